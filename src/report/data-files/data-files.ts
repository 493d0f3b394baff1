/** The files that hold every mention and every article, filled as articles go by. */
import { join } from 'node:path';
import type { ScoredArticle } from '../../types/mention.js';
import { ARTICLE_COLUMNS, articleRow, MENTION_COLUMNS, mentionRows } from '../csv/mentions.js';
import { csvFile } from './csv-file.js';
import { type ParquetColumn, parquetFile } from './parquet-file.js';

const WHOLE_NUMBERS = new Set<string>(['index', 'start', 'end', 'polarity', 'words', 'mentions', 'names']);

function typed(columns: readonly string[]): readonly ParquetColumn[] {
  return columns.map((name) => ({
    name,
    type: name === 'confidence' ? 'DOUBLE' : WHOLE_NUMBERS.has(name) ? 'INT32' : 'STRING',
  }));
}

export interface DataFiles {
  /** Adds one article's rows to every file; resolves when the next may come. */
  readonly add: (article: ScoredArticle) => Promise<void>;
  readonly finish: () => Promise<void>;
  /** After a fault: no file is left. */
  readonly abandon: () => Promise<void>;
}

/** Opens `mentions.csv`, `mentions.parquet` and `articles.parquet` in a folder. */
export async function openDataFiles(folder: string): Promise<DataFiles> {
  const csv = await csvFile(join(folder, 'mentions.csv'), MENTION_COLUMNS);
  const mentions = await parquetFile(join(folder, 'mentions.parquet'), typed(MENTION_COLUMNS));
  const articles = await parquetFile(join(folder, 'articles.parquet'), typed(ARTICLE_COLUMNS));
  const all = [csv, mentions, articles];
  return {
    add: async (article) => {
      const rows = mentionRows(article);
      await csv.add(rows);
      await mentions.add(rows);
      await articles.add([articleRow(article)]);
    },
    finish: async () => {
      for (const file of all) await file.finish();
    },
    abandon: async () => {
      for (const file of all) await file.abandon();
    },
  };
}
