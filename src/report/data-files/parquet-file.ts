/** A Parquet file written a row group at a time, so that memory holds one group and no more. */
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BasicType } from 'hyparquet-writer';
import type { Cell } from '../cells.js';
import { temporaryName } from '../write-whole.js';
import type { RowFile } from './row-file.js';

const ROWS_A_GROUP = 20_000;

export interface ParquetColumn {
  readonly name: string;
  readonly type: Extract<BasicType, 'STRING' | 'INT32' | 'DOUBLE'>;
}

export async function parquetFile(path: string, columns: readonly ParquetColumn[]): Promise<RowFile> {
  const { ParquetWriter, fileWriter, schemaFromColumnData } = await import('hyparquet-writer');
  await mkdir(dirname(path), { recursive: true });
  const temporary = temporaryName(path);
  const spec = (rows: readonly (readonly Cell[])[]) =>
    columns.map((column, i) => ({ ...column, nullable: true, data: rows.map((row) => row[i] ?? null) }));
  const writer = fileWriter(temporary);
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: spec([]) }),
    createdBy: 'mizan',
  });
  let group: (readonly Cell[])[] = [];
  const flush = async (): Promise<void> => {
    await parquet.write({ columnData: spec(group), rowGroupSize: ROWS_A_GROUP });
    group = [];
  };
  return {
    add: async (rows) => {
      for (const row of rows) group.push(row);
      if (group.length >= ROWS_A_GROUP) await flush();
    },
    finish: async () => {
      await flush();
      await parquet.finish();
      await rename(temporary, path);
    },
    abandon: () => rm(temporary, { force: true }),
  };
}
