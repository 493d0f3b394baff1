/** A scorer from resources on disk: the same in the main thread and in workers. */
import { createScorer, type Scorer } from '../../pipeline.js';
import { loadResources, type ResourceOptions } from '../../resources.js';
import { type CacheOptions, type LineScorer, openCache, type Unkept } from './cache.js';

export interface ScorerSource {
  readonly resources: ResourceOptions;
  /** Where lines scored before are kept, when they are. */
  readonly cache?: CacheOptions;
}

export type { LineScorer } from './cache.js';

export function loadScorer(options: ResourceOptions): Scorer {
  return createScorer(loadResources(options));
}

/** With a cache the scorer itself is loaded only when an article is new, and `unkept` is told of every line that cannot be kept. */
export function loadLineScorer({ resources, cache }: ScorerSource, unkept: Unkept): LineScorer {
  let scorer: Scorer | undefined;
  const line: LineScorer = (article) => {
    scorer ??= loadScorer(resources);
    return JSON.stringify(scorer.score(article));
  };
  return cache === undefined ? line : openCache(cache, line, unkept);
}
