/** Stems of the words that frame: what must not decide which articles are of one event. */
import type { Lexicon } from '../lexicon/compile.js';
import { stemmed } from './content-words.js';

/** Light stems of all forms of all terms. */
export function framingStems({ lexemes }: Lexicon): string[] {
  const stems = new Set<string>();
  const { free, joined } = lexemes.forms;
  for (const table of [free, joined]) {
    for (const spelling of table.keys()) {
      const forms = table.get(spelling) ?? [];
      if (!forms.some(({ lexeme }) => lexemes.usesOf(lexeme).some((use) => use.type === 'term'))) continue;
      for (const word of spelling.split(' ')) stems.add(stemmed(word));
    }
  }
  return [...stems];
}
