/**
 * Precision and recall of direct quotations against `test/voice/direct-quotations.jsonl` (offsets and hashes, no text):
 * `node scripts/run.mjs quotations DATA [--errors]`, DATA being the folder with the collections that the annotations name. A quotation counts when both its marks are found. `--errors` prints the development part's misses and false alarms, never the held-out part's.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fromBuffer } from 'yauzl';
import { createVoices, loadVoiceCues } from '../src/resolve/voice/index.js';
import { createAnalyser } from '../src/text/index.js';

type Range = readonly [number, number];
interface Annotated {
  readonly collection: string;
  readonly file: string;
  readonly record: number;
  readonly sha256: string;
  readonly part: 'development' | 'held-out';
  readonly quotations: readonly Range[];
  /** Marks of which the annotator could not say whether they hold a source's words: no hit and no error. */
  readonly undecided?: readonly Range[];
}

const [data, option] = process.argv.slice(2);
if (!data) throw new Error('usage: quotations.ts DATA [--errors]');
const annotations = readFileSync('test/voice/direct-quotations.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Annotated);
const voices = createVoices(loadVoiceCues('lexicons/core/voice.yaml'));
const analyser = createAnalyser();
const tally = { development: { hits: 0, found: 0, right: 0 }, 'held-out': { hits: 0, found: 0, right: 0 } };

for (const { part, quotations, undecided = [], ...place } of annotations) {
  const text = await textOf(place);
  const same = (a: Range) => (b: Range) => a[0] === b[0] && a[1] === b[1];
  const found = voices
    .speech(analyser.analyse(text), 'text')
    .map((run): Range => [run.quotation.start, run.quotation.end])
    .filter((range) => !undecided.some(same(range)));
  const hits = found.filter((range) => quotations.some(same(range)));
  tally[part].hits += hits.length;
  tally[part].found += found.length;
  tally[part].right += quotations.length;
  if (option !== '--errors' || part === 'held-out') continue;
  const show = ([start, end]: Range) =>
    `${text.slice(start - 40, start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 20)}`;
  for (const range of found)
    if (!quotations.some(same(range))) console.log('+', show(range).replaceAll('\n', '⏎'));
  for (const range of quotations)
    if (!found.some(same(range))) console.log('-', show(range).replaceAll('\n', '⏎'));
}

const sum = (key: 'hits' | 'found' | 'right') => tally.development[key] + tally['held-out'][key];
for (const [part, { hits, found, right }] of [
  ...Object.entries(tally),
  ['all', { hits: sum('hits'), found: sum('found'), right: sum('right') }] as const,
]) {
  const [precision, recall] = [hits / found, hits / right];
  console.log(
    `${part}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} (${hits} of ${found} found, ${right} annotated)`,
  );
}

async function textOf(place: Pick<Annotated, 'collection' | 'file' | 'record' | 'sha256'>): Promise<string> {
  const bytes = readFileSync(join(data as string, place.collection, place.file));
  const zipped = place.file.endsWith('.zip');
  const whole = (zipped ? await firstMember(bytes) : gunzipSync(bytes)).toString('utf8');
  const records = zipped ? (JSON.parse(whole) as unknown[]) : whole.split('\n').slice(0, place.record + 1);
  const record = records[place.record];
  const fields = (typeof record === 'string' ? JSON.parse(record) : record) as {
    content?: string;
    body?: string;
  };
  const text = fields.content ?? fields.body ?? '';
  const hash = createHash('sha256').update(text, 'utf8').digest('hex');
  if (hash !== place.sha256)
    throw new Error(`${place.file}#${place.record} is not the text that was annotated`);
  return text;
}

function firstMember(bytes: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('error', reject);
      zip.once('entry', (entry) => {
        zip.openReadStream(entry, (fault, stream) => {
          if (fault) return reject(fault);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => resolve(Buffer.concat(chunks)));
        });
      });
      zip.readEntry();
    });
  });
}
