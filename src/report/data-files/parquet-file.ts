/** A Parquet file written a row group at a time, so that memory holds one group and no more. */
import type { BasicType } from 'hyparquet-writer';
import type { StagedFiles } from '../../files/staged-files.js';
import { writeFault } from '../../files/write-fault.js';
import type { Cell } from '../cells.js';
import type { RowFile } from './row-file.js';

const ROWS_A_GROUP = 8_000;

export interface ParquetColumn {
  readonly name: string;
  readonly type: Extract<BasicType, 'STRING' | 'INT32' | 'DOUBLE'>;
}

export async function parquetFile(
  path: string,
  columns: readonly ParquetColumn[],
  staged: StagedFiles,
): Promise<RowFile> {
  const { ParquetWriter, fileWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const temporary = await staged.reserve(path);
  const spec = (rows: readonly (readonly Cell[])[]) =>
    columns.map((column, i) => ({ ...column, nullable: true, data: rows.map((row) => row[i] ?? null) }));
  /** The library writes synchronously, and throws what the system says. */
  const writing = async <T>(write: () => T | Promise<T>): Promise<T> => {
    try {
      return await write();
    } catch (error) {
      throw writeFault(path, error);
    }
  };
  const parquet = await writing(
    () =>
      new ParquetWriter({
        writer: fileWriter(temporary),
        schema: schemaFromColumnData({ columnData: spec([]) }),
        createdBy: 'mizan',
      }),
  );
  let group: (readonly Cell[])[] = [];
  const flush = async (): Promise<void> => {
    await writing(() => parquet.write({ columnData: spec(group), rowGroupSize: ROWS_A_GROUP }));
    group = [];
  };
  return {
    add: async (rows) => {
      for (const row of rows) group.push(row);
      if (group.length >= ROWS_A_GROUP) await flush();
    },
    finish: async () => {
      await flush();
      await writing(() => parquet.finish());
    },
    abandon: () => undefined,
  };
}
