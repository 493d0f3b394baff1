/** The library ships no types. Of its features it asks two products, and nothing else of a matrix. */
declare module 'ml-logistic-regression' {
  import type { Matrix } from 'ml-matrix';

  /** A matrix as the library uses it: products with a column, of it and of it turned. */
  export interface Factor {
    readonly columns: number;
    mmul(column: Matrix): Pick<Matrix, 'to1DArray'>;
    transpose(): { mmul(column: Matrix): Matrix };
  }

  export default class LogisticRegression {
    constructor(options?: { numSteps?: number; learningRate?: number });
    classifiers: readonly { readonly weights: Matrix | null }[];
    train(features: Factor, target: Matrix): void;
    predict(features: Factor): number[];
  }
}
