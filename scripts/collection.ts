/** Reads a folder of gzipped JSON-lines collections (one file an outlet) for the measuring scripts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface CollectionArticle {
  /** `<outlet>#<record index>`. */
  readonly id: string;
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

export function readCollection(folder: string): CollectionArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .sort()
    .flatMap((name) =>
      gunzipSync(readFileSync(join(folder, name)))
        .toString('utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => {
          const { outlet, date, title, body } = JSON.parse(line) as Record<string, string>;
          return {
            id: `${outlet}#${index}`,
            outlet: outlet ?? '',
            date: date ?? '',
            title: title ?? '',
            text: body ?? '',
          };
        }),
    );
}
