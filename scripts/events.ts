/**
 * Pairwise precision and recall of events and copies against the labelled pairs: `node scripts/run.mjs events FOLDER [PAIRS]`, FOLDER
 * being the collection that the pairs were drawn from.
 */
import { readFileSync } from 'node:fs';
import { groupCopies, LEAST_COPIED } from '../src/profile/events/copies.js';
import { groupEvents } from '../src/profile/events/group.js';
import { TermLists } from '../src/profile/events/weights.js';
import { SIGNATURE } from '../src/trace/minhash.js';
import { contentTrace } from '../src/trace/trace.js';
import { readCollection } from './collection.js';

interface LabelledPair {
  readonly a: string;
  readonly b: string;
  /** Null where two readers could differ: left out of the score. */
  readonly event: boolean | null;
  readonly copy: boolean | null;
}

const [folder, pairsFile = 'test/profile/event-pairs.jsonl'] = process.argv.slice(2);
if (!folder) throw new Error('usage: events.ts FOLDER [PAIRS]');

const articles = readCollection(folder);
const clock = (): number => performance.now();
let from = clock();
const traced = articles.map((a) => {
  const trace = contentTrace({ text: a.text, title: a.title, boilerplate: [] }, new Set());
  return {
    ...trace,
    outlet: a.outlet,
    day: Date.parse(a.date) / 86_400_000,
    words: a.text.split(' ').length,
  };
});
process.stdout.write(
  `${articles.length} articles, traces ${((1000 * (clock() - from)) / articles.length).toFixed(0)} µs each\n`,
);
const outlets = [...new Set(articles.map((a) => a.outlet))].sort();
from = clock();
const days = Float64Array.from(traced, ({ day }) => day);
const copyOf = groupCopies({
  signatures: Uint16Array.from(
    traced.flatMap(({ minhash }) => (minhash.length > 0 ? minhash : new Array<number>(SIGNATURE).fill(0))),
  ),
  signed: Uint8Array.from(traced, ({ minhash, words }) =>
    minhash.length > 0 && words >= LEAST_COPIED ? 1 : 0,
  ),
  days,
});
process.stdout.write(`copies ${((clock() - from) / 1000).toFixed(1)} s\n`);
from = clock();
const terms = new TermLists(traced.length);
for (const trace of traced) terms.add(trace.terms);
const { eventOf, count } = groupEvents(
  {
    outletOf: Int32Array.from(traced, ({ outlet }) => outlets.indexOf(outlet)),
    days,
    terms,
  },
  copyOf,
  3,
);
process.stdout.write(`events ${((clock() - from) / 1000).toFixed(1)} s: ${count} of two articles or more\n`);

const place = new Map(articles.map((a, i) => [a.id, i]));
const pairs = readFileSync(pairsFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LabelledPair);

function score(
  name: string,
  truth: (p: LabelledPair) => boolean | null,
  found: (a: number, b: number) => boolean,
): void {
  const counts = { hit: 0, wrong: 0, missed: 0, right: 0 };
  for (const pair of pairs) {
    if (truth(pair) === null) continue;
    const said = found(place.get(pair.a) as number, place.get(pair.b) as number);
    counts[said ? (truth(pair) ? 'hit' : 'wrong') : truth(pair) ? 'missed' : 'right']++;
  }
  const { hit, wrong, missed, right } = counts;
  process.stdout.write(
    `${name}: precision ${(hit / (hit + wrong)).toFixed(3)} recall ${(hit / (hit + missed)).toFixed(3)} (${hit} found, ${wrong} wrong, ${missed} missed, ${right} rightly apart)\n`,
  );
}

score(
  'events',
  (p) => p.event,
  (a, b) => eventOf[a] === eventOf[b] && eventOf[a] !== -1,
);
score(
  'copies',
  (p) => p.copy,
  (a, b) => copyOf[a] === copyOf[b],
);
