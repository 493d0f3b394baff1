/**
 * What plain words round an actor's names tell of it: that it wins or gives way, helps, is praised, condemned or asked for something, harms or
 * suffers. None of them is a mention; `tones` in the packs lists them.
 */
import { TONE_BIT } from '../../lexicon/bits.js';
import type { ResolvedField } from '../../resolve/candidate.js';
import type { Scene } from '../../resolve/scene.js';
import { type Setter, saturate } from './framing.js';

/** Words to either side of a name that may be said of it, up to the next name or the sentence's end. */
const REACH = 6;

const NAMES = Object.keys(TONE_BIT).map((tone) => ({
  bit: TONE_BIT[tone as keyof typeof TONE_BIT],
  /** Of all words of the article. */
  all: `tone:${tone}`,
  /** Right before a name: its verb or what it is the genitive of. */
  at: `tone:${tone}:at`,
  before: `tone:${tone}:before`,
  after: `tone:${tone}:after`,
}));

type Count = number[];

const none = (): Count => new Array<number>(NAMES.length).fill(0);

function count(bits: number, into: Count): void {
  if (bits === 0) return;
  for (const [i, { bit }] of NAMES.entries()) if ((bits & bit) !== 0) into[i] = (into[i] ?? 0) + 1;
}

/** Makes the teller of tones for the actors of one article; its words are read once. */
export function tonesOf(fields: readonly ResolvedField[]): (actor: string, set: Setter) => void {
  const all = none();
  for (const { scene } of fields) for (const { toneBits } of scene.row.infos) count(toneBits, all);
  return (actor, set) => {
    const [at, before, after] = [none(), none(), none()];
    for (const { scene } of fields) describeNames(actor, scene, at, before, after);
    for (const [i, names] of NAMES.entries()) {
      set(names.all, saturate(all[i] ?? 0));
      set(names.at, saturate(at[i] ?? 0));
      set(names.before, saturate(before[i] ?? 0));
      set(names.after, saturate(after[i] ?? 0));
    }
  };
}

function describeNames(actor: string, scene: Scene, at: Count, before: Count, after: Count): void {
  const { references, referenceAt, row } = scene;
  for (const reference of references) {
    if (reference.actor.id !== actor) continue;
    const { first, last } = reference;
    for (let i = first - 1; i >= first - REACH && row.together(i, first) && !referenceAt.has(i); i--)
      count(row.infos[i]?.toneBits ?? 0, i === first - 1 ? at : before);
    for (let i = last + 1; i <= last + REACH && row.together(i, last) && !referenceAt.has(i); i++)
      count(row.infos[i]?.toneBits ?? 0, after);
  }
}
