/** Whom a word of fighting sets a use against. */
import { sentenceStart } from '../phrase.js';
import type { Query } from './clue.js';
import { isReferent, subjectToTheLeft } from './nearby.js';

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
