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

/** A pattern being tried from a word. */
interface Trial {
  readonly words: WordRow;
  readonly names: NameIndex;
  readonly at: number;
  readonly elements: readonly PatternElement[];
  /** The span, filled from its end once all behind it has matched. */
  spanFirst: number;
  spanLast: number;
}

/** The match of a pattern whose first element stands at a word. */
export function matchPattern(
  words: WordRow,
  at: number,
  pattern: Pattern,
  names: NameIndex,
): Found | undefined {
  const { elements, payload } = pattern;
  const trial: Trial = { words, names, at, elements, spanFirst: -1, spanLast: -1 };
  const end = walk(trial, at, 0);
  if (end < 0) return undefined;
  const { spanFirst, spanLast } = trial;
  const reading = words.infos[spanFirst]?.readings.find((r) => elements.some((e) => e.lexemes.has(r.lexeme)));
  return { first: at, last: end - 1, spanFirst, spanLast, payload, ...(reading ? { reading } : {}) };
}

/** Index after the elements from `index` on, which begin at a word; -1 where they do not match. */
function walk(trial: Trial, position: number, index: number): number {
  const { words, at, elements } = trial;
  const element = elements[index];
  if (!element) return position;
  if (element.gap > 0) return walkOverGap(trial, position, index, element.gap);
  const afterGap = index > 0 && (elements[index - 1]?.gap ?? 0) > 0;
  if (position > at && !afterGap && words.breaks[position]) return -1;
  const next = step(words, position, element, trial.names);
  if (next < 0) return -1;
  const end = walk(trial, next, index + 1);
  if (end >= 0 && element.inSpan) {
    trial.spanFirst = position;
    if (trial.spanLast < 0) trial.spanLast = next - 1;
  }
  return end;
}

function walkOverGap(trial: Trial, position: number, index: number, gap: number): number {
  for (let here = position; here <= position + gap; here++) {
    const end = walk(trial, here, index + 1);
    if (end < 0) continue;
    // Sentences are asked for last: they cost more than the words, and few gaps are followed by what the pattern wants. What is found
    // further on is no nearer to the first word.
    if (trial.words.together(here, trial.at)) return end;
    trial.spanFirst = trial.spanLast = -1;
    return -1;
  }
  return -1;
}

/** Whether the elements from `index` on, read outwards from the matched word, stand from a word on. */
function sideHolds(
  words: WordRow,
  position: number,
  direction: 1 | -1,
  elements: readonly PatternElement[],
  index: number,
  names: NameIndex,
): boolean {
  const element = elements[index];
  if (!element) return true;
  if (element.gap > 0) {
    for (let skip = 0; skip <= element.gap; skip++)
      if (sideHolds(words, position + direction * skip, direction, elements, index + 1, names)) return true;
    return false;
  }
  const info = position < 0 ? undefined : words.infos[position];
  if (!info || words.breaks[direction === 1 ? position : position + 1]) return false;
  if (element.classes.has('actor')) {
    if (direction === 1) {
      const name = names.at(position);
      if (name && sideHolds(words, name.last + 1, 1, elements, index + 1, names)) return true;
    } else {
      for (const name of names.endingAt(position))
        if (sideHolds(words, name.first - 1, -1, elements, index + 1, names)) return true;
    }
  }
  return (
    admits(element, info) && sideHolds(words, position + direction, direction, elements, index + 1, names)
  );
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
    sideHolds(words, match.first - 1, -1, outward(context), 0, names) &&
    sideHolds(words, match.last + 1, 1, context.right, 0, names)
  );
}
