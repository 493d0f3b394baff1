/** When a use is about none of the actors that the packs know. */
import type { About } from '../../lexicon/model.js';
import { feature, type Setter } from '../features.js';
import { hasArticle } from '../phrase.js';
import { namesArmedGroup } from './article-wide.js';
import type { Query } from './clue.js';

/** What speaks for an actor that the packs do not know, and as much for nobody. */
export interface Strangeness {
  /** That no actor is named in the use's sentence, nor in those beside it. */
  readonly emptySentence: boolean;
  readonly emptyAround: boolean;
  /** That a word with the article follows of which the packs know nothing. */
  readonly strangeAfter: boolean;
}

export function strangenessOf({ scene, match }: Query): Strangeness {
  const here = scene.words[match.spanFirst]?.sentence ?? 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { first } of scene.references)
    nearest = Math.min(nearest, Math.abs(here - (scene.words[first]?.sentence ?? 0)));
  const after = match.spanLast + 1;
  const next = scene.words[after];
  const followed = next !== undefined && !next.breakBefore && next.sentence === here;
  return {
    emptySentence: nearest > 0,
    emptyAround: nearest > 1,
    strangeAfter: followed && !scene.referenceAt.has(after) && !scene.termAt.has(after) && hasArticle(next),
  };
}

/** Signs that a use is about an actor that the packs do not know, or about nobody. */
export function describeStranger(
  actor: 'other' | 'unknown',
  about: About,
  { scene, match, speaker, hungOn, facts }: Query,
  { emptySentence, emptyAround, strangeAfter }: Strangeness,
  nobodyNear: boolean,
  set: Setter,
): void {
  const sign = feature(actor);
  const { salience } = scene;
  if (nobodyNear) {
    set(sign.of('nobody-near'));
    set(sign.of('nobody-near').of(about));
  }
  if (emptySentence) set(sign.of('empty-sentence'));
  if (emptyAround) set(sign.of('empty-around'));
  if (salience.size <= 1) set(sign.of('few-actors'));
  if (salience.size === 0) set(sign.of('no-actor'));
  if (facts.salience.most <= 2) set(sign.of('nobody-salient'));
  if (!namesArmedGroup(scene)) set(sign.of('no-fighters'));
  if (salience.size >= 6) set(sign.of('many-actors'));
  if (speaker !== undefined) set(sign.of('spoken'));
  set(sign.of('hung').of(hungOn));
  if (strangeAfter) {
    set(sign.of('strange-after'));
    set(sign.of('strange-after').of(about));
  }
  set(sign.of(match.reading?.article ? 'definite' : 'indefinite').of(about));
}

/** How often a word, or one of its kind, is about nobody that is named; and how much the article speaks of terror and the like. */
export function describeUnnamed(actor: string, about: About, { match, facts }: Query, set: Setter): void {
  const { id, device, polarity } = match.term;
  const { all, by } = facts.general;
  const of = feature(actor);
  const general = by.get(actor) ?? 0;
  set(of.of('term').of(id));
  set(of.of(typeof device === 'string' ? device : about).of(String(polarity)));
  if (general === 0) return;
  set(of.of('share'), general / all);
  set(of.of('spoken-of').of(about));
}
