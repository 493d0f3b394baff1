/** The order in which the targets of a field's uses are decided, each in the light of those before it. */
import type { About } from '../lexicon/model.js';
import { type Clue, type Decided, targetInArticle, targetNearby } from './target/index.js';
import type { TermUse } from './use.js';

/** Nouns first, then what hangs on them: an adjective's target may be its noun's. */
const ORDER: Record<About, number> = { head: 0, named: 1, patient: 1, modified: 2, agent: 3, judged: 4 };

/**
 * Gives each use the clue that the rules find for it, and writes the decisions down in `decided`, which the rules read. All that stands
 * beside a word is asked before anything that the article as a whole suggests.
 */
export function decideTargets(uses: readonly TermUse[], decided: Map<number, Decided>): void {
  const decide = (use: TermUse, clue: Clue | undefined, near: boolean): void => {
    if (!clue) return;
    use.clue = clue;
    if (use.refused) return;
    const { term, spanFirst } = use.match;
    decided.set(spanFirst, { actor: clue.actor, term: term.id, polarity: term.polarity, near });
  };
  const nounsFirst = [...uses].sort(
    (a, b) => ORDER[a.about] - ORDER[b.about] || a.match.spanFirst - b.match.spanFirst,
  );
  for (const use of nounsFirst) decide(use, targetNearby(use.about, use), true);
  for (const use of nounsFirst) {
    // A neutral option is a denominator only where its actor stands beside it: a guess from afar would dilute every share.
    if (!use.clue && use.match.term.polarity !== 0) decide(use, targetInArticle(use.about, use), false);
  }
}
