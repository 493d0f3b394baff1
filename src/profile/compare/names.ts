/** Which names a unit uses for each actor: by register, and as they are written. */
import type { CompareOptions, NameProfile, NameRegister } from '../../types/index.js';
import { pooledCorrelation, summariseRatio } from '../statistics/clusters.js';
import { shareInterval } from '../statistics/share.js';
import { isSomebody } from './columns.js';
import type { Corpus } from './corpus.js';
import { mostFrequent } from './name-forms.js';
import { eachOf } from './tally.js';
import type { CountedUnit, UnitArticles } from './units.js';

/** Which names a unit uses for each actor. */
export function nameProfiles(
  corpus: Corpus,
  { unit, articles }: UnitArticles,
  options: CompareOptions,
): NameProfile[] {
  const actors = new Map<string, Map<number, Map<NameRegister, Map<string, number>>>>();
  for (const article of articles) {
    eachOf(corpus.names, article, (kind, count) => {
      if (!isSomebody(kind.actor)) return;
      const inArticle = nested(nested(actors, kind.actor), corpus.copyOf[article] as number);
      const surfaces = nested(inArticle, kind.variant);
      surfaces.set(kind.surface, (surfaces.get(kind.surface) ?? 0) + count);
    });
  }
  return [...actors]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([actor, byArticle]) => nameProfile(unit, actor, [...byArticle.values()], options));
}

function nested<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let inner = map.get(key);
  if (!inner) {
    inner = new Map();
    map.set(key, inner);
  }
  return inner;
}

function nameProfile(
  unit: CountedUnit,
  actor: string,
  articles: readonly Map<NameRegister, Map<string, number>>[],
  options: CompareOptions,
): NameProfile {
  const count = (a: Map<NameRegister, Map<string, number>>, v: NameRegister): number =>
    [...(a.get(v)?.values() ?? [])].reduce((x, y) => x + y, 0);
  const variants = [...new Set(articles.flatMap((a) => [...a.keys()]))].sort();
  const totals = articles.map((a) => [...a.keys()].reduce((sum, v) => sum + count(a, v), 0));
  const summaries = variants.map((v) => summariseRatio({ hits: articles.map((a) => count(a, v)), totals }));
  const rho = pooledCorrelation(summaries);
  const names = totals.reduce((a, b) => a + b, 0);
  const enough = articles.length >= options.floor.articles && names >= options.floor.mentions;
  return {
    unit: unit.id,
    actor,
    names,
    articles: articles.length,
    variants: variants
      .map((variant, k) => {
        const summary = summaries[k] as (typeof summaries)[number];
        return {
          variant,
          count: summary.hits,
          share: summary.ratio,
          ...(enough ? { interval: shareInterval(summary, rho, options.alpha) } : {}),
          surfaces: mostFrequent(articles.flatMap((a) => [...(a.get(variant) ?? [])])),
        };
      })
      .sort((a, b) => b.count - a.count || (a.variant < b.variant ? -1 : 1)),
  };
}
