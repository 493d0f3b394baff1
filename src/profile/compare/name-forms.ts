/** One name in its written forms: with particles and quotation marks or without, spelt this way or that. */
import { foldArabic } from '../../arabic/fold.js';

const SURFACES_SHOWN = 6;

/** What a name may be without the particles that are written onto it, the shortest first. */
function withoutParticle(name: string): string[] {
  const [, particle = '', rest = ''] = /^([وف]?[بلك]?)(.+)$/u.exec(name) ?? [];
  const shorter = [2, 1].filter((n) => n <= particle.length).map((n) => particle.slice(n) + rest);
  return [name.replace(/^[وف]?لل/u, 'ال'), ...shorter].filter((form) => form !== name);
}

/** A name without the quotation marks or brackets that stand round a part of it, half of them cut off with the text beside it (`تنظيم «داعش`). */
const withoutQuotes = (name: string): string =>
  name
    .replace(/["“”„‟«»()[\]]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim() || name;

/** Names by how often they stand there; in quotation marks or out of them, one with a particle (`لإسرائيل`) or spelt otherwise (`اسرائيل`) is the name that stands there without. */
export function mostFrequent(
  entries: readonly (readonly [string, number])[],
): { surface: string; count: number }[] {
  const spelt = new Map<string, Map<string, number>>();
  for (const [written, count] of entries) {
    const surface = withoutQuotes(written);
    const name = foldArabic(surface);
    const spellings = spelt.get(name) ?? new Map<string, number>();
    spelt.set(name, spellings);
    spellings.set(surface, (spellings.get(surface) ?? 0) + count);
  }
  const sorted = (counts: ReadonlyMap<string, number>) =>
    [...counts].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1));
  const totals = new Map<string, number>();
  for (const [name, spellings] of spelt) {
    const bare = withoutParticle(name).find((form) => spelt.has(form)) ?? name;
    for (const count of spellings.values()) totals.set(bare, (totals.get(bare) ?? 0) + count);
  }
  return sorted(totals)
    .slice(0, SURFACES_SHOWN)
    .map(([name, count]) => ({ surface: sorted(spelt.get(name) ?? new Map())[0]?.[0] ?? name, count }));
}
