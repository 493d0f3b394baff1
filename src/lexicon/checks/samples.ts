/** Texts that an entry is meant to match, made from the entry itself: what the check feeds to the matcher. */
import { inflect } from '../morphology/inflect.js';
import { type PackFile, REFERENT_LISTS, type WordEntry } from '../schema.js';
import type { PackSource } from '../source.js';
import { spellings } from './packs.js';

/** Most sample texts made from one pattern: enough to try each alternative of each place once. */
const MOST = 40;

/** Example words for the placeholders of patterns. */
export interface Placeholders {
  readonly lexemes: ReadonlyMap<string, WordEntry>;
  readonly classes: ReadonlyMap<string, string>;
}

/** Takes the first suitable word of the packs for each placeholder. */
export function placeholdersOf(sources: readonly PackSource[]): Placeholders {
  const lexemes = new Map<string, WordEntry>();
  const classes = new Map<string, string>();
  const offer = (cls: string, word: string | undefined): void => {
    if (word && !classes.has(cls)) classes.set(cls, word);
  };
  for (const { content } of sources) {
    for (const [name, word] of Object.entries(content.lexemes ?? {})) lexemes.set(name, word);
    for (const [cls, key] of Object.entries(REFERENT_LISTS))
      offer(cls, content.referents?.[key]?.flatMap(spellings)[0]);
    offer('actor', actorName(content));
  }
  return { lexemes, classes };
}

function actorName(content: PackFile): string | undefined {
  for (const actor of content.actors ?? []) {
    for (const name of actor.names) {
      if (name.as !== undefined && name.as !== 'name') continue;
      const word = name.words.find((w) => 'fixed' in w);
      if (word) return spellings(word)[0];
    }
  }
  return undefined;
}

/** Ways to write one place of a pattern. */
function writings(token: string, { lexemes, classes }: Placeholders): string[] {
  return token.split('|').flatMap((alternative) => {
    if (alternative.startsWith('$')) return classes.get(alternative.slice(1)) ?? [];
    if (alternative.startsWith('@')) {
      const word = lexemes.get(alternative.slice(1));
      return word ? spellings(word).slice(0, 2) : [];
    }
    const bare = alternative.replace(/^\(ال\)/, '').replace(/\+$/, '');
    return alternative.startsWith('(ال)') ? [bare, `ال${bare}`] : [bare];
  });
}

/** Sample texts of a pattern: its first alternatives throughout, then each other alternative in turn. */
function patternSamples(pattern: string, placeholders: Placeholders): string[] {
  const places = pattern
    .trim()
    .split(/\s+/)
    .map((token) => token.replace(/^</, '').replace(/>$/, ''))
    .filter((token) => !token.startsWith('~'))
    .map((token) => writings(token, placeholders));
  if (places.some((place) => place.length === 0)) return [];
  const firsts = places.map((place) => place[0] ?? '');
  const samples = [firsts.join(' ')];
  places.forEach((place, at) => {
    for (const other of place.slice(1)) samples.push(firsts.with(at, other).join(' '));
  });
  return samples.slice(0, MOST);
}

/** Sample texts of an entry; none for marks, which are no words. */
export function samplesOf(word: WordEntry, placeholders: Placeholders): string[] {
  if ('marks' in word) return [];
  if ('pattern' in word) return patternSamples(word.pattern, placeholders);
  const forms = inflect(word)
    .filter((form) => form.state !== 'joined')
    .map((form) => form.form);
  return [...new Set(forms)];
}
