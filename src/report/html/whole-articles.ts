/**
 * Which articles stand in the page whole, so that a line of the concordance opens on its article. Not all can: the page is bounded.
 * Each has a weight: of the lines that it stands behind, those of the headline differences counting most, and of the events shown.
 */
import type { Comparison, EvidenceItem } from '../../types/result.js';
import { DEFAULT_EVIDENCE_BYTES } from '../context.js';
import { lookUp } from '../lookup.js';
import { type SampledItem, sampleEvidence } from './evidence-sample.js';

/** What names an article among all outlets' articles. */
export const articleKey = (outlet: string, id: string): string => `${outlet}\n${id}`;

const OF_A_HEADLINE = 10;
const OF_AN_EVENT = 20;
const LOADED = 3;

function weightOf(item: EvidenceItem, headlines: ReadonlySet<string>): number {
  if (item.voice === 'outlet' && headlines.has(articleKey(item.outlet, item.actor))) return OF_A_HEADLINE;
  return item.polarity === undefined || item.polarity === 0 ? 1 : LOADED;
}

/** Outlets and actors of the headline differences. */
function headlinesOf(c: Comparison): ReadonlySet<string> {
  const told = new Set(c.strongest);
  return new Set(
    c.contrasts
      .filter(({ id }) => told.has(id))
      .flatMap(({ actor, a, b }) => [articleKey(a.unit, actor), articleKey(b.unit, actor)]),
  );
}

/** How much a page of this comparison has use for each article, by its `articleKey`. */
export function articleWeights(c: Comparison, items: readonly SampledItem[]): ReadonlyMap<string, number> {
  const headlines = headlinesOf(c);
  const weights = new Map<string, number>();
  const add = (key: string, weight: number) => weights.set(key, (weights.get(key) ?? 0) + weight);
  for (const { item } of items) add(articleKey(item.outlet, item.article), weightOf(item, headlines));
  for (const event of c.events.shown)
    for (const { outlet, id } of event.articles) add(articleKey(outlet, id), OF_AN_EVENT);
  return weights;
}

/**
 * The articles that a page of this comparison has most use for, first things first, as `articleKey`s: read them again and hand
 * them to the report as `texts`, which takes as many as its bytes allow.
 * @param most how many at most
 */
export function articlesToRead(c: Comparison, most: number): readonly string[] {
  return [...articleWeights(c, sampleEvidence(lookUp(c), DEFAULT_EVIDENCE_BYTES).items)]
    .sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1))
    .map(([key]) => key)
    .slice(0, most);
}
