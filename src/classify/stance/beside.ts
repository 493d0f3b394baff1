/**
 * What stands beside an actor's name in plain words: behind it what it does or meets with (`الجيش تقدم`, `القوات تكبدت خسائر`), before it the noun
 * that hangs on it (`مساعدات الهلال`, `ضحايا …`, `قيادة …`); and how often it is what a sentence opens with.
 */
import type { Tone } from '../../lexicon/model.js';
import type { ResolvedField } from '../../resolve/candidate.js';
import { type Setter, saturate } from './framing.js';
import { ToneCounts } from './tone-counts.js';

/** Told of whoever is named before them. */
const BEHIND: readonly Tone[] = [
  'gain',
  'loss',
  'aid',
  'tie',
  'esteem',
  'censure',
  'demand',
  'harm',
  'suffering',
  'honour',
];
/** Nouns that are somebody's: help, victims, honours. */
const BEFORE: readonly Tone[] = ['aid', 'suffering', 'honour'];
/** Words behind a name that are looked at. */
const REACH = 4;
/** A name that comes once says less of where an actor stands than one that comes again and again. */
const SHRINKAGE = 2;

/** Counts over all names of an actor, by the number of its names; opening as a share. */
export function describeNeighbours(actor: string, fields: readonly ResolvedField[], set: Setter): void {
  const behind = new ToneCounts(BEHIND);
  const before = new ToneCounts(BEFORE);
  let names = 0;
  let opens = 0;
  for (const { scene } of fields) {
    const { row } = scene;
    for (const { actor: named, first, last } of scene.references) {
      if (named.id !== actor) continue;
      names++;
      const sentence = row.sentence(first);
      const opening = row.firstOfSentence(sentence);
      // `وحزب الله`, `إن حزب الله`: one word may stand before it.
      if (first - opening <= 1) opens++;
      if (first > opening && row.breaks[first] === 0) before.add(row.infos[first - 1]?.toneBits ?? 0);
      const end = Math.min(row.length, last + 1 + REACH, row.firstOfSentence(sentence + 1));
      for (let at = last + 1; at < end && row.breaks[at] === 0; at++)
        behind.add(row.infos[at]?.toneBits ?? 0);
    }
  }
  if (names === 0) return;
  behind.forEach((tone, n) => {
    set(`behind:${tone}`, n / (names + SHRINKAGE));
  });
  before.forEach((tone, n) => {
    set(`before:${tone}`, saturate(n));
  });
  set('opens', opens / (names + SHRINKAGE));
}
