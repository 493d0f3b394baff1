/** The words that packs have for what a comparison names by id. */
import type { Lexicon } from '../../lexicon/compile.js';
import type { Gloss } from '../../types/result.js';
import type { JoinedOptions } from '../aggregate/choice-of.js';
import type { Glossary } from './options.js';

export function glossaryOf({ actors, choices, terms }: Lexicon): Glossary {
  const glosses = (entries: ReadonlyMap<string, { readonly gloss: Gloss }>): Record<string, Gloss> =>
    Object.fromEntries([...entries].map(([id, { gloss }]) => [id, { ar: gloss.ar, en: gloss.en }]));
  return {
    actors: glosses(actors),
    choices: glosses(choices),
    terms: glosses(terms),
    rationales: Object.fromEntries(
      [...terms].map(([id, { rationale }]) => [id, { ar: rationale.ar, en: rationale.en }]),
    ),
    options: joinedOptions(terms),
  };
}

/** The options that terms count as in their choices, by term; only of those that count as another's. */
export function joinedOptions(terms: Lexicon['terms']): JoinedOptions {
  return Object.fromEntries([...terms].flatMap(([id, { option }]) => (option ? [[id, option]] : [])));
}
