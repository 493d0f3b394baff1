/**
 * Offsets of other tools. Python tools (brat, doccano) count code points, browsers count UTF-16 code units; they
 * differ behind an emoji or a rare letter only, so a tool's habit shows late. Everything is brought to code units.
 */
import type { Span } from '../types/article.js';

/** Code units before the code point number `points`; past the end it is the text's length. */
function unitsOfPoints(text: string, points: number): number {
  let units = 0;
  for (let i = 0; i < points && units < text.length; i++)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}

/** Code points in the first `units` code units. */
export function pointsOfUnits(text: string, units: number): number {
  return [...text.slice(0, units)].length;
}

/** A span given in code points, in code units. */
export function spanFromPoints(text: string, start: number, end: number): Span {
  return { start: unitsOfPoints(text, start), end: unitsOfPoints(text, end) };
}

/** The span whose text is `surface`, its offsets read as code units or else as code points; undefined when neither fits. */
export function spanOfSurface(text: string, start: number, end: number, surface: string): Span | undefined {
  if (text.slice(start, end) === surface) return { start, end };
  const span = spanFromPoints(text, start, end);
  return text.slice(span.start, span.end) === surface ? span : undefined;
}
