/**
 * `result.json` in pieces. A long comparison is a hundred megabytes of JSON: as one string, and once more as bytes, it would be the
 * most that a run holds.
 */
import type { Comparison } from '../types/result.js';
import { gathered } from './pieces.js';

/** What `JSON.stringify` gives, with a line end; lists on the first level are never spelled as a whole. */
export const resultPieces = (comparison: Comparison): Generator<string> => gathered(partsOf(comparison));

function* partsOf(comparison: Comparison): Generator<string> {
  let opening = '{';
  for (const [key, field] of Object.entries(comparison)) {
    if (field === undefined) continue;
    yield `${opening}${JSON.stringify(key)}:`;
    opening = ',';
    if (Array.isArray(field)) yield* listParts(field);
    else yield JSON.stringify(field);
  }
  yield '}\n';
}

function* listParts(list: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [i, item] of list.entries()) yield `${i === 0 ? '' : ','}${JSON.stringify(item)}`;
  yield ']';
}
