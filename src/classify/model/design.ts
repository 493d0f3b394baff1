/**
 * Features of examples, standardised, as the matrix that a regression multiplies. Of some two thousand features an example has a few dozen, and a
 * standardised absent feature is not zero but the same number in every row: what is present is kept, and what absence adds is reckoned once a column.
 */
import type { Factor } from 'ml-logistic-regression';
import type { Matrix } from 'ml-matrix';
import { lazily } from '../../packaged/lazily.js';
import type { FeatureVector } from './logistic.js';

/** Needed for training alone. */
const matrices = lazily<typeof import('ml-matrix')>('ml-matrix');

/** Mean and standard deviation of each feature over the examples; 1 for a feature that never varies. */
export interface Scale {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** Features as a regression asks for them; the first column is constant, the intercept's. */
export type Design = Scale & Factor;

/** The features named, of all examples. */
export function standardise(examples: readonly FeatureVector[], features: readonly string[]): Design {
  const { starts, columns, values } = presentOf(examples, features);
  const scale = scaled(columns, values, examples.length, features.length);
  const deviations = Float64Array.from(scale.deviations);
  const absent = Float64Array.from(scale.means, (mean, j) => mean / (deviations[j] as number));
  values.forEach((value, at) => {
    values[at] = value / (deviations[columns[at] as number] as number);
  });

  const mmul = (weights: Matrix) => {
    const weight = weights.to1DArray();
    let none = weight[0] as number;
    absent.forEach((value, j) => {
      none -= (weight[j + 1] as number) * value;
    });
    const sums = examples.map((_, row) => {
      let sum = none;
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
        sum += (weight[(columns[at] as number) + 1] as number) * (values[at] as number);
      return sum;
    });
    return { to1DArray: () => sums };
  };

  const turned = (errors: Matrix): Matrix => {
    const error = errors.to1DArray();
    const total = error.reduce((sum, one) => sum + one, 0);
    const sums = [total, ...absent.map((value) => -value * total)];
    for (const [row, one] of error.entries())
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
        const j = (columns[at] as number) + 1;
        sums[j] = (sums[j] as number) + one * (values[at] as number);
      }
    return matrices().Matrix.columnVector(sums);
  };

  return { ...scale, columns: features.length + 1, mmul, transpose: () => ({ mmul: turned }) };
}

/** Features that are not zero, row after row: where each row starts, and column and value of each. */
interface Present {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

function presentOf(examples: readonly FeatureVector[], features: readonly string[]): Present {
  const index = new Map(features.map((name, j) => [name, j]));
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const example of examples) {
    for (const [name, value] of example) {
      const j = index.get(name);
      if (j === undefined || value === 0) continue;
      columns.push(j);
      values.push(value);
    }
    starts.push(columns.length);
  }
  return {
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
  };
}

/** Scale of the features named, over all examples. */
export function scaleOf(examples: readonly FeatureVector[], features: readonly string[]): Scale {
  const { columns, values } = presentOf(examples, features);
  return scaled(columns, values, examples.length, features.length);
}

function scaled(columns: Int32Array, values: Float64Array, rows: number, features: number): Scale {
  const sums = new Float64Array(features);
  const present = new Float64Array(features);
  columns.forEach((j, at) => {
    sums[j] = (sums[j] as number) + (values[at] as number);
    present[j] = (present[j] as number) + 1;
  });
  const means = Array.from(sums, (sum) => sum / rows);
  const squares = means.map((mean, j) => (rows - (present[j] as number)) * mean ** 2);
  columns.forEach((j, at) => {
    squares[j] = (squares[j] as number) + ((values[at] as number) - (means[j] as number)) ** 2;
  });
  return { means, deviations: squares.map((square) => Math.sqrt(square / rows) || 1) };
}
