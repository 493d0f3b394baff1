/** The doer whom a mark behind the deed names: `على يد …`, `التي ارتكبتها …`. */
import { DOER_MARKS, HANDS, RELATIVE_PRONOUNS } from '../function-words.js';
import { isVerbUse, sentenceEnd } from '../phrase.js';
import { doingOf, isByWeapon } from '../referents.js';
import type { Clue, Query, TargetRule } from './clue.js';
import { actorToTheRight, agentive } from './nearby.js';
import { ownsDeed } from './owner.js';

const TAKEN_UP = /^ب(?:ه|ها|هم|هما)$/;

/** Whether a word behind a deed marks its doer: `على يد`, `من قبل`, `التي ارتكبتها`, `التي قامت بها`. */
function marksDoer({ scene, match }: Query, at: number): boolean {
  const word = scene.words[at];
  if (!word) return false;
  const before = scene.words[at - 1]?.folded;
  // `على أيدي` is done by, `من أيدي` taken from.
  if (HANDS.has(word.folded)) return before === 'علي';
  if (word.folded === 'قبل' || word.folded === 'خلال') return before === 'من';
  if (DOER_MARKS.has(word.folded) || isByWeapon(word)) return true;
  const doing = isVerbUse(match) ? undefined : doingOf(word);
  return doing !== undefined && (doing.pronoun !== '' || TAKEN_UP.test(scene.words[at + 1]?.folded ?? ''));
}

/** `تم`, `يتم`, `جرى`: another deed. */
const DONE = /^[وف]?(?:تم|تمت|يتم|تتم|جري|جرت|يجري|تجري)$/;

/** Words behind a deed, its adjectives among them, in which the verb of its own relative clause stands. */
const OWN_REACH = 3;

/** `ارتكبتها قوات النظام`, `على يد …`, `من قبل …`: a mark names the doer. */
export const markedDoer: TargetRule = (query) => {
  const { scene, match } = query;
  // `محاسبتهم على جرائمهم من قبل الشعب`: the deed has its doer, and the mark is another's.
  if (ownsDeed(query)) return undefined;
  const end = Math.min(sentenceEnd(scene.words, match.spanLast), match.spanLast + 14);
  for (let i = match.spanLast + 1; i < end; i++) {
    // `بعد تحرير عدن تم إطلاق جسر جوي من قبل التحالف`: that mark belongs to what was done next.
    if (DONE.test(scene.words[i]?.folded ?? '')) return undefined;
    // `تحرير المدينة، ثم تحرير القرية على يد الجيش`: the nearest deed of the name is the one marked.
    if (scene.termAt.get(i)?.term === match.term) return undefined;
    if (!marksDoer(query, i)) continue;
    const next = TAKEN_UP.test(scene.words[i + 1]?.folded ?? '') ? i + 2 : i + 1;
    const found = actorToTheRight(query, next, { reach: 4, partitive: true });
    const reference = found && scene.referenceAt.get(found.at);
    if (found && (!reference || agentive(scene, reference))) {
      const clue: Clue = { actor: found.actor, rule: 'marked-doer' };
      // `المجزرة البشعة التي ارتكبها العدو`: the clause is the deed's own.
      const own = i <= match.spanLast + OWN_REACH && RELATIVE_PRONOUNS.has(scene.words[i - 1]?.folded ?? '');
      return own && found.at === next ? { ...clue, sure: true } : clue;
    }
  }
  return undefined;
};
