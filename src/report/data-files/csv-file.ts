/** A CSV file written row by row, with back-pressure. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { StagedFiles } from '../../files/staged-files.js';
import { writeFault } from '../../files/write-fault.js';
import type { Cell } from '../cells.js';
import { BYTE_ORDER_MARK, csvRow } from '../csv/encode.js';
import type { RowFile } from './row-file.js';

export async function csvFile(
  path: string,
  columns: readonly string[],
  staged: StagedFiles,
): Promise<RowFile> {
  const stream = createWriteStream(await staged.reserve(path), { encoding: 'utf8' });
  const named = (error: unknown): never => {
    throw writeFault(path, error);
  };
  let fault: Error | undefined;
  stream.on('error', (error) => {
    fault = error;
  });
  const write = async (text: string): Promise<void> => {
    if (fault) named(fault);
    if (!stream.write(text)) await once(stream, 'drain').catch(named);
  };
  await write(BYTE_ORDER_MARK + csvRow(columns));
  return {
    add: (rows: readonly (readonly Cell[])[]) =>
      rows.length === 0 ? Promise.resolve() : write(rows.map(csvRow).join('')),
    finish: async () => {
      if (fault) named(fault);
      stream.end();
      await finished(stream).catch(named);
    },
    abandon: () => stream.destroy(),
  };
}
