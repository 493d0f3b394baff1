/** A text cut into plain runs and marked runs: every view of an article or sentence with its words marked is made of these. */
import type { Span } from '../../types/article.js';

export interface Piece<M> {
  readonly text: string;
  /** Absent for a plain run. */
  readonly mark?: M;
}

/** The runs of a text in order. Of two marks that overlap, the one that begins first wins; at the same place, the one given first. */
export function cutRuns<M extends Span>(text: string, marks: readonly M[]): readonly Piece<M>[] {
  const pieces: Piece<M>[] = [];
  let at = 0;
  for (const mark of [...marks].sort((x, y) => x.start - y.start)) {
    if (mark.start < at) continue;
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start) });
    pieces.push({ text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
