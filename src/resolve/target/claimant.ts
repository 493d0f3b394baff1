/** Who says that a deed is his: `وتبناه تنظيم …`, `أعلنت الحركة مسؤوليتها عن …`. */
import { sentenceEnd, sentenceStart } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import type { Scene } from '../scene.js';
import type { TargetRule } from './clue.js';
import { takesSides } from './takes-sides.js';

/** `تبنته`, `يتبناها`, and where no pronoun says what, `تبنى` before the deed. */
const OWNS_UP = /^[وف]?[يت]?تبن(?:ا|ت)(?:ه|ها|هما)$/;
const TAKES_UP = /^[وف]?[يت]?تبن(?:ي|ت)$/;
const RESPONSIBILITY = /^مس[وي]ول[يئ]ت(?:ه|ها|هم)$/;
const DEED = /^(?:ال)?(?:عملي|هجوم|هجمات|تفجير|اعتداء|قصف|اغتيال|حادث|مس[وي]ولي)/;
/** Words behind `تبنى` in which the deed stands. */
const DEED_REACH = 5;
/** Words behind the claim in which the claimant is named (`تبناه تنظيم داعش`). */
const BEHIND = 4;

/** The one side of a conflict that claims what the field tells of; undefined where nobody or more than one does. */
export function claimantOf(scene: Scene): string | undefined {
  const claimants = new Set<string>();
  scene.words.forEach((_, at) => {
    const claimant = claims(scene, at) ? namedBeside(scene, at) : undefined;
    if (claimant && takesSides(claimant.actor)) claimants.add(claimant.actor.id);
  });
  const [claimant] = claimants;
  return claimants.size === 1 ? claimant : undefined;
}

function claims({ words }: Scene, at: number): boolean {
  const folded = words[at]?.folded ?? '';
  if (OWNS_UP.test(folded)) return true;
  if (RESPONSIBILITY.test(folded)) return words[at + 1]?.folded === 'عن';
  return (
    TAKES_UP.test(folded) && words.slice(at + 1, at + 1 + DEED_REACH).some((word) => DEED.test(word.folded))
  );
}

/** Who is named right behind the claim, else last before it in its sentence. */
function namedBeside(scene: Scene, at: number): ActorReference | undefined {
  const end = Math.min(sentenceEnd(scene.words, at), at + 1 + BEHIND);
  for (let i = at + 1; i < end; i++) {
    const reference = scene.referenceAt.get(i);
    if (reference) return reference;
  }
  const start = sentenceStart(scene.words, at);
  for (let i = at - 1; i >= start; i--) {
    const reference = scene.referenceAt.get(i);
    if (reference && takesSides(reference.actor)) return reference;
  }
  return undefined;
}

/** What was done is his who claims it; terror at large (`الإرهاب`) is nobody's claim. */
export const claimed: TargetRule = ({ match: { term }, hungOn, facts }) => {
  const deed = hungOn === 'act' || (term.about === 'agent' && term.otherwise === undefined);
  return deed && term.polarity < 0 && facts.claimant !== undefined
    ? { actor: facts.claimant, rule: 'claimed' }
    : undefined;
};
