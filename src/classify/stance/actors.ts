/** Which actors an article is substantially about, and so has a stance toward. */
import { TONE_BIT } from '../../lexicon/bits.js';
import type { ResolvedField } from '../../resolve/candidate.js';
import type { FramedMention } from './framed.js';

/** In the headline once is as much as in the text twice. */
const IN_TITLE = 2;
/** The codebook asks for two; whom one name stands for is taken in where a framing word is likelier about it than not. */
const ENOUGH = 1.5;
/** Whom the article frames it is about, also where it needs no name (the state of an outlet's own readers); uses expected. */
const FRAMED = 0.6;

/** Civilians have no name that could be counted: an article is about them that speaks of them this often where it speaks of suffering or loss. */
const ENOUGH_OF_CIVILIANS = 3;
const MISFORTUNE = TONE_BIT.suffering | TONE_BIT.loss;

/** Actors named in the headline or at least twice in the text, and those framed; what frames one counts as far as it is likely about it. By id. */
export function actorsOf(fields: readonly ResolvedField[], mentions: readonly FramedMention[]): string[] {
  const named = new Map<string, number>();
  const framed = new Map<string, number>();
  const add = (counts: Map<string, number>, actor: string, field: 'title' | 'text', n: number): void => {
    counts.set(actor, (counts.get(actor) ?? 0) + (field === 'title' ? IN_TITLE * n : n));
  };
  for (const { scene } of fields)
    for (const { actor } of scene.references) add(named, actor.id, scene.field, 1);
  for (const { targets, field, confidence } of mentions)
    for (const [actor, share] of targets) add(framed, actor, field, share * confidence);
  if (sufferingCivilians(fields) >= ENOUGH_OF_CIVILIANS) add(named, 'civilians', 'text', ENOUGH);
  const actors = new Set([...named.keys(), ...framed.keys()]);
  actors.delete('unknown');
  return [...actors]
    .filter((actor) => {
      const uses = framed.get(actor) ?? 0;
      return uses >= FRAMED || (named.get(actor) ?? 0) + uses >= ENOUGH;
    })
    .sort();
}

/** Words for civilians in sentences that tell of suffering or loss. */
function sufferingCivilians(fields: readonly ResolvedField[]): number {
  let all = 0;
  for (const { scene } of fields) {
    const { row } = scene;
    const civilians: number[] = [];
    const misfortunes = new Set<number>();
    row.infos.forEach(({ classes, toneBits }, at) => {
      if (classes.has('civilian')) civilians.push(row.sentence(at));
      if ((toneBits & MISFORTUNE) !== 0) misfortunes.add(row.sentence(at));
    });
    all += civilians.filter((sentence) => misfortunes.has(sentence)).length;
  }
  return all;
}
