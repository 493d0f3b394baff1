/** How far an evaluation's figures would move with other articles: a cluster bootstrap, articles drawn with replacement, each with all that is annotated in it. */
import { percentileInterval } from '../../statistics/percentile-interval.js';
import { randomStream } from '../../statistics/random.js';
import { STANCES } from '../../types/mention.js';
import type { Interval } from '../../types/result.js';
import { agreement, type DocumentAgreement } from './agreement.js';
import { type StancePair, truthOf } from './stances.js';

/** What one article's annotations say of the program. */
export interface MeasuredArticle {
  readonly mentions: DocumentAgreement;
  readonly stances: readonly StancePair[];
}

/** Percentile intervals at 95 % of the figures of the same names, each 0 to 1. */
export interface EvaluationIntervals {
  readonly draws: number;
  readonly precision: Interval;
  readonly recall: Interval;
  readonly f1: Interval;
  readonly device: Interval;
  readonly polarity: Interval;
  readonly target: Interval;
  readonly voice: Interval;
  readonly strictF1: Interval;
  readonly macroF1: Interval;
}

type Figure = Exclude<keyof EvaluationIntervals, 'draws'>;

/** Fewer articles than this drawn again and again say too little of other articles. */
const LEAST_ARTICLES = 10;
const DRAWS = 1000;
const ALPHA = 0.05;
const SEED = 1;

/** Places of an article's counts; behind them stand hits, predicted and annotated pairs of each stance. */
const COUNTS = ['gold', 'predicted', 'matched', 'device', 'polarity', 'target', 'voice', 'strict'] as const;
const STANCE_COUNTS = 3;
const WIDTH = COUNTS.length + STANCE_COUNTS * STANCES.length;

function countsOf({ mentions, stances }: MeasuredArticle): Float64Array {
  const counts = new Float64Array(WIDTH);
  const add = (at: number): void => {
    counts[at] = (counts[at] as number) + 1;
  };
  const { pairs, missed, spurious } = mentions;
  counts.set([pairs.length + missed.length, pairs.length + spurious.length, pairs.length]);
  for (const pair of pairs) {
    const agreed = agreement(pair);
    for (const field of ['device', 'polarity', 'target', 'voice'] as const)
      if (agreed[field]) add(COUNTS.indexOf(field));
    if (agreed.polarity && agreed.target && agreed.voice) add(COUNTS.indexOf('strict'));
  }
  const placeOf = (stance: (typeof STANCES)[number]): number =>
    COUNTS.length + STANCE_COUNTS * STANCES.indexOf(stance);
  for (const pair of stances) {
    const truth = truthOf(pair);
    if (pair.predicted === truth) add(placeOf(truth));
    add(placeOf(pair.predicted) + 1);
    add(placeOf(truth) + 2);
  }
  return counts;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The figures of summed counts, as `summarise` and `agreeStances` define them. */
function figuresOf(counts: Float64Array): Record<Figure, number> {
  const count = (name: (typeof COUNTS)[number]): number => counts[COUNTS.indexOf(name)] as number;
  const matched = count('matched');
  const both = count('predicted') + count('gold');
  const f1s: number[] = [];
  for (let at = COUNTS.length; at < WIDTH; at += STANCE_COUNTS) {
    const [hits = 0, predicted = 0, gold = 0] = counts.subarray(at, at + STANCE_COUNTS);
    if (predicted + gold > 0) f1s.push((2 * hits) / (predicted + gold));
  }
  return {
    precision: share(matched, count('predicted')),
    recall: share(matched, count('gold')),
    f1: share(2 * matched, both),
    device: share(count('device'), matched),
    polarity: share(count('polarity'), matched),
    target: share(count('target'), matched),
    voice: share(count('voice'), matched),
    strictF1: share(2 * count('strict'), both),
    macroF1: share(
      f1s.reduce((sum, f1) => sum + f1, 0),
      f1s.length,
    ),
  };
}

const FIGURES = Object.keys(figuresOf(new Float64Array(WIDTH))) as Figure[];

/** `null` with fewer than ten articles. Deterministic. */
export function intervalsOf(articles: readonly MeasuredArticle[]): EvaluationIntervals | null {
  if (articles.length < LEAST_ARTICLES) return null;
  const counted = articles.map(countsOf);
  const random = randomStream(SEED, 'evaluation');
  const drawn = new Map(FIGURES.map((figure) => [figure, new Float64Array(DRAWS)]));
  for (let draw = 0; draw < DRAWS; draw++) {
    const sum = new Float64Array(WIDTH);
    for (let i = 0; i < counted.length; i++) {
      const article = counted[random.below(counted.length)] as Float64Array;
      for (let at = 0; at < WIDTH; at++) sum[at] = (sum[at] as number) + (article[at] as number);
    }
    const figures = figuresOf(sum);
    for (const figure of FIGURES) (drawn.get(figure) as Float64Array)[draw] = figures[figure];
  }
  const intervals = FIGURES.map((figure) => [
    figure,
    percentileInterval(drawn.get(figure) as Float64Array, ALPHA),
  ]);
  return { draws: DRAWS, ...(Object.fromEntries(intervals) as Record<Figure, Interval>) };
}
