/** An article's content in a few hundred numbers, made when it is scored, so that events and copies need no text later. */
import type { Article, ContentTrace } from '../../types/index.js';
import { hashText } from '../random.js';
import { foldedWords, isEmptyWord, lightStem } from './content-words.js';
import { signatureOf } from './minhash.js';

/** Content words kept of an article. */
const TERMS = 48;
/** Words from the beginning that count double: a report opens with its event. */
const LEAD = 40;
const TITLE_WEIGHT = 3;

const stemsOf = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/**
 * The trace of an article. `exclude` holds framing words, folded (whole forms or stems): events must not be told by the words
 * that are to be compared. About 60 µs for an article of 250 words; boilerplate is left out.
 */
export function contentTrace(
  article: Pick<Article, 'text' | 'title' | 'boilerplate'>,
  exclude: ReadonlySet<string>,
): ContentTrace {
  const words = foldedWords(withoutBoilerplate(article));
  const title = article.title === undefined ? [] : foldedWords(article.title);
  return { minhash: signatureOf(words), terms: contentTerms(title, words, stems(exclude)) };
}

function withoutBoilerplate({ text, boilerplate }: Pick<Article, 'text' | 'boilerplate'>): string {
  if (boilerplate.length === 0) return text;
  let out = '';
  let at = 0;
  for (const { start, end } of [...boilerplate].sort((a, b) => a.start - b.start)) {
    if (start > at) out += `${text.slice(at, start)}\n`;
    at = Math.max(at, end);
  }
  return out + text.slice(at);
}

function stems(exclude: ReadonlySet<string>): ReadonlySet<string> {
  let known = stemsOf.get(exclude);
  if (!known) {
    known = new Set([...exclude].flatMap((phrase) => phrase.split(' ').map(lightStem)));
    stemsOf.set(exclude, known);
  }
  return known;
}

function contentTerms(
  title: readonly string[],
  words: readonly string[],
  exclude: ReadonlySet<string>,
): number[] {
  const weights = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    if (isEmptyWord(word)) return;
    const stem = lightStem(word);
    if (exclude.has(stem) || exclude.has(word)) return;
    weights.set(stem, (weights.get(stem) ?? 0) + weight);
  };
  for (const word of title) add(word, TITLE_WEIGHT);
  words.forEach((word, i) => {
    add(word, i < LEAD ? 2 : 1);
  });
  // Array.sort is stable and a Map keeps insertion order: ties stand in the order of the text.
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, TERMS)
    .map(([stem]) => hashText(stem));
}
