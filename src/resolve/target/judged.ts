/** `evaluation`: who is praised or blamed. */
import { clashes, formAgreement } from '../agreement.js';
import { accused } from './accused.js';
import {
  claimed,
  foeOfSpeaker,
  framedActor,
  generalThreat,
  noAdversary,
  ownTarget,
  salient,
  unnamed,
} from './article-wide.js';
import type { RuleSet, TargetRule } from './clue.js';
import { actorFurtherRight, actorOfTermAt, actorToTheRight, isVictim, subjectToTheLeft } from './nearby.js';
import { victimsBehind } from './opposed.js';
import { owner, ownerOfNoun } from './owner.js';
import { doerInRelative, subjectOfRelative } from './relative.js';

const beside: TargetRule = (query) => {
  if (query.match.term.genitive !== undefined && query.match.reading?.form.wordClass !== 'verb')
    return undefined;
  const found = actorToTheRight(query, query.match.spanLast + 1, { reach: 3 });
  return found && !isVictim(query.scene, found.at)
    ? { actor: found.actor, rule: 'judged-beside' }
    : undefined;
};

/** An adjective of judgement: the actor in the phrase that it closes (`التصعيد الإسرائيلي الخطير`). */
const phraseBefore: TargetRule = (query) => {
  const { scene, match, headNoun } = query;
  // A pattern that begins before its loaded word (`الدور … الفاعل`) holds the phrase itself.
  const inPattern = match.first < match.spanFirst;
  if (match.reading?.form.wordClass !== 'adjective' && !inPattern) return undefined;
  const asked = formAgreement(match.reading);
  const from = inPattern ? match.first : (headNoun ?? match.spanFirst - 4);
  for (let i = match.spanFirst - 1; i >= Math.max(0, from); i--) {
    const reference = scene.referenceAt.get(i);
    if (reference && !clashes(asked, scene, reference))
      return { actor: reference.actor.id, rule: 'judged-phrase' };
    const termActor = actorOfTermAt(query, i);
    if (termActor) return { actor: termActor, rule: 'judged-phrase' };
    if (scene.words[i + 1]?.breakBefore) return undefined;
  }
  return undefined;
};

const subject: TargetRule = (query) => {
  const { reading, spanFirst } = query.match;
  const asked = reading?.form.wordClass === 'verb' ? formAgreement(reading) : undefined;
  const found = subjectToTheLeft(query, spanFirst, asked);
  return found && { actor: found.actor, rule: 'judged-subject' };
};

/** `الجماعات التي تنشر الفوضى`: whose clause it is. */
const relative: TargetRule = (query) => {
  if (query.hungOn === 'actor') return undefined;
  const found = subjectOfRelative(query);
  return found && { actor: found.actor, rule: 'relative-head' };
};

/** `الانتصارات التي حققتها المقاومة`: not who hails them. */
const relativeDoer: TargetRule = (query) => {
  if (query.match.reading?.form.wordClass === 'verb') return undefined;
  const found = doerInRelative(query);
  return found && { actor: found.actor, rule: 'relative-head' };
};

const right: TargetRule = (query) => {
  const found = actorFurtherRight(query, query.match.spanLast + 1, 10);
  if (!found || victimsBehind(query).includes(found.actor)) return undefined;
  return { actor: found.actor, rule: 'judged-clause' };
};

const framedFirst: TargetRule = (query) => (query.hungOn === 'act' ? framedActor(query) : undefined);

/** Blame of an act in an article that names no adversary. */
const blamedAct: TargetRule = (query) => (query.hungOn === 'act' ? noAdversary(query) : undefined);

export const judged: RuleSet = {
  near: [relativeDoer, phraseBefore, accused, beside, owner, ownerOfNoun, relative, ownTarget],
  far: [
    generalThreat,
    claimed,
    blamedAct,
    unnamed,
    foeOfSpeaker,
    framedFirst,
    subject,
    right,
    framedActor,
    salient,
  ],
};
