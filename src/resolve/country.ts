/** Which country an article is about: told by the actors and places it names, and faintly by its outlet's own. */
import type { Lexicon } from '../lexicon/compile.js';
import type { Matches } from '../lexicon/match.js';

/** The arena of actors that belong to no one country: `داعش` in a Saudi paper does not make its article Syrian. */
const REGION = 'region';
const NAME_WEIGHT = 1;
const PLACE_WEIGHT = 1;
const OUTLET_WEIGHT = 0.5;

/** Evidence for each country in the fields of one article. */
export function countryWeights(
  fields: readonly Matches[],
  lexicon: Lexicon,
  outletCountry?: string,
): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (country: string, weight: number): void => {
    weights.set(country, (weights.get(country) ?? 0) + weight);
  };
  if (outletCountry) add(outletCountry, OUTLET_WEIGHT);
  for (const matches of fields) {
    for (const { name } of matches.names) {
      const actor = lexicon.actors.get(name.actor);
      if (actor && actor.country !== REGION && name.role !== 'generic') add(actor.country, NAME_WEIGHT);
    }
    for (const { country } of matches.places) add(country, PLACE_WEIGHT);
  }
  return weights;
}

/** The country with most evidence; the first by id of equals; undefined without evidence. */
export function dominantCountry(weights: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  let bestWeight = 0;
  for (const [country, weight] of weights) {
    const first = best === undefined || country < best;
    if (weight < bestWeight || weight === 0 || (weight === bestWeight && !first)) continue;
    best = country;
    bestWeight = weight;
  }
  return best;
}

/** The share of the dominant country's evidence from which an article speaks much of another. */
const MUCH = 0.5;

/** The countries of which an article speaks much: the dominant one, and those with at least half as much evidence. */
export function muchSpokenOf(weights: ReadonlyMap<string, number>): ReadonlySet<string> {
  const least = MUCH * Math.max(0, ...weights.values());
  return new Set(
    [...weights].flatMap(([country, weight]) => (weight > 0 && weight >= least ? [country] : [])),
  );
}
