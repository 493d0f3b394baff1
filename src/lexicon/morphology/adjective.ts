/** Inflection of adjectives, nisbas and participles used as adjectives (Ryding 2005, ch. 10–11). */
import type { Inflection } from './inflection.js';
import { dualShapes, nounShapes, soundFeminine, soundMasculine } from './noun.js';

export interface AdjectiveClass {
  readonly lemma: string;
  readonly plurals?: readonly string[];
  /** The feminine where it is not made with ة (`هوجاء`). */
  readonly feminine?: string;
}

/** All forms of an adjective. Its sound plurals are always possible; pronouns join only to plurals (`مجرميهم`, `بواسلنا`). */
export function inflectAdjective(adjective: AdjectiveClass): Inflection[] {
  const feminine = adjective.feminine ?? `${adjective.lemma}ة`;
  return [
    ...nounShapes(adjective.lemma, 'singular', 'masculine'),
    ...nounShapes(feminine, 'singular', 'feminine'),
    ...dualShapes(adjective.lemma, 'masculine'),
    ...dualShapes(feminine, 'feminine'),
    ...soundMasculine(adjective.lemma),
    ...soundFeminine(feminine),
    ...(adjective.plurals ?? []).flatMap((plural) => nounShapes(plural, 'plural', 'masculine')),
  ]
    .filter((form) => form.state !== 'joined')
    .map((form) => ({
      ...form,
      wordClass: 'adjective',
      pronoun: form.pronoun && form.number === 'plural',
    }));
}
