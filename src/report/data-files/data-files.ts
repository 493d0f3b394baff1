/** The files that hold every mention and every article, filled as articles go by. */
import { join } from 'node:path';
import type { StagedFiles } from '../../files/staged-files.js';
import type { JoinedOptions } from '../../profile/index.js';
import type { ScoredArticle } from '../../types/mention.js';
import { ARTICLE_COLUMNS, articleRow, MENTION_COLUMNS, mentionRows } from '../csv/mentions.js';
import { csvFile } from './csv-file.js';
import { type ParquetColumn, parquetFile } from './parquet-file.js';

const WHOLE_NUMBERS = new Set<string>([
  'index',
  'start',
  'end',
  'polarity',
  'words',
  'title_words',
  'mentions',
  'names',
  'counted',
]);

function typed(columns: readonly string[]): readonly ParquetColumn[] {
  return columns.map((name) => ({
    name,
    type: name === 'confidence' ? 'DOUBLE' : WHOLE_NUMBERS.has(name) ? 'INT32' : 'STRING',
  }));
}

export interface DataFiles {
  /** Adds one article's rows to every file; resolves when the next may come. */
  readonly add: (article: ScoredArticle) => Promise<void>;
  /** Completes every file, for the staged files to place. */
  readonly finish: () => Promise<void>;
  /** After a fault: writes no more. */
  readonly abandon: () => void;
}

/**
 * Opens `mentions.csv`, `mentions.parquet` and `articles.parquet` of a folder among its staged files; terms that are `joined` to another
 * count for its option. Throws a `WriteFault`.
 */
export async function openDataFiles(
  folder: string,
  staged: StagedFiles,
  joined: JoinedOptions = {},
): Promise<DataFiles> {
  const csv = await csvFile(join(folder, 'mentions.csv'), MENTION_COLUMNS, staged);
  const mentions = await parquetFile(join(folder, 'mentions.parquet'), typed(MENTION_COLUMNS), staged);
  const articles = await parquetFile(join(folder, 'articles.parquet'), typed(ARTICLE_COLUMNS), staged);
  const all = [csv, mentions, articles];
  return {
    add: async (article) => {
      const rows = mentionRows(article, joined);
      await csv.add(rows);
      await mentions.add(rows);
      await articles.add([articleRow(article)]);
    },
    finish: async () => {
      for (const file of all) await file.finish();
    },
    abandon: () => {
      for (const file of all) file.abandon();
    },
  };
}
