/** What a comparison takes from packs and known outlets: words for ids, and where outlets stand. */
import type { Lexicon } from '../../lexicon/compile.js';
import type { CompareInput, Glossary } from '../../profile/index.js';
import { loadReadKnowledge } from '../../read/index.js';
import type { Gloss } from '../../types/result.js';

export function glossaryOf({ actors, choices, terms }: Lexicon): Glossary {
  const glosses = (entries: ReadonlyMap<string, { readonly gloss: Gloss }>): Record<string, Gloss> =>
    Object.fromEntries([...entries].map(([id, { gloss }]) => [id, { ar: gloss.ar, en: gloss.en }]));
  const options = Object.fromEntries(
    [...terms].flatMap(([id, { option }]) => (option ? [[id, option]] : [])),
  );
  return { actors: glosses(actors), choices: glosses(choices), terms: glosses(terms), options };
}

/** Names, country (ISO 3166-1) and medium of outlets in the list of known outlets, under whatever the user says of them. */
export function withKnownOutlets(
  names: Iterable<string>,
  given: NonNullable<CompareInput['outlets']>,
): NonNullable<CompareInput['outlets']> {
  const { outlets } = loadReadKnowledge();
  const table: Record<string, Readonly<Record<string, string>>> = {};
  for (const name of names) {
    const known = outlets.identify(name);
    const attributes = {
      ...(known
        ? {
            name: known.name.ar,
            'name-en': known.name.en,
            ...(known.country ? { country: known.country.toUpperCase() } : {}),
            ...(known.medium ? { medium: known.medium } : {}),
          }
        : {}),
      ...(Object.hasOwn(given, name) ? given[name] : {}),
    };
    if (Object.keys(attributes).length > 0)
      Object.defineProperty(table, name, { value: attributes, enumerable: true });
  }
  return table;
}
