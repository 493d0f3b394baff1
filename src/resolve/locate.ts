/** Finding places in ordered spans by halving. */
import type { Span } from '../types/article.js';

/** Index of the first span that ends after an offset; their number when none does. Spans are ordered and do not overlap. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
