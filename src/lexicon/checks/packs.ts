/** What every check of packs reads, and how it says what is wrong. */
import { foldArabic } from '../../arabic/fold.js';
import type { Lexicon } from '../compile.js';
import type { PackFault } from '../errors.js';
import type { ActorEntry, NameEntry, TermEntry, WordEntry } from '../schema.js';
import type { EntryPath, PackSource } from '../source.js';

/** The packs as written and as compiled. */
export interface CheckedPacks {
  readonly sources: readonly PackSource[];
  readonly lexicon: Lexicon;
}

/** One check: packs in, faults out. */
export type PackCheck = (packs: CheckedPacks) => PackFault[];

/** An entry of a pack with its place. */
export interface Placed<T> {
  readonly entry: T;
  readonly source: PackSource;
  readonly path: EntryPath;
}

/** A fault at a placed entry, or at a path below it. */
export function faultAt(
  { source, path }: Placed<unknown>,
  message: string,
  below: EntryPath = [],
): PackFault {
  return { file: source.file, ...source.locate([...path, ...below]), message };
}

/** `file:line` of a placed entry, for naming the other of two. */
export function placeOf({ source, path }: Placed<unknown>): string {
  return `${source.file}:${source.locate(path).line}`;
}

/** All terms, in the order of the files. */
export function placedTerms(sources: readonly PackSource[]): Placed<TermEntry>[] {
  return sources.flatMap((source) =>
    (source.content.terms ?? []).map((entry, i) => ({ entry, source, path: ['terms', i] })),
  );
}

/** All actors, in the order of the files. */
export function placedActors(sources: readonly PackSource[]): Placed<ActorEntry>[] {
  return sources.flatMap((source) =>
    (source.content.actors ?? []).map((entry, i) => ({ entry, source, path: ['actors', i] })),
  );
}

/** The words of an entry that has them. */
export function placedWords(parent: Placed<{ readonly words: readonly WordEntry[] }>): Placed<WordEntry>[] {
  return parent.entry.words.map((entry, i) => ({
    entry,
    source: parent.source,
    path: [...parent.path, 'words', i],
  }));
}

/** The names of an actor. */
export function placedNames(actor: Placed<ActorEntry>): Placed<NameEntry>[] {
  return actor.entry.names.map((entry, i) => ({
    entry,
    source: actor.source,
    path: [...actor.path, 'names', i],
  }));
}

/** Folded text of a lemma or pattern, for telling whether two entries are the same words. */
export function foldedText(word: WordEntry): string {
  const written =
    'noun' in word
      ? word.noun
      : 'adjective' in word
        ? word.adjective
        : 'verb' in word
          ? word.verb
          : 'fixed' in word
            ? word.fixed
            : 'pattern' in word
              ? word.pattern
              : '';
  return foldArabic(written).trim().replace(/\s+/g, ' ');
}

/** Every spelling that an entry gives, not only its lemma. */
export function spellings(word: WordEntry): string[] {
  if ('noun' in word) return [word.noun, ...(word.plurals ?? []), ...(word.feminine ? [word.feminine] : [])];
  if ('adjective' in word)
    return [word.adjective, ...(word.plurals ?? []), ...(word.feminine ? [word.feminine] : [])];
  if ('verb' in word) return [word.verb, word.present, ...(word.passive ?? [])];
  return 'fixed' in word ? [word.fixed] : [];
}

export const wordClassOf = (word: WordEntry): string => Object.keys(word)[0] ?? '';
