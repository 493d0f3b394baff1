/** Simulated articles: mentions cluster by article as they do in the press (beta-binomial, one dominant word an article). */
import type { RandomStream } from '../../src/statistics/random.js';

export interface SampleDesign {
  readonly articles: number;
  /** True share of the option. */
  readonly share: number;
  /** Intraclass correlation of the mentions of one article, 0 to 1. */
  readonly correlation: number;
  /** Mean of the mentions of an article beyond the first (geometric). */
  readonly extraMentions: number;
}

export interface Sample {
  readonly hits: number[];
  readonly totals: number[];
}

export const uniform = (random: RandomStream): number => (random.below(2 ** 31) + 0.5) / 2 ** 31;

/**
 * Each article either repeats one word throughout (with probability `correlation`) or draws every word anew: mentions have
 * exactly the share and the intraclass correlation asked for.
 */
export function drawSample(design: SampleDesign, random: RandomStream): Sample {
  const hits: number[] = [];
  const totals: number[] = [];
  const more = design.extraMentions / (1 + design.extraMentions);
  for (let i = 0; i < design.articles; i++) {
    let total = 1;
    while (uniform(random) < more) total++;
    totals.push(total);
    if (uniform(random) < design.correlation) {
      hits.push(uniform(random) < design.share ? total : 0);
      continue;
    }
    let hit = 0;
    for (let k = 0; k < total; k++) if (uniform(random) < design.share) hit++;
    hits.push(hit);
  }
  return { hits, totals };
}
