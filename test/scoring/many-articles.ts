/** A folder of made-up articles, enough that a run over them can be interrupted in its middle. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const FILES = 6;
/** Batches are of 64 articles: some of each file's, and some of two files. */
export const IN_FILE = 140;

const SENTENCE = 'سيطرت ميليشيات على المدينة، وقال المتحدث إن القوات انسحبت. ';

export const articleOf = (file: number, i: number): string =>
  JSON.stringify({
    id: `${file}-${i}`,
    outlet: 'صحيفة',
    date: `2017-06-${10 + file}`,
    text: SENTENCE.repeat(1 + (i % 3)),
  });

/** Writes them as JSON lines; gives the folder. */
export function writeArticles(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (let file = 0; file < FILES; file++) {
    const lines = Array.from({ length: IN_FILE }, (_, i) => articleOf(file, i));
    writeFileSync(join(folder, `${file}.jsonl`), lines.join('\n'));
  }
  return folder;
}
