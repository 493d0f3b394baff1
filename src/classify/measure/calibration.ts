/** Whether probabilities mean what they say: Brier score and reliability (Brier 1950; DeGroot and Fienberg 1983). */
import { STANCES, type Stance } from '../../types/mention.js';
import { share } from './counts.js';

/** A forecast over the stances with what was true; several truths where each is defensible. */
export interface StanceForecast {
  readonly probabilities: Readonly<Record<Stance, number>>;
  readonly truth: readonly Stance[];
}

/** One bin of a reliability curve, over the probability of the likeliest class. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean probability given, and share that was right; 0 in an empty bin. */
  readonly forecast: number;
  readonly observed: number;
}

/**
 * Brier score in its first form: the mean over forecasts of the summed squared differences over all classes, 0 (best)
 * to 2. Of several truths the one that is kindest to the forecast counts. 0 for no forecast.
 */
export function brierScore(forecasts: readonly StanceForecast[]): number {
  const against = (probabilities: StanceForecast['probabilities'], truth: Stance): number =>
    STANCES.reduce((sum, stance) => sum + (probabilities[stance] - Number(stance === truth)) ** 2, 0);
  const total = forecasts.reduce(
    (sum, { probabilities, truth }) => sum + Math.min(...truth.map((t) => against(probabilities, t))),
    0,
  );
  return share(total, forecasts.length);
}

/** Brier score of a yes-or-no forecast: mean squared difference, 0 to 1. */
export function binaryBrier(probabilities: readonly number[], truth: readonly boolean[]): number {
  const total = probabilities.reduce((sum, p, i) => sum + (p - Number(truth[i])) ** 2, 0);
  return share(total, probabilities.length);
}

/** Reliability over equal bins of [`from`, 1]. */
export function reliability(
  points: readonly { readonly probability: number; readonly right: boolean }[],
  bins: number,
  from = 0,
): ReliabilityBin[] {
  const width = (1 - from) / bins;
  return Array.from({ length: bins }, (_, i) => {
    const inside = points.filter(
      ({ probability }) => Math.min(bins - 1, Math.max(0, Math.floor((probability - from) / width))) === i,
    );
    return {
      from: from + i * width,
      to: from + (i + 1) * width,
      count: inside.length,
      forecast: share(
        inside.reduce((sum, point) => sum + point.probability, 0),
        inside.length,
      ),
      observed: share(inside.filter((point) => point.right).length, inside.length),
    };
  });
}

/** The likeliest class of each forecast with whether it was right, for `reliability`. */
export function topChoices(forecasts: readonly StanceForecast[]): { probability: number; right: boolean }[] {
  return forecasts.map(({ probabilities, truth }) => {
    const best = [...STANCES].sort((a, b) => probabilities[b] - probabilities[a])[0] ?? 'neutral';
    return { probability: probabilities[best], right: truth.includes(best) };
  });
}
