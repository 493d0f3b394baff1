/** The sparse design multiplies as the dense one would that it stands for. */
import { Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { standardise } from '../../src/classify/model/design.js';

const FEATURES = ['a', 'b', 'c', 'never'];
const EXAMPLES = [
  new Map([
    ['a', 1],
    ['b', -2],
  ]),
  new Map([['c', 0.5]]),
  new Map<string, number>(),
  new Map([
    ['a', 1],
    ['c', 0],
    ['not asked for', 7],
  ]),
];

/** Every value written out, standardised by the text-book, behind a column of ones. */
function dense(): Matrix {
  const columns = FEATURES.map((name) => {
    const values = EXAMPLES.map((example) => example.get(name) ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation =
      Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
    return values.map((value) => (value - mean) / deviation);
  });
  return new Matrix(EXAMPLES.map((_, row) => [1, ...columns.map((column) => column[row] ?? Number.NaN)]));
}

const expectClose = (found: Pick<Matrix, 'to1DArray'>, wanted: Matrix): void => {
  const numbers = found.to1DArray();
  expect(numbers).toHaveLength(wanted.rows);
  numbers.forEach((value, i) => {
    expect(value).toBeCloseTo(wanted.to1DArray()[i] ?? Number.NaN, 12);
  });
};

describe('standardised features', () => {
  const design = standardise(EXAMPLES, FEATURES);
  const weights = Matrix.columnVector([0.3, -1, 2, 0.7, 5]);
  const errors = Matrix.columnVector([1, -0.5, 0.25, 2]);

  test('have a column for each feature and one for the intercept', () => {
    expect(design.columns).toBe(dense().columns);
  });

  test('give the product with weights', () => expectClose(design.mmul(weights), dense().mmul(weights)));

  test('give the product of the turned matrix with errors', () =>
    expectClose(design.transpose().mmul(errors), dense().transpose().mmul(errors)));

  test('scale a feature that never varies by 1', () => {
    expect(design.means.at(-1)).toBe(0);
    expect(design.deviations.at(-1)).toBe(1);
  });
});
