/** Figures that are not choices: devices per 1,000 words, name variants, stances. */

import { foldArabic } from '../../text/fold.js';
import {
  type CompareOptions,
  DEVICES,
  type DeviceRate,
  type NameProfile,
  type NameRegister,
  STANCES,
  type StanceDistribution,
} from '../../types/index.js';
import { pooledCorrelation, type RatioSummary, summariseRatio } from '../statistics/clusters.js';
import { tCritical } from '../statistics/distributions.js';
import { pooledDispersion, rateInterval, shareInterval } from '../statistics/share.js';
import { isSomebody } from './columns.js';
import type { Corpus } from './corpus.js';
import { eachOf } from './tally.js';
import type { CountedUnit } from './units.js';

/** Counted articles of each unit, in canonical order. */
export function articlesOf(corpus: Corpus, unit: CountedUnit): number[] {
  const own = new Set(unit.places);
  const found: number[] = [];
  for (let i = 0; i < corpus.size; i++) {
    if (corpus.counted[i] && own.has(corpus.outletOf[i] as number)) found.push(i);
  }
  return found;
}

/** Each article's text by its place among all texts, and how many these are: what several outlets print of one text is one witness. */
function placesOf(articleTexts: readonly number[]) {
  const places = new Map<number, number>();
  const placeOf = articleTexts.map((text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return { placeOf, texts: places.size };
}

/** Words under which a rate per 1,000 of them stands on too little. */
const LEAST_WORDS = 1000;

/** A unit and its counted articles. */
export interface UnitArticles {
  readonly unit: CountedUnit;
  readonly articles: readonly number[];
}

/** Polar mentions of each device per 1,000 words, own voice and carried voice apart, of all units in their order. */
export function deviceRates(
  corpus: Corpus,
  units: readonly UnitArticles[],
  options: CompareOptions,
): DeviceRate[] {
  const counted = units.map(({ unit, articles }) => ({ unit, counts: deviceCounts(corpus, articles) }));
  const outlets = counted.filter(({ unit }) => unit.kind === 'outlet');
  const dispersions = new Map(
    [...new Set(outlets.flatMap(({ counts }) => [...counts.hits.keys()]))].map((key) => {
      const summaries = outlets.flatMap(({ counts: { hits, words } }) => {
        const own = hits.get(key);
        return own ? [summariseRatio({ hits: own, totals: words })] : [];
      });
      return [key, pooledDispersion(summaries)];
    }),
  );
  return counted.flatMap(({ unit, counts: { hits, words } }) =>
    DEVICES.flatMap((device) =>
      (['own', 'carried'] as const).flatMap((voice): DeviceRate[] => {
        const key = `${device}\t${voice}`;
        const counts = hits.get(key);
        if (!counts) return [];
        const summary = summariseRatio({ hits: counts, totals: words });
        const { low, high } = rateInterval(summary, dispersions.get(key) ?? 1, options.alpha);
        const enough = words.length >= options.floor.articles && summary.total >= LEAST_WORDS;
        return [
          {
            ...{ unit: unit.id, device, voice, enough },
            mentions: summary.hits,
            articles: counts.reduce((sum, c) => sum + (c > 0 ? 1 : 0), 0),
            perThousand: 1000 * summary.ratio,
            ...(enough ? { interval: { low: 1000 * low, high: 1000 * high } } : {}),
          },
        ];
      }),
    ),
  );
}

/** By text its words, and by device and voice its loaded words. */
function deviceCounts(corpus: Corpus, articles: readonly number[]) {
  const { placeOf, texts } = placesOf(articles.map((i) => corpus.copyOf[i] as number));
  const words = new Float64Array(texts);
  const hits = new Map<string, Float64Array>();
  articles.forEach((article, k) => {
    const place = placeOf[k] as number;
    words[place] = (words[place] as number) + (corpus.words[article] as number);
    eachOf(corpus.mentions, article, (kind, count) => {
      if (kind.polarity === 0) return;
      const key = `${kind.device}\t${kind.own ? 'own' : 'carried'}`;
      let counts = hits.get(key);
      if (!counts) {
        counts = new Float64Array(texts);
        hits.set(key, counts);
      }
      counts[place] = (counts[place] as number) + count;
    });
  });
  return { words, hits };
}

const SURFACES_SHOWN = 6;

/** Which names a unit uses for each actor. */
export function nameProfiles(
  corpus: Corpus,
  unit: CountedUnit,
  articles: readonly number[],
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

/** What a name may be without the particles that are written onto it, the shortest first. */
function withoutParticle(name: string): string[] {
  const [, particle = '', rest = ''] = /^([وف]?[بلك]?)(.+)$/u.exec(name) ?? [];
  const shorter = [2, 1].filter((n) => n <= particle.length).map((n) => particle.slice(n) + rest);
  return [name.replace(/^[وف]?لل/u, 'ال'), ...shorter].filter((form) => form !== name);
}

/** A name without the quotation marks or brackets that stand round a part of it, half of them cut off with the text beside it (`تنظيم «داعش`). */
const withoutQuotes = (name: string): string =>
  name
    .replace(/["“”„‟«»()[\]]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim() || name;

/** Names by how often they stand there; in quotation marks or out of them, one with a particle (`لإسرائيل`) or spelt otherwise (`اسرائيل`) is the name that stands there without. */
export function mostFrequent(
  entries: readonly (readonly [string, number])[],
): { surface: string; count: number }[] {
  const spelt = new Map<string, Map<string, number>>();
  for (const [written, count] of entries) {
    const surface = withoutQuotes(written);
    const spellings = nested(spelt, foldArabic(surface));
    spellings.set(surface, (spellings.get(surface) ?? 0) + count);
  }
  const sorted = (counts: ReadonlyMap<string, number>) =>
    [...counts].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1));
  const totals = new Map<string, number>();
  for (const [name, spellings] of spelt) {
    const bare = withoutParticle(name).find((form) => spelt.has(form)) ?? name;
    for (const count of spellings.values()) totals.set(bare, (totals.get(bare) ?? 0) + count);
  }
  return sorted(totals)
    .slice(0, SURFACES_SHOWN)
    .map(([name, count]) => ({ surface: sorted(spelt.get(name) ?? new Map())[0]?.[0] ?? name, count }));
}

/** One article's stance towards an actor, and its text. */
interface Stanced {
  readonly text: number;
  readonly stance: string;
  readonly score: number;
}

/** How the unit's articles stand towards each actor that they are about. One article, one stance. */
export function stanceDistributions(
  corpus: Corpus,
  unit: CountedUnit,
  articles: readonly number[],
  options: CompareOptions,
): StanceDistribution[] {
  const byActor = new Map<string, Stanced[]>();
  for (const article of articles) {
    eachOf(corpus.stances, article, (kind, score) => {
      const list = byActor.get(kind.actor) ?? [];
      list.push({ text: corpus.copyOf[article] as number, stance: kind.stance, score: score / 10_000 - 1 });
      byActor.set(kind.actor, list);
    });
  }
  return [...byActor]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([actor, list]) => stanceDistribution(unit, actor, list, options));
}

function stanceDistribution(
  unit: CountedUnit,
  actor: string,
  list: readonly Stanced[],
  { alpha, floor }: CompareOptions,
): StanceDistribution {
  const n = list.length;
  const { placeOf, texts } = placesOf(list.map(({ text }) => text));
  const enough = texts >= floor.articles;
  const sumsOf = (of: (s: Stanced) => number): Float64Array => {
    const sums = new Float64Array(texts);
    for (const [k, place] of placeOf.entries())
      sums[place] = (sums[place] as number) + of(list[k] as Stanced);
    return sums;
  };
  const totals = sumsOf(() => 1);
  const over = (of: (s: Stanced) => number): RatioSummary => summariseRatio({ hits: sumsOf(of), totals });
  const shareOf = (stance: string) => {
    const summary = over((s) => (s.stance === stance ? 1 : 0));
    // Printings of one text stand alike.
    const interval = enough ? { interval: shareInterval(summary, 1, alpha) } : {};
    return { articles: summary.hits, share: summary.ratio, ...interval };
  };
  const { ratio: score, variance, clusters } = over((s) => s.score);
  const half = tCritical(alpha, Math.max(1, clusters - 1)) * Math.sqrt(variance);
  const [hostile, neutral, sympathetic] = STANCES;
  return {
    ...{ unit: unit.id, actor, articles: n, enough, score },
    shares: {
      [hostile]: shareOf(hostile),
      [neutral]: shareOf(neutral),
      [sympathetic]: shareOf(sympathetic),
    } as StanceDistribution['shares'],
    ...(enough
      ? { scoreInterval: { low: Math.max(-1, score - half), high: Math.min(1, score + half) } }
      : {}),
  };
}
