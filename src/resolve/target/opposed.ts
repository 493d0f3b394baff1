/** Who is fought, who lost and who suffers, round a use: none of them is whom it is about. */
import { feature, type Setter } from '../features.js';
import { HANDS } from '../function-words.js';
import { isVerbUse, sentenceEnd, sentenceStart } from '../phrase.js';
import { isReferent } from '../referents.js';
import type { Scene } from '../scene.js';
import type { Beside, Query } from './clue.js';
import { actorToTheRight, isVictim, subjectToTheLeft } from './nearby.js';

const COMBAT_REACH = 6;

/**
 * `القوات تواجه الإرهابيين`, `ضربات للإرهاب`: a word of fighting between the clause's subject and the use sets the use against the subject.
 */
export function opposedToSubject(query: Query): {
  readonly subject?: string;
  readonly foes: ReadonlySet<string>;
} {
  const { scene, match } = query;
  if (match.term.polarity > 0) return { foes: new Set() };
  const none = { foes: new Set<string>() };
  const start = sentenceStart(scene.words, match.spanFirst);
  for (let i = match.spanFirst - 1; i >= Math.max(start, match.spanFirst - COMBAT_REACH); i--) {
    if (!isReferent(scene.words[i], 'combat')) continue;
    const found = subjectToTheLeft(query, i);
    if (!found) return none;
    return { subject: found.actor, foes: scene.lexicon.actors.get(found.actor)?.foes ?? none.foes };
  }
  return none;
}

/** `من قبضة`, `بأيدي`: in whose hold ground is stands behind; `على يد` is by whom it is done. */
export const holds = ({ words }: Scene, at: number): boolean =>
  isReferent(words[at], 'grip') || (HANDS.has(words[at]?.folded ?? '') && words[at - 1]?.folded !== 'علي');

/** `من قبضة X`, `دحر X`: who lost what a word of rightly taking ground says was taken. */
export function loserOf(query: Beside): string | undefined {
  const { scene, match } = query;
  if (match.term.device !== 'control' || match.term.polarity < 0) return undefined;
  if (match.term.genitive === 'victim') return victimsBehind(query)[0];
  const end = Math.min(sentenceEnd(scene.words, match.spanLast), match.spanLast + 10);
  let sameClause = true;
  for (let i = match.spanLast + 1; i < end; i++) {
    sameClause &&= !scene.words[i]?.breakBefore;
    const from = scene.words[i]?.folded === 'من';
    if (!from && !holds(scene, i)) continue;
    // `تحرير المدينة، واستفادة المقاتلين من دعم التحالف`: what bare من goes on with is as often anything else.
    if (from && !sameClause) continue;
    const loser = actorToTheRight(query, i + 1, { reach: 4, partitive: true });
    if (loser) return loser.actor;
  }
  return undefined;
}

const FOE_OF_LOSER = feature('foe-of-loser');

/** Whether the actor fights the one who lost the ground, and what sort of fighter it is. */
export function describeLoser(actor: string, loser: string | undefined, { scene }: Query, set: Setter): void {
  if (loser === undefined) return;
  const known = scene.lexicon.actors.get(actor);
  if (!known || !scene.lexicon.actors.get(loser)?.foes.has(actor)) return;
  const ofKind = FOE_OF_LOSER.of(known.kind);
  set(FOE_OF_LOSER);
  set(ofKind);
  set(ofKind.of('named'), (scene.salience.get(actor) ?? 0) > 0);
}

/** Words behind a use in which the one against whom the deed is done is named. */
const VICTIM_REACH = 8;

/** `التعذيب بحق الأسرى`, `عدوان على اليمن`: nobody is blamed for what is done to himself. */
export function victimsBehind(query: Beside): string[] {
  const { scene, match } = query;
  if (match.term.genitive === 'victim' && !isVerbUse(match)) {
    const harmed = actorToTheRight(query, match.spanLast + 1, { reach: 3 });
    return harmed ? [harmed.actor] : [];
  }
  if (match.term.polarity >= 0 || (match.term.device !== 'violence' && match.term.device !== 'control'))
    return [];
  const end = Math.min(sentenceEnd(scene.words, match.spanLast), match.spanLast + VICTIM_REACH);
  const victims: string[] = [];
  for (let i = match.spanLast + 1; i < end; i++) {
    const reference = scene.referenceAt.get(i);
    if (reference && isVictim(scene, reference.first, match.spanFirst - 1)) victims.push(reference.actor.id);
  }
  return victims;
}
