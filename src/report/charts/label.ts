/** Foreign text on a chart: controls out, cut to a length, and shut off from the direction round it (FSI … PDI), Arabic from the right (RLM). */
import { isArabic, shownText } from '../html/markup.js';

export function chartLabel(text: string, longest = 26): string {
  const clean = shownText(text).replace(/\s+/g, ' ').trim();
  const letters = [...clean];
  return `\u2068${isArabic(clean) ? '\u200f' : ''}${letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : clean}\u2069`;
}

/**
 * A label for each of these ids, no two alike: a chart draws what has one label in one place, and two outlets may bear one name,
 * or two long names begin alike.
 */
export function chartLabels(
  ids: readonly string[],
  nameOf: (id: string) => string,
  longest?: number,
): (id: string) => string {
  const labels = new Map<string, string>();
  const met = new Map<string, number>();
  for (const id of ids) {
    if (labels.has(id)) continue;
    const label = chartLabel(nameOf(id), longest);
    const before = met.get(label) ?? 0;
    met.set(label, before + 1);
    labels.set(id, before === 0 ? label : `${label} (${before + 1})`);
  }
  return (id) => labels.get(id) ?? chartLabel(nameOf(id), longest);
}
