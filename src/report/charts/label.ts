/** Foreign text on a chart: controls out, cut to a length, and shut off from the direction round it (FSI … PDI). */
import { shownText } from '../html/markup.js';

export function chartLabel(text: string, longest = 26): string {
  const clean = shownText(text).replace(/\s+/g, ' ').trim();
  const letters = [...clean];
  return `\u2068${letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : clean}\u2069`;
}
