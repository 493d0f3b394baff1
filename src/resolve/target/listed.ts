/** `إدراج حزب الله على قائمة المنظمات الإرهابية`, `النصرة التي أدرجتها واشنطن على لائحتها للإرهاب`: who is put on the list. */
import { clashes, pronounAgreement } from '../agreement.js';
import { sentenceStart } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import type { Scene } from '../scene.js';
import type { TargetRule } from './clue.js';

const LISTS =
  /^[وف]?(?:لل|بال|ل|ب|ال)?(?:قايم(?:ه|ت(?:ه|ها|هم|نا))|لايح(?:ه|ت(?:ه|ها|هم|نا))|(?:قوايم|لوايح)(?:ه|ها|هم|نا)?)$/;
/** Words between a list and what it is a list of (`قائمة الاتحاد الأوروبي للمنظمات …`). */
const LIST_REACH = 4;
/** `أدرجتها`, `تضعه`: a verb of listing, with the pronoun of whom it lists. */
const LISTS_IT = /^[وف]?(?:[يت](?:درج|ضع|صنف)|ادرج|وضع|صنف)(?:ت|وا|ون)?(ه|ها|هم)$/;
/** `أدرجت`, not the noun `وضع`. */
const LISTS_HIM = /^[وف]?(?:[يت](?:درج|ضع|صنف)|ادرجت?|وضعت|صنفت?)$/;
/** Words before the list, or before the verb, in which he is named. */
const NAME_REACH = 6;

export const listed: TargetRule = ({ scene, match }) => {
  if (match.term.otherwise === undefined) return undefined;
  for (let i = match.spanFirst - 1; i >= match.spanFirst - LIST_REACH; i--) {
    if (!LISTS.test(scene.words[i]?.folded ?? '')) continue;
    const actor = onList(scene, i);
    return actor === undefined ? undefined : { actor, rule: 'listed' };
  }
  return undefined;
};

/** Who is named last before the list, or, where a verb's pronoun takes him up, before the verb: who stands between is he who lists. */
function onList(scene: Scene, list: number): string | undefined {
  const start = sentenceStart(scene.words, list);
  let from = list;
  let pronoun = '';
  for (let at = list - 1; at >= Math.max(start, list - NAME_REACH) && from === list; at--) {
    const word = scene.words[at]?.folded ?? '';
    // `أدرجت واشنطن الجبهة على …`: behind the verb itself stands who lists.
    if (LISTS_HIM.test(word) && scene.referenceAt.get(at + 1) === lastBefore(scene, list, at))
      return undefined;
    const found = LISTS_IT.exec(word);
    if (found === null) continue;
    from = at;
    pronoun = found[1] as string;
  }
  const asked = pronounAgreement(pronoun);
  for (let at = from - 1; at >= Math.max(start, from - NAME_REACH); at--) {
    const reference = scene.referenceAt.get(at);
    if (reference && !clashes(asked, scene, reference)) return reference.actor.id;
  }
  return undefined;
}

function lastBefore({ referenceAt }: Scene, list: number, verb: number): ActorReference | undefined {
  for (let at = list - 1; at > verb; at--) if (referenceAt.has(at)) return referenceAt.get(at);
  return undefined;
}
