/** Walking along a text's words: whether a pattern goes on from its first word, and whether a context stands round a match. */
import type { Extent, NameIndex } from './extents.js';
import type { ContextPattern, Pattern, PatternElement, Payload } from './model.js';
import { admits } from './openings.js';
import type { Reading } from './segment.js';
import type { WordRow } from './words.js';

/** Something of the lexicon found in a text, before it is weighed against what stands round it. */
export interface Found<P extends Payload = Payload> extends Extent {
  readonly payload: P;
  readonly reading?: Reading;
}
/** Index after the element at `at`, or -1. An actor's name may be several words. */
function step(words: WordRow, at: number, element: PatternElement, names: NameIndex): number {
  const info = words.infos[at];
  if (!info) return -1;
  if (element.classes.has('actor')) {
    const name = names.at(at);
    if (name) return name.last + 1;
  }
  return admits(element, info) ? at + 1 : -1;
}

/** The match of a pattern whose first element stands at a word. */
export function matchPattern(
  words: WordRow,
  at: number,
  pattern: Pattern,
  names: NameIndex,
): Found | undefined {
  const { elements, payload } = pattern;
  let spanFirst = -1;
  let spanLast = -1;
  const walk = (position: number, index: number): number => {
    const element = elements[index];
    if (!element) return position;
    if (element.gap > 0) {
      for (let skip = 0; skip <= element.gap; skip++) {
        const here = position + skip;
        const end = walk(here, index + 1);
        if (end < 0) continue;
        // Sentences are asked for last: they cost more than the words, and few gaps are followed by what the pattern wants. What is found
        // further on is no nearer to the first word.
        if (words.together(here, at)) return end;
        spanFirst = spanLast = -1;
        return -1;
      }
      return -1;
    }
    const afterGap = index > 0 && (elements[index - 1]?.gap ?? 0) > 0;
    if (position > at && !afterGap && words.breaks[position]) return -1;
    const next = step(words, position, element, names);
    if (next < 0) return -1;
    const end = walk(next, index + 1);
    if (end >= 0 && element.inSpan) {
      spanFirst = position;
      if (spanLast < 0) spanLast = next - 1;
    }
    return end;
  };
  const end = walk(at, 0);
  if (end < 0) return undefined;
  const reading = words.infos[spanFirst]?.readings.find((r) => elements.some((e) => e.lexemes.has(r.lexeme)));
  return { first: at, last: end - 1, spanFirst, spanLast, payload, ...(reading ? { reading } : {}) };
}

/** Whether a side of a context holds: elements read outwards from the matched word. */
function sideHolds(
  words: WordRow,
  from: number,
  direction: 1 | -1,
  elements: readonly PatternElement[],
  names: NameIndex,
): boolean {
  const walk = (position: number, index: number): boolean => {
    const element = elements[index];
    if (!element) return true;
    if (element.gap > 0) {
      for (let skip = 0; skip <= element.gap; skip++)
        if (walk(position + direction * skip, index + 1)) return true;
      return false;
    }
    const info = position < 0 ? undefined : words.infos[position];
    if (!info || words.breaks[direction === 1 ? position : position + 1]) return false;
    if (element.classes.has('actor')) {
      if (direction === 1) {
        const name = names.at(position);
        if (name && walk(name.last + 1, index + 1)) return true;
      } else {
        for (const name of names.endingAt(position)) {
          if (walk(name.first - 1, index + 1)) return true;
        }
      }
    }
    return admits(element, info) && walk(position + direction, index + 1);
  };
  return walk(from, 0);
}

const outwards = new WeakMap<ContextPattern, readonly PatternElement[]>();

/** The left side of a context from the matched word outwards. */
function outward(context: ContextPattern): readonly PatternElement[] {
  let left = outwards.get(context);
  if (left === undefined) {
    left = [...context.left].reverse();
    outwards.set(context, left);
  }
  return left;
}

/** Whether what a context asks for stands round a match. */
export function contextHolds(
  words: WordRow,
  match: Extent,
  context: ContextPattern,
  names: NameIndex,
): boolean {
  return (
    sideHolds(words, match.first - 1, -1, outward(context), names) &&
    sideHolds(words, match.last + 1, 1, context.right, names)
  );
}
