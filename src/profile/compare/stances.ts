/** How a unit's articles stand towards each actor. */
import { type CompareOptions, STANCES, type StanceDistribution } from '../../types/index.js';
import { decodeScore } from '../aggregate/score-code.js';
import { type RatioSummary, summariseRatio } from '../statistics/clusters.js';
import { tCritical } from '../statistics/distributions.js';
import { shareInterval } from '../statistics/share.js';
import { Numbering } from '../storage/numbering.js';
import type { Corpus } from './corpus.js';
import { eachOf } from './tally.js';
import type { CountedUnit, UnitArticles } from './units.js';

/** One article's stance towards an actor, and its text. */
interface Stanced {
  readonly text: number;
  readonly stance: string;
  readonly score: number;
}

/** How the unit's articles stand towards each actor that they are about. One article, one stance. */
export function stanceDistributions(
  corpus: Corpus,
  { unit, articles }: UnitArticles,
  options: CompareOptions,
): StanceDistribution[] {
  const byActor = new Map<string, Stanced[]>();
  for (const article of articles) {
    eachOf(corpus.stances, article, (kind, score) => {
      const list = byActor.get(kind.actor) ?? [];
      list.push({ text: corpus.copyOf[article] as number, stance: kind.stance, score: decodeScore(score) });
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
  const texts = new Numbering(list.map(({ text }) => text));
  const enough = texts.size >= floor.articles;
  const sumsOf = (of: (s: Stanced) => number): Float64Array => {
    const sums = new Float64Array(texts.size);
    for (const stanced of list) {
      const place = texts.of(stanced.text);
      sums[place] = (sums[place] as number) + of(stanced);
    }
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
