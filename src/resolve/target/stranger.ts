/** When a use is about none of the actors that the packs know. */
import type { About } from '../../lexicon/model.js';
import { named, type Setter } from '../features.js';
import { hasArticle } from '../phrase.js';
import { namesArmedGroup } from './article-wide.js';
import type { Query } from './clue.js';

/**
 * Targets that no name in the article stands for: people and terror at large, an actor that the packs do not know, and nobody in
 * particular.
 */
export const UNNAMED = ['civilians', 'terrorism', 'other', 'unknown'] as const;

export const isUnnamed = (actor: string): boolean => UNNAMED.some((id) => id === actor);

/** Signs that a use is about an actor that the packs do not know, or about nobody. */
export function describeStranger(
  actor: string,
  about: About,
  { scene, match, speaker, hungOn }: Query,
  nearest: ReadonlySet<string>,
  set: Setter,
): void {
  const here = scene.words[match.spanFirst]?.sentence ?? 0;
  const gap = (sentences: number): boolean =>
    !scene.references.some((r) => Math.abs(here - (scene.words[r.first]?.sentence ?? 0)) <= sentences);
  const most = Math.max(0, ...scene.salience.values());
  const sign = (name: string, holds: boolean): void => {
    if (holds) set(named(actor, name));
  };
  sign('nobody-near', nearest.size === 0);
  if (nearest.size === 0) set(named(named(actor, 'nobody-near'), about));
  sign('empty-sentence', gap(0));
  sign('empty-around', gap(1));
  sign('few-actors', scene.salience.size <= 1);
  sign('no-actor', scene.salience.size === 0);
  sign('nobody-salient', most <= 2);
  sign('no-fighters', !namesArmedGroup(scene));
  sign('many-actors', scene.salience.size >= 6);
  sign('spoken', speaker !== undefined);
  set(named(named(actor, 'hung'), hungOn));
  const next = scene.words[match.spanLast + 1];
  const followed = next !== undefined && !next.breakBefore && next.sentence === here;
  const strange =
    followed &&
    !scene.referenceAt.has(match.spanLast + 1) &&
    !scene.termAt.has(match.spanLast + 1) &&
    hasArticle(next);
  sign('strange-after', strange);
  if (strange) set(named(named(actor, 'strange-after'), about));
  const reading = match.reading;
  set(named(named(actor, reading?.article ? 'definite' : 'indefinite'), about));
}

/** Uses with a polarity in a text, and of them those that stand for an unnamed target where nobody is named. */
export interface GeneralUses {
  readonly all: number;
  readonly by: ReadonlyMap<string, number>;
}

export function generalUses({ scene }: Query): GeneralUses {
  let all = 0;
  const by = new Map<string, number>();
  for (const { blocked, term } of scene.matches.terms) {
    if (blocked || term.polarity === 0) continue;
    all++;
    if (term.otherwise !== undefined) by.set(term.otherwise, (by.get(term.otherwise) ?? 0) + 1);
  }
  return { all, by };
}

/** How often a word, or one of its kind, is about nobody that is named; and how much the article speaks of terror and the like. */
export function describeUnnamed(
  actor: string,
  about: About,
  { match }: Query,
  { all, by }: GeneralUses,
  set: Setter,
): void {
  const { id, device, polarity } = match.term;
  set(named(named(actor, 'term'), id));
  set(named(named(actor, typeof device === 'string' ? device : about), String(polarity)));
  const general = by.get(actor) ?? 0;
  set(named(actor, 'share'), all === 0 ? 0 : general / all);
  set(named(named(actor, 'spoken-of'), about), general > 0);
}
