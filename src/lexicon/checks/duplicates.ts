/**
 * The same words twice. After folding, a lemma or a pattern may belong to one term only, since the program could not
 * tell which choice was made; two homographs may share it only when what they need round them tells them apart.
 */
import type { PackFault } from '../errors.js';
import type { TermEntry, WordEntry } from '../schema.js';
import {
  faultAt,
  foldedText,
  type PackCheck,
  type Placed,
  placedActors,
  placedNames,
  placedTerms,
  placedWords,
  placeOf,
  wordClassOf,
} from './packs.js';

interface Owned {
  readonly owner: string;
  readonly word: Placed<WordEntry>;
  readonly term?: TermEntry;
}

/** Where one needs a context and the other is blocked by it or needs another, or one is of some countries alone, the two are told apart. */
function toldApart(a: TermEntry, b: TermEntry): boolean {
  if ((a.countries === undefined) !== (b.countries === undefined)) return true;
  if ((a.needs?.length ?? 0) > 0 && (b.needs?.length ?? 0) > 0) {
    return !a.needs?.some((context) => b.needs?.includes(context));
  }
  const covers = (needy: TermEntry, other: TermEntry): boolean =>
    (needy.needs?.length ?? 0) > 0 &&
    needy.needs?.every((context) => other.blocks?.includes(context)) === true;
  return covers(a, b) || covers(b, a);
}

const duplicateTerms: PackCheck = ({ sources }) => {
  const faults: PackFault[] = [];
  const seen = new Map<string, Owned[]>();
  for (const term of placedTerms(sources)) {
    for (const word of placedWords(term)) {
      if ('marks' in word.entry) continue;
      const text = foldedText(word.entry);
      const cls = wordClassOf(word.entry);
      const earlier = seen.get(text) ?? [];
      for (const { owner, word: other, term: otherTerm } of earlier) {
        if (owner === term.entry.id) {
          // Noun and adjective of one lemma inflect differently and may both be given.
          if (wordClassOf(other.entry) === cls)
            faults.push(faultAt(word, `${text} is already a word of this term`));
        } else if (otherTerm && !toldApart(otherTerm, term.entry)) {
          faults.push(
            faultAt(word, `${text} is a word of ${term.entry.id} and of ${owner} (${placeOf(other)})`),
          );
        }
      }
      seen.set(text, [...earlier, { owner: term.entry.id, word, term: term.entry }]);
    }
  }
  return faults;
};

/** Roles in which a name stands for its actor without help from the article's country. */
const STANDS_ALONE = new Set(['name', 'person', 'member']);

const duplicateNames: PackCheck = ({ sources }) => {
  const faults: PackFault[] = [];
  const seen = new Map<string, { owner: string; role: string; word: Placed<WordEntry> }[]>();
  for (const actor of placedActors(sources)) {
    for (const name of placedNames(actor)) {
      const role = name.entry.as ?? 'name';
      for (const word of placedWords(name)) {
        const text = foldedText(word.entry);
        const earlier = seen.get(text) ?? [];
        const twin = earlier.find(
          (e) =>
            e.owner === actor.entry.id &&
            e.role === role &&
            wordClassOf(e.word.entry) === wordClassOf(word.entry),
        );
        const rival = earlier.find(
          (e) =>
            e.owner !== actor.entry.id &&
            e.word.source.own === word.source.own &&
            STANDS_ALONE.has(e.role) &&
            STANDS_ALONE.has(role),
        );
        if (twin)
          faults.push(
            faultAt(word, `${text} is already a name of ${actor.entry.id} (${placeOf(twin.word)})`),
          );
        else if (rival)
          faults.push(
            faultAt(
              word,
              `${text} names ${actor.entry.id} and ${rival.owner} (${placeOf(rival.word)}): leave it to one, or make it generic under both, each with countries of its own`,
            ),
          );
        seen.set(text, [...earlier, { owner: actor.entry.id, role, word }]);
      }
    }
  }
  return faults;
};

/** Proper names, places, referents: lists in which an entry given twice is a slip. */
const duplicateListed: PackCheck = ({ sources }) => {
  const faults: PackFault[] = [];
  const seen = new Map<string, Placed<unknown>>();
  const check = (list: string, text: string, placed: Placed<unknown>): void => {
    const key = `${list}\0${text}`;
    const earlier = seen.get(key);
    if (earlier) faults.push(faultAt(placed, `${text} is already in ${list} (${placeOf(earlier)})`));
    else seen.set(key, placed);
  };
  for (const source of sources) {
    const { content } = source;
    content['proper-names']?.forEach((entry, i) => {
      check('proper-names', foldedText({ pattern: entry }), { entry, source, path: ['proper-names', i] });
    });
    for (const [country, places] of Object.entries(content.places ?? {})) {
      places.forEach((entry, i) => {
        check('places', foldedText({ pattern: entry }), { entry, source, path: ['places', country, i] });
      });
    }
    for (const [cls, words] of Object.entries(content.referents ?? {})) {
      words?.forEach((entry, i) => {
        const text = `${foldedText(entry)}`;
        check(`referents.${cls}`, text, { entry, source, path: ['referents', cls, i] });
      });
    }
  }
  return faults;
};

/** Sections keyed by id: a second definition would silently replace the first. */
const duplicateIds: PackCheck = ({ sources }) => {
  const faults: PackFault[] = [];
  const choices = new Map<string, Placed<unknown>>();
  const lexemes = new Map<string, Placed<WordEntry>>();
  const titles = new Map<string, Placed<unknown>>();
  for (const source of sources) {
    if (source.content.title) {
      const placed = { entry: source.content.title, source, path: ['title'] };
      const earlier = titles.get(source.pack);
      if (earlier)
        faults.push(faultAt(placed, `pack ${source.pack} already has a title at ${placeOf(earlier)}`));
      else titles.set(source.pack, placed);
    }
    source.content.choices?.forEach((entry, i) => {
      const placed = { entry, source, path: ['choices', i] };
      const earlier = choices.get(entry.id);
      if (earlier)
        faults.push(faultAt(placed, `choice set ${entry.id} is already defined at ${placeOf(earlier)}`));
      else choices.set(entry.id, placed);
    });
    for (const [name, entry] of Object.entries(source.content.lexemes ?? {})) {
      const placed = { entry, source, path: ['lexemes', name] };
      const earlier = lexemes.get(name);
      // Packs are chosen one by one, so two may bring the same lexeme, but it must be the same.
      if (earlier && JSON.stringify(earlier.entry) !== JSON.stringify(entry))
        faults.push(faultAt(placed, `lexeme ${name} is defined otherwise at ${placeOf(earlier)}`));
      else lexemes.set(name, placed);
    }
  }
  return faults;
};

/** The same words, name, list entry or id twice. */
export const findDuplicates: PackCheck = (packs) =>
  [duplicateTerms, duplicateNames, duplicateListed, duplicateIds].flatMap((check) => check(packs));
