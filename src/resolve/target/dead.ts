/** Whose the dead are, by the sort of people that the text speaks of: evidence for a target. */
import { feature, type Setter } from '../features.js';
import { sentenceEnd, sentenceStart } from '../phrase.js';
import type { Query } from './clue.js';
import { type SortOfDead, sortIn } from './sort-of-dead.js';

/** The sort of the dead told by the use's sentence, and by the whole field. */
export interface SortsOfDead {
  readonly here: SortOfDead | undefined;
  readonly anywhere: SortOfDead | undefined;
}

const UNSAID: SortsOfDead = { here: undefined, anywhere: undefined };

export function sortsOfDead({ scene, match, facts }: Query): SortsOfDead {
  if (match.term.device !== 'death') return UNSAID;
  const at = match.spanFirst;
  const here = sortIn(scene, sentenceStart(scene.words, at), sentenceEnd(scene.words, at));
  return { here, anywhere: here ?? facts.sorts.first };
}

const HERE = feature('dead:here');
const ANYWHERE = feature('dead:anywhere');

/** @param state the state of the country that the article is about */
export function describeDead(
  actor: string,
  { match }: Query,
  state: string | undefined,
  { here, anywhere }: SortsOfDead,
  set: Setter,
): void {
  if (actor !== state && actor !== 'civilians') return;
  const whose = actor === state ? 'state' : 'civilians';
  const sign = match.term.polarity < 0 ? 'negative' : 'positive';
  set(
    HERE.of(here ?? 'unsaid')
      .of(whose)
      .of(sign),
  );
  set(
    ANYWHERE.of(anywhere ?? 'unsaid')
      .of(whose)
      .of(sign),
  );
}
