/** Ids that point nowhere: actors, countries, nouns of groups. (Choice sets and lexemes are looked up, and missed, on compiling.) */
import { foldArabic } from '../../arabic/fold.js';
import { UNNAMED } from '../../types/codebook.js';
import type { PackFault } from '../errors.js';
import type { TermEntry } from '../schema.js';
import {
  type CheckedPacks,
  faultAt,
  type PackCheck,
  placedActors,
  placedNames,
  placedTerms,
} from './packs.js';

/** Countries that an article can be found to be about: those of actors and of places. */
function countriesOf({ sources, lexicon }: CheckedPacks): Set<string> {
  return new Set([
    ...[...lexicon.actors.values()].map((actor) => actor.country),
    ...sources.flatMap((source) => Object.keys(source.content.places ?? {})),
  ]);
}

/** The countries that a term lists itself; one that has them of another term lists none. */
const ownCountries = ({ 'by-country': listed }: TermEntry): Readonly<Record<string, string>> =>
  typeof listed === 'object' ? listed : {};

/** References to actors, countries and nouns of groups that no pack defines. */
export const findUnknownReferences: PackCheck = (packs) => {
  const faults: PackFault[] = [];
  const actors = new Set([...packs.lexicon.actors.keys(), ...UNNAMED]);
  const countries = countriesOf(packs);
  const unknownOf = (placed: Parameters<typeof faultAt>[0], named: readonly string[] = []): void =>
    named.forEach((country, i) => {
      if (!countries.has(country))
        faults.push(faultAt(placed, `unknown country ${country}`, ['countries', i]));
    });
  for (const term of placedTerms(packs.sources)) {
    for (const key of ['target', 'otherwise'] as const) {
      const id = term.entry[key];
      if (id && !actors.has(id)) faults.push(faultAt(term, `${key}: unknown actor ${id}`, [key]));
    }
    for (const [country, id] of Object.entries(ownCountries(term.entry))) {
      const at = ['by-country', country];
      if (!actors.has(id)) faults.push(faultAt(term, `by-country: unknown actor ${id}`, at));
      if (!countries.has(country)) faults.push(faultAt(term, `by-country: unknown country ${country}`, at));
    }
    unknownOf(term, term.entry.countries);
  }
  for (const actor of placedActors(packs.sources)) {
    for (const key of ['foes', 'allies'] as const) {
      actor.entry[key]?.forEach((id, i) => {
        if (!actors.has(id)) faults.push(faultAt(actor, `${key}: unknown actor ${id}`, [key, i]));
      });
    }
    actor.entry.called?.forEach((noun, i) => {
      if (!packs.lexicon.lexemes.lookup(foldArabic(noun)).classes.has('group'))
        faults.push(faultAt(actor, `called: ${noun} is no noun of referents: groups`, ['called', i]));
    });
    for (const name of placedNames(actor)) unknownOf(name, name.entry.countries);
  }
  return faults;
};
