/** The subject of a verb that praises or blames (`تنكرت لها القيادة`, `الدول الغربية فشلت`): before it, behind it, or that of its relative clause. */
import { clashes, formAgreement } from '../agreement.js';
import { coordinated, isPreposition, isVerbUse, prefixedPreposition } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import { isReferent } from '../referents.js';
import type { Scene } from '../scene.js';
import type { Query, TargetRule } from './clue.js';
import { actorToTheRight, agentive, isVictim } from './nearby.js';

/** What may stand between a subject and its verb. */
const BEFORE_VERB = /^(?:لم|لا|لن|قد|سوف|ما)$/;

const WHO = /^[وفبلك]?(?:من|ممن|الذي|التي|الذين)$/;

/** `من يطعن المقاومة`, `الذي يهدد لبنان`: the verb of a relative clause has its subject before it, and its object behind. */
export function hasRelativeSubject({ scene, match }: Query): boolean {
  if ((match.reading?.pronoun ?? '') !== '') return false;
  const before = scene.words[match.spanFirst - 1];
  const who = BEFORE_VERB.test(before?.folded ?? '') ? scene.words[match.spanFirst - 2] : before;
  const next = scene.words[match.spanLast + 1];
  return WHO.test(who?.folded ?? '') && (!next || prefixedPreposition(next) === '');
}

/** `له`, `عنها`, `عليهم`: a preposition with the pronoun of another. */
const OF_ANOTHER = /^(?:ل|ب|عن|علي|من|في|مع|الي)(?:ه|ها|هم|هما)$/;

/** `تنكرت لها القيادة`, `تخلت عنهم الحكومة`: a verb's subject behind the pronoun of whom it is done to. */
export const subjectBehind: TargetRule = (query) => {
  const { scene, match } = query;
  if (!isVerbUse(match)) return undefined;
  const next = scene.words[match.spanLast + 1];
  if (!next || next.breakBefore || !OF_ANOTHER.test(next.folded)) return undefined;
  const found = actorToTheRight(query, match.spanLast + 2, { reach: 2 });
  const reference = found && scene.referenceAt.get(found.at);
  if (!reference || clashes(formAgreement(match.reading), scene, reference)) return undefined;
  return { actor: found.actor, rule: 'verb-subject', sure: true };
};

/** `الدول الغربية فشلت`, `الوزراء الإسرائيليون لا يماطلون`: a name that the verb agrees with stands right before it, and is governed by nothing. */
export const subjectRightBefore: TargetRule = ({ scene, match }) => {
  if (!isVerbUse(match)) return undefined;
  const verb = scene.words[match.spanFirst];
  const at = BEFORE_VERB.test(scene.words[match.spanFirst - 1]?.folded ?? '')
    ? match.spanFirst - 2
    : match.spanFirst - 1;
  const reference = scene.referenceAt.get(at);
  if (!reference || !verb || coordinated(verb) || verb.breakBefore) return undefined;
  if (scene.words[at]?.sentence !== verb.sentence || clashes(formAgreement(match.reading), scene, reference))
    return undefined;
  if (!agentive(scene, reference) || isVictim(scene, reference.first) || isGoverned(scene, reference))
    return undefined;
  return { actor: reference.actor.id, rule: 'verb-subject', sure: true };
};

/** `محاولات الجماعة فشلت`, `الحوار مع الجماعة فشل`, `الشعب السوري يناضل`: the name is a deed's or a people's genitive, or a preposition's. */
function isGoverned({ words }: Scene, { first }: ActorReference): boolean {
  const name = words[first];
  if (name && prefixedPreposition(name) !== '') return true;
  for (let i = first - 1; i >= first - 2; i--) {
    const word = words[i];
    if (!word || words[i + 1]?.breakBefore) return false;
    if (isReferent(word, 'act') || isReferent(word, 'people') || isPreposition(word)) return true;
  }
  return false;
}
