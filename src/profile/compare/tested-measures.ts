/** What is tested of a column set: the index of all choices together, or the poles and options of one. */
import type { CompareOptions, Measure } from '../../types/index.js';
import { correlationOf, optionsOf } from './choices.js';
import type { ColumnSet, Hit } from './columns.js';
import type { Corpus } from './corpus.js';

/** A column set, the corpus that it counts, and what is asked. */
export interface AskedSet {
  readonly corpus: Corpus;
  readonly set: ColumnSet;
  readonly options: CompareOptions;
}

export interface Tested {
  readonly measure: Measure;
  readonly hit: Hit;
  /** Of the mentions of one article, over all outlets. */
  readonly correlation: number;
}

const tested = (set: ColumnSet, measure: Measure, hit: Hit): Tested => ({
  measure,
  hit,
  correlation: correlationOf(set, hit),
});

/** The index, or the poles of a choice that some option has. */
export function polesOf(set: ColumnSet): Tested[] {
  const { choice } = set;
  if (choice === '') return [tested(set, { kind: 'index' }, { index: true })];
  const poles = ([-1, 1] as const).filter((pole) => [...set.polarity.values()].includes(pole));
  return poles.map((pole) => tested(set, { kind: 'pole', choice, polarity: pole }, { pole }));
}

/** The index, or the poles of a choice, and its options where a pole is more than one option. */
export function testsOf(set: ColumnSet): Tested[] {
  const { choice } = set;
  const poles = polesOf(set);
  if (choice === '') return poles;
  const size = (pole: number): number => [...set.polarity.values()].filter((p) => p === pole).length;
  const options = optionsOf(set)
    .filter((term) => (set.polarity.get(term) ?? 0) !== 0 && size(set.polarity.get(term) ?? 0) > 1)
    .map((term) => tested(set, { kind: 'option', choice, term }, { term }));
  return [...poles, ...options];
}

export function nameOf(measure: Measure): string {
  if (measure.kind === 'index') return 'index';
  return measure.kind === 'pole'
    ? `${measure.choice} ${measure.polarity > 0 ? '+' : '−'}`
    : `${measure.choice} ${measure.term}`;
}
