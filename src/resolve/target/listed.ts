/** `إدراج حزب الله على قائمة المنظمات الإرهابية`, `النصرة التي أدرجتها واشنطن على لائحتها للإرهاب`: who is put on the list. */

import type { Reading } from '../../lexicon/segment.js';
import type { Word } from '../../lexicon/words.js';
import { clashes, pronounAgreement } from '../agreement.js';
import { sentenceStart } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import { isReferent, readingAs } from '../referents.js';
import type { Scene } from '../scene.js';
import type { TargetRule } from './clue.js';

/** Words between a list and what it is a list of (`قائمة الاتحاد الأوروبي للمنظمات …`). */
const LIST_REACH = 4;
/** `وضع`: a past of three letters is spelled like a noun. */
const isLikeNoun = ({ folded }: Word, { conjunction }: Reading): boolean =>
  folded.length - conjunction.length === 3;
/** Words before the list, or before the verb, in which he is named. */
const NAME_REACH = 6;

export const listed: TargetRule = ({ scene, match }) => {
  if (match.term.otherwise === undefined) return undefined;
  for (let i = match.spanFirst - 1; i >= match.spanFirst - LIST_REACH; i--) {
    if (!isReferent(scene.words[i], 'register')) continue;
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
    const word = scene.words[at] as Word;
    const listing = readingAs(word, 'listing');
    if (listing === undefined) continue;
    // `أدرجتها`, `تضعه`: with the pronoun of whom it lists.
    if (listing.pronoun !== '') {
      from = at;
      pronoun = listing.pronoun;
    }
    // `أدرجت واشنطن الجبهة على …`: behind the verb itself stands who lists.
    else if (!isLikeNoun(word, listing) && scene.referenceAt.get(at + 1) === lastBefore(scene, list, at))
      return undefined;
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
