/** The library ships no types. */
declare module 'ml-logistic-regression' {
  import type { Matrix } from 'ml-matrix';
  export default class LogisticRegression {
    constructor(options?: { numSteps?: number; learningRate?: number });
    classifiers: readonly { readonly weights: Matrix | null }[];
    train(features: Matrix, target: Matrix): void;
    predict(features: Matrix): number[];
  }
}
