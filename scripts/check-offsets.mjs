/** Score lines on standard input: every mention's and name's offsets give its surface in the file that it came from. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

let wrong = 0;
let right = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { mentions, names, source } = JSON.parse(line);
  const text = readFileSync(source.path, 'utf8').replace(/^\uFEFF/, '');
  for (const { field, start, end, surface } of [...mentions, ...names]) {
    if (field !== 'text') continue;
    if (text.slice(start, end) === surface) right++;
    else wrong++;
  }
}
console.log(`${right} places right, ${wrong} wrong`);
process.exitCode = wrong > 0 || right === 0 ? 1 : 0;
