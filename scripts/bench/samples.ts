/** Parts of the inputs as files of their own: the first so many articles, and those about a conflict. */
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ReadBatch } from '../../src/read/index.js';
import type { Article, ScoredArticle } from '../../src/types/index.js';

export interface Counted {
  readonly articles: number;
  readonly words: number;
}

/** JSON lines of articles, counted as they are written. */
class ArticleFile {
  articles = 0;
  words = 0;
  readonly #file: number;

  constructor(readonly path: string) {
    this.#file = openSync(path, 'w');
  }

  add({ text, title, outlet, date }: Article): void {
    writeSync(this.#file, `${JSON.stringify({ text, title, source: outlet, date })}\n`);
    this.articles++;
    this.words += wordsIn(text);
  }

  close(): void {
    closeSync(this.#file);
  }
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

export interface ReadThrough extends Counted {
  /** Reading and counting alone. */
  readonly seconds: number;
  /** The first articles themselves. */
  readonly kept: readonly Article[];
}

/** Reads all once and keeps the first `keep` articles. */
export async function readThrough(batches: AsyncIterable<ReadBatch>, keep: number): Promise<ReadThrough> {
  const kept: Article[] = [];
  let [articles, words] = [0, 0];
  const start = performance.now();
  for await (const article of articlesOf(batches)) {
    if (kept.length < keep) kept.push(article);
    articles++;
    words += wordsIn(article.text);
  }
  return { articles, words, kept, seconds: (performance.now() - start) / 1000 };
}

async function* articlesOf(batches: AsyncIterable<ReadBatch>): AsyncGenerator<Article> {
  for await (const { events } of batches)
    for (const event of events) if (event.type === 'article') yield event.article;
}

export interface Sample extends Counted {
  readonly path: string;
  /** How many of them are there for another time, because the inputs hold fewer. */
  readonly repeated: number;
}

/**
 * The first `size` articles as JSON lines; where the inputs hold fewer and `repeat` is set they are begun again. A repeated text has no new
 * word: it is scored faster than another would be, and whoever shows the figure has to say so.
 */
export async function firstArticles(
  folder: string,
  size: number,
  repeat: boolean,
  read: () => AsyncIterable<ReadBatch>,
): Promise<Sample> {
  const file = new ArticleFile(join(folder, `first-${size}.jsonl`));
  let real = 0;
  do {
    for await (const article of articlesOf(read())) {
      if (file.articles === size) break;
      file.add(article);
    }
    real ||= file.articles;
  } while (repeat && real > 0 && file.articles < size);
  file.close();
  const { path, articles, words } = file;
  return { path, articles, words, repeated: articles - real };
}

/** An article is about a conflict, in the eyes of the packs, when it names two actors and so many of its words in a thousand frame one. */
const ACTORS = 2;
const MENTIONS_A_THOUSAND = 15;

export const DENSE = `two actors or more, ${MENTIONS_A_THOUSAND} mentions or more in 1,000 words, neutral ones counted`;

function isDense({ names, mentions, words }: ScoredArticle): boolean {
  const actors = new Set(names.map(({ actor }) => actor));
  return actors.size >= ACTORS && 1000 * mentions.length >= MENTIONS_A_THOUSAND * words;
}

/** Those of the inputs that are about a conflict, by the lines that `score` wrote of all of them. */
export async function denseArticles(
  folder: string,
  scored: string,
  batches: AsyncIterable<ReadBatch>,
): Promise<Counted & { readonly path: string }> {
  const dense = new Set<string>();
  for await (const line of createInterface({ input: createReadStream(scored) })) {
    const article = JSON.parse(line) as ScoredArticle;
    if (isDense(article)) dense.add(article.id);
  }
  const file = new ArticleFile(join(folder, 'dense.jsonl'));
  for await (const article of articlesOf(batches)) if (dense.has(article.id)) file.add(article);
  file.close();
  return { path: file.path, articles: file.articles, words: file.words };
}
