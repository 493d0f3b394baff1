/** An article's content in a few hundred numbers, made when it is scored, so that events and copies need no text later. */

import { RecentMap } from '../../text/index.js';
import type { Article, ContentTrace } from '../../types/index.js';
import { hashText } from '../random.js';
import { foldedWords, isEmptyWord, lightStem } from './content-words.js';
import { signatureOf } from './minhash.js';

/** Content words kept of an article. */
const TERMS = 48;
/** Words from the beginning that count double: a report opens with its event. */
const LEAD = 40;
const TITLE_WEIGHT = 3;

/** Hash and stem of a word, as often as it comes. */
interface TraceWord {
  readonly hash: number;
  /** The stem that tells of the event; undefined for a word that tells nothing. */
  readonly stem: string | undefined;
}

/** Chunks remembered, by number: most of what is read repeats. */
const REMEMBERED = 50_000;
const LONGEST_REMEMBERED = 64;

export interface Tracer {
  /**
   * The trace of an article: of the white-space-delimited chunks of its text without its boilerplate, and of its title.
   * About 20 µs for an article of 250 words.
   */
  trace(chunks: readonly string[], title?: string): ContentTrace;
}

/** Makes a tracer. `exclude` holds framing words, folded (whole forms or stems): events must not be told by the words to be compared. */
export function createTracer(exclude: ReadonlySet<string>): Tracer {
  const excluded = new Set([...exclude].flatMap((phrase) => phrase.split(' ').map(lightStem)));
  const known = new RecentMap<readonly TraceWord[]>(REMEMBERED);

  const stemOf = (word: string): string | undefined => {
    if (isEmptyWord(word)) return undefined;
    const stem = lightStem(word);
    return excluded.has(stem) || excluded.has(word) ? undefined : stem;
  };
  const wordsIn = (chunk: string): readonly TraceWord[] => {
    const before = known.get(chunk);
    if (before !== undefined) return before;
    const words = foldedWords(chunk).map((word) => ({ hash: hashText(word), stem: stemOf(word) }));
    if (chunk.length <= LONGEST_REMEMBERED) known.set(chunk, words);
    return words;
  };

  return {
    trace(chunks, title) {
      const weights = new Map<string, number>();
      const add = (stem: string | undefined, weight: number): void => {
        if (stem !== undefined) weights.set(stem, (weights.get(stem) ?? 0) + weight);
      };
      for (const { stem } of title === undefined ? [] : wordsIn(title)) add(stem, TITLE_WEIGHT);
      const hashes: number[] = [];
      for (const chunk of chunks) {
        for (const { hash, stem } of wordsIn(chunk)) add(stem, hashes.push(hash) <= LEAD ? 2 : 1);
      }
      return { minhash: signatureOf(hashes), terms: heaviest(weights) };
    },
  };
}

/** The hashes of the heaviest stems; of equal ones in the order of the text, since a Map keeps it and sorting is stable. */
function heaviest(weights: ReadonlyMap<string, number>): number[] {
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, TERMS)
    .map(([stem]) => hashText(stem));
}

/** The trace of one article that was not cut by the text stage. */
export function contentTrace(
  article: Pick<Article, 'text' | 'title' | 'boilerplate'>,
  exclude: ReadonlySet<string>,
): ContentTrace {
  return createTracer(exclude).trace([withoutBoilerplate(article)], article.title);
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
