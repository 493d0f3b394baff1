/** A term out of its entry in a pack. */
import type { Device } from '../types/mention.js';
import type { About, Term } from './model.js';
import type { TermEntry, WordEntry } from './schema.js';
import { oneTerm } from './shapes.js';

/** The default way to find a target, by device (codebook, column "target"). */
const ABOUT_BY_DEVICE: Record<Device, About> = {
  naming: 'head',
  epithet: 'modified',
  death: 'patient',
  control: 'agent',
  violence: 'agent',
  distancing: 'named',
  evaluation: 'judged',
};

/** The word a reader would look an entry up by. */
export function lemmaOf(word: WordEntry): string {
  if ('noun' in word) return word.noun;
  if ('adjective' in word) return word.adjective;
  if ('verb' in word) return word.verb;
  if ('marks' in word) return '«…»';
  return 'fixed' in word ? word.fixed : word.pattern.replace(/[<>+@]|\(ال\)/g, '');
}

/** The term of an entry, with what only compiling knows of it. */
export function termOf(
  entry: TermEntry,
  compiled: Pick<Term, 'lemma' | 'byCountry' | 'blocks' | 'needs' | 'origin'>,
): Term {
  const { device } = entry;
  const main =
    typeof device === 'string' ? device : (device.actor ?? device.head ?? device.act ?? 'evaluation');
  return oneTerm({
    id: entry.id,
    device: typeof device === 'string' ? device : definedContexts(device),
    polarity: entry.polarity,
    ...(entry.choice ? { choice: entry.choice } : {}),
    ...(entry.option ? { option: entry.option } : {}),
    about: entry.about ?? ABOUT_BY_DEVICE[main],
    refers: new Set(entry.refers ?? []),
    ...(entry.target ? { target: entry.target } : {}),
    ...(entry.otherwise ? { otherwise: entry.otherwise } : {}),
    ...(entry.genitive ? { genitive: entry.genitive } : {}),
    ...(entry.countries ? { countries: new Set(entry.countries) } : {}),
    ambiguous: entry.ambiguous ?? false,
    habitual: entry.habitual ?? false,
    gloss: entry.gloss,
    rationale: inBothLanguages(entry.rationale),
    ...compiled,
  });
}

/** A text that a pack gives in one language is shown to readers of the other too. */
const inBothLanguages = (text: TermEntry['rationale']): Term['rationale'] =>
  typeof text === 'string' ? { ar: text, en: text } : text;

function definedContexts(device: {
  actor?: Device | undefined;
  act?: Device | undefined;
  head?: Device | undefined;
}) {
  return {
    ...(device.actor ? { actor: device.actor } : {}),
    ...(device.act ? { act: device.act } : {}),
    ...(device.head ? { head: device.head } : {}),
  };
}
