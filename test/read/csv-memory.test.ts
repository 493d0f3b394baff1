/** What is passed over of a table is not held. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { FieldFinder } from '../../src/read/fields/names.js';
import { CsvRows } from '../../src/read/formats/csv-rows.js';

const PIECE = 2 ** 20;
const PIECES = 48;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of buffers that are in use. */
function held(): number {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

it('holds nothing of a row without an end, however long it is', async () => {
  const rows = new CsvRows({
    delimiter: ',',
    lineBreak: '\n',
    fields: new FieldFinder(),
    longestRow: 1000,
    headerLine: 1,
  });
  rows.add(Buffer.from('id,text\n'));
  const before = held();
  for (let i = 0; i < PIECES; i++) rows.add(Buffer.alloc(PIECE, 'a'));
  // V8 gives buffers back in a thread of its own, which on a busy machine comes late: what is held stays, what is not goes.
  await expect.poll(() => held() - before, { timeout: 60_000 }).toBeLessThan(4 * PIECE);
  const found = [...rows.add(Buffer.from('\nb,c\n')), ...rows.end(false)];
  expect(found).toMatchObject([
    { code: 'too-large', place: { index: 0, line: 2 } },
    { record: { id: 'b', text: 'c' }, line: 3 },
  ]);
}, 120_000);
