/** Weights that make a convex loss least, by full-batch steps of Adam (D. Kingma and J. Ba, 2015): nothing is drawn, so that they are the same on every run. */

const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.99;
/** Share of the steps after which they get shorter. */
const SETTLING = 0.7;
const SHORTER = 0.3;

export interface Descent {
  readonly steps: number;
  /** How far a weight moves in the first step. */
  readonly length: number;
}

/** Goes down from zero weights; `slope` fills in the gradient of the loss at given weights. */
export function descend(
  size: number,
  slope: (weights: Float64Array, gradient: Float64Array) => void,
  { steps, length }: Descent,
): Float64Array {
  const weights = new Float64Array(size);
  const gradient = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    slope(weights, gradient);
    const reach = (step > SETTLING * steps ? SHORTER : 1) * length;
    const firstBias = 1 - FIRST_DECAY ** step;
    const secondBias = 1 - SECOND_DECAY ** step;
    gradient.forEach((here, i) => {
      const mean = FIRST_DECAY * (first[i] as number) + (1 - FIRST_DECAY) * here;
      const square = SECOND_DECAY * (second[i] as number) + (1 - SECOND_DECAY) * here ** 2;
      first[i] = mean;
      second[i] = square;
      const moved = (reach * (mean / firstBias)) / (Math.sqrt(square / secondBias) + 1e-8);
      weights[i] = (weights[i] as number) - moved;
    });
  }
  return weights;
}
