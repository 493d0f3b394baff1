/** How far an evaluation's figures would move with other articles: a cluster bootstrap, articles drawn with replacement, each with all that is annotated in it. */
import { percentileInterval } from '../../statistics/percentile-interval.js';
import { randomStream } from '../../statistics/random.js';
import { STANCES } from '../../types/mention.js';
import type { Interval } from '../../types/result.js';
import {
  countMentions,
  type DocumentAgreement,
  figuresOf,
  type MentionCounts,
  noMentions,
} from './agreement.js';
import { addCounts } from './counts.js';
import { countStances, noStances, type StanceCounts, type StancePair, stanceFigures } from './stances.js';

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

/** What an article counts, or several do. */
interface EvaluationCounts {
  readonly mentions: MentionCounts;
  readonly stances: StanceCounts;
}

function figures({ mentions, stances }: EvaluationCounts): Record<Figure, number> {
  const { span, ...fields } = figuresOf(mentions);
  const { precision, recall, f1 } = span;
  return { precision, recall, f1, ...fields, macroF1: stanceFigures(stances).macroF1 };
}

const nothing = (): EvaluationCounts => ({ mentions: noMentions(), stances: noStances() });
const FIGURES = Object.keys(figures(nothing())) as Figure[];

/** `null` with fewer than ten articles. Deterministic. */
export function intervalsOf(articles: readonly MeasuredArticle[]): EvaluationIntervals | null {
  if (articles.length < LEAST_ARTICLES) return null;
  const counted = articles.map(
    ({ mentions, stances }): EvaluationCounts => ({
      mentions: countMentions(mentions),
      stances: countStances(stances),
    }),
  );
  const random = randomStream(SEED, 'evaluation');
  const drawn = new Map(FIGURES.map((figure) => [figure, new Float64Array(DRAWS)]));
  for (let draw = 0; draw < DRAWS; draw++) {
    const sum = nothing();
    for (let i = 0; i < counted.length; i++) {
      const article = counted[random.below(counted.length)] as EvaluationCounts;
      addCounts(sum.mentions, article.mentions);
      for (const stance of STANCES) addCounts(sum.stances[stance], article.stances[stance]);
    }
    const found = figures(sum);
    for (const figure of FIGURES) (drawn.get(figure) as Float64Array)[draw] = found[figure];
  }
  const intervals = FIGURES.map((figure) => [
    figure,
    percentileInterval(drawn.get(figure) as Float64Array, ALPHA),
  ]);
  return { draws: DRAWS, ...(Object.fromEntries(intervals) as Record<Figure, Interval>) };
}
