/**
 * What stands beside an actor's name in plain words: behind it what it does or meets with (`الجيش تقدم`, `القوات تكبدت خسائر`), before it the noun
 * that hangs on it (`مساعدات الهلال`, `ضحايا …`, `قيادة …`); and how often it is what a sentence opens with.
 */
import { TONE_BIT } from '../../lexicon/bits.js';
import type { Tone } from '../../lexicon/model.js';
import type { WordRow } from '../../lexicon/words.js';
import type { ResolvedField } from '../../resolve/candidate.js';
import { type Setter, saturate } from './framing.js';

/** Told of whoever is named before them. */
const BEHIND = namesOf('behind', [
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
]);
/** Nouns that are somebody's: help, victims, honours. */
const BEFORE = namesOf('before', ['aid', 'suffering', 'honour']);
/** Words behind a name that are looked at. */
const REACH = 4;
/** A name that comes once says less of where an actor stands than one that comes again and again. */
const SHRINKAGE = 2;

interface Named {
  readonly name: string;
  readonly bit: number;
}

function namesOf(place: string, tones: readonly Tone[]): Named[] {
  return tones.map((tone) => ({ name: `${place}:${tone}`, bit: TONE_BIT[tone] as number }));
}

/** Counts over all names of an actor, by the number of its names; opening as a share. */
export function describeNeighbours(actor: string, fields: readonly ResolvedField[], set: Setter): void {
  const behind = new Array<number>(BEHIND.length).fill(0);
  const before = new Array<number>(BEFORE.length).fill(0);
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
      if (first > opening && row.breaks[first] === 0) count(row, first - 1, BEFORE, before);
      const end = Math.min(row.length, last + 1 + REACH, row.firstOfSentence(sentence + 1));
      for (let at = last + 1; at < end && row.breaks[at] === 0; at++) count(row, at, BEHIND, behind);
    }
  }
  if (names === 0) return;
  for (const [i, { name }] of BEHIND.entries()) set(name, (behind[i] ?? 0) / (names + SHRINKAGE));
  for (const [i, { name }] of BEFORE.entries()) set(name, saturate(before[i] ?? 0));
  set('opens', opens / (names + SHRINKAGE));
}

function count(row: WordRow, at: number, tones: readonly Named[], counts: number[]): void {
  const bits = row.infos[at]?.toneBits ?? 0;
  if (bits === 0) return;
  for (const [i, { bit }] of tones.entries()) if ((bits & bit) !== 0) counts[i] = (counts[i] ?? 0) + 1;
}
