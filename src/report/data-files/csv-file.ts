/** A CSV file written row by row, with back-pressure; it appears under its name only when it is finished. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Cell } from '../cells.js';
import { BYTE_ORDER_MARK, csvRow } from '../csv/encode.js';
import { temporaryName } from '../write-whole.js';
import type { RowFile } from './row-file.js';

export async function csvFile(path: string, columns: readonly string[]): Promise<RowFile> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = temporaryName(path);
  const stream = createWriteStream(temporary, { encoding: 'utf8' });
  let fault: Error | undefined;
  stream.on('error', (error) => {
    fault = error;
  });
  const write = async (text: string): Promise<void> => {
    if (fault) throw fault;
    if (!stream.write(text)) await once(stream, 'drain');
  };
  await write(BYTE_ORDER_MARK + csvRow(columns));
  return {
    add: (rows: readonly (readonly Cell[])[]) =>
      rows.length === 0 ? Promise.resolve() : write(rows.map(csvRow).join('')),
    finish: async () => {
      stream.end();
      await finished(stream);
      await rename(temporary, path);
    },
    abandon: async () => {
      stream.destroy();
      await rm(temporary, { force: true });
    },
  };
}
