/** What sort of actor one is, for a way of being a target: evidence for a target. */
import type { About } from '../../lexicon/model.js';
import { feature, type Setter } from '../features.js';
import { namesArmedGroup } from './article-wide.js';
import type { Query } from './clue.js';

const KIND = feature('kind');
const REFERS = feature('refers');
const REFERS_NOT = feature('refers:not');
const LOCAL = feature('local');
const LOCAL_STATE = feature('local-state');
const OTHERWISE = feature('otherwise');
const FIXED = feature('fixed');
const UNNAMED_DOER = feature('hung:act:unnamed');

/** @param state the state of the country that the article is about */
export function describeKind(
  actor: string,
  about: About,
  query: Query,
  state: string | undefined,
  set: Setter,
): void {
  const { scene, match } = query;
  const { refers, polarity, otherwise, target } = match.term;
  const known = scene.lexicon.actors.get(actor);
  set(KIND.of(known?.kind ?? actor).of(about));
  if (refers.size > 0) set(known !== undefined && refers.has(known.kind) ? REFERS : REFERS_NOT);
  set(LOCAL, known !== undefined && known.country === scene.country);
  if (actor === state) set(LOCAL_STATE.of(about).of(polarity < 0 ? 'negative' : 'positive'));
  if (otherwise === actor) {
    const { reading } = match;
    set(OTHERWISE);
    set(OTHERWISE.of(reading?.form.wordClass ?? 'phrase').of(reading?.article ? 'definite' : 'indefinite'));
    set(OTHERWISE.of(query.hungOn));
    set(OTHERWISE.of(namesArmedGroup(scene) ? 'armed-named' : 'nobody-named'));
  }
  set(FIXED, target === actor);
  if (actor === 'terrorism') set(UNNAMED_DOER, query.hungOn === 'act');
}
