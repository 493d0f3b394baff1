/** An article's content in a few hundred numbers, made when it is scored, so that events and copies need no text later. */

import { ChunkNotes, detached } from '../../text/index.js';
import type { Article, Chunk, ContentTrace } from '../../types/index.js';
import { hashText } from '../random.js';
import { foldedWords, isEmptyWord, lightStem } from './content-words.js';
import { signatureOf } from './minhash.js';

/** Content words kept of an article. */
const TERMS = 48;
/** Words from the beginning that count double: a report opens with its event. */
const LEAD = 40;
const TITLE_WEIGHT = 3;

/** A stem that tells of events, with its weight in the article that is being read. */
interface Stem {
  readonly hash: number;
  weight: number;
  /** Number of the article that the weight is of. */
  article: number;
}

/** A word of a chunk: its hash, and its stem unless it tells nothing. */
interface TraceWord {
  readonly hash: number;
  readonly stem: Stem | undefined;
}

/** The words of a chunk, with the generation of stems that they refer to. */
interface TraceChunk {
  readonly words: readonly TraceWord[];
  readonly generation: number;
}

/** Stems remembered; then all are forgotten, and found anew as they come. */
const STEMS = 200_000;

export interface Tracer {
  /** The trace of an article: of the chunks of its text without its boilerplate, and of its title. About 10 µs for 250 words. */
  trace(chunks: readonly Chunk[], title?: string): ContentTrace;
}

/** Makes a tracer. `exclude` holds framing words, folded (whole forms or stems): events must not be told by the words to be compared. */
export function createTracer(exclude: ReadonlySet<string>): Tracer {
  const excluded = new Set([...exclude].flatMap((phrase) => phrase.split(' ').map(lightStem)));
  const stems = new Map<string, Stem>();
  let generation = 0;
  let articles = 0;

  const stemOf = (word: string): Stem | undefined => {
    if (isEmptyWord(word)) return undefined;
    const text = lightStem(word);
    if (excluded.has(text) || excluded.has(word)) return undefined;
    let stem = stems.get(text);
    if (stem === undefined) {
      stem = { hash: hashText(text), weight: 0, article: 0 };
      stems.set(detached(text), stem);
    }
    return stem;
  };
  const wordsIn = (text: string): TraceWord[] =>
    foldedWords(text).map((word) => ({ hash: hashText(word), stem: stemOf(word) }));
  const notes = new ChunkNotes<TraceChunk>(({ text }) => ({ words: wordsIn(text), generation }));

  return {
    trace(chunks, title) {
      if (stems.size > STEMS) {
        stems.clear();
        generation++;
      }
      articles++;
      const found: Stem[] = [];
      const add = (stem: Stem | undefined, weight: number): void => {
        if (stem === undefined) return;
        if (stem.article !== articles) {
          stem.article = articles;
          stem.weight = 0;
          found.push(stem);
        }
        stem.weight += weight;
      };
      for (const { stem } of title === undefined ? [] : wordsIn(title)) add(stem, TITLE_WEIGHT);
      const hashes: number[] = [];
      for (const chunk of chunks) {
        let note = notes.of(chunk);
        if (note.generation !== generation) note = notes.renew(chunk);
        for (const { hash, stem } of note.words) add(stem, hashes.push(hash) <= LEAD ? 2 : 1);
      }
      return { minhash: signatureOf(hashes), terms: heaviest(found) };
    },
  };
}

/** The hashes of the heaviest stems; of equal ones in the order of the text, since sorting is stable. */
function heaviest(stems: readonly Stem[]): number[] {
  return [...stems]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TERMS)
    .map(({ hash }) => hash);
}

/** The trace of one article that was not cut by the text stage. */
export function contentTrace(
  article: Pick<Article, 'text' | 'title' | 'boilerplate'>,
  exclude: ReadonlySet<string>,
): ContentTrace {
  const chunk: Chunk = { text: withoutBoilerplate(article), pieces: [], notes: [] };
  return createTracer(exclude).trace([chunk], article.title);
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
