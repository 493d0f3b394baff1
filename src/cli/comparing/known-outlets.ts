/** Where outlets stand, from the list of known ones. */
import type { CompareInput } from '../../profile/index.js';
import { loadReadKnowledge } from '../../read/index.js';

/** What the list can say of an outlet. */
export const KNOWN_ATTRIBUTES = ['name', 'name-en', 'country', 'medium'] as const;

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
