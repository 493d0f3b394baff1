/** Folders of made-up inputs for the reader's tests. All texts are written for the project; the outlets are fictional. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as zlib from 'node:zlib';
import { crc32 } from 'node:zlib';
import { afterEach } from 'vitest';
import { type ReadOptions, readArticles } from '../../src/read/index.js';
import type { Article, Skipped } from '../../src/types/article.js';

const made: string[] = [];

afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** Writes files (by relative path) into a new folder, which is removed after the test. */
export function folder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'mizan-read-'));
  made.push(dir);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return dir;
}

export interface Outcome {
  readonly articles: Article[];
  readonly skipped: Skipped[];
}

export async function read(paths: string | readonly string[], options: ReadOptions = {}): Promise<Outcome> {
  const outcome: Outcome = { articles: [], skipped: [] };
  for await (const event of readArticles(typeof paths === 'string' ? [paths] : paths, options)) {
    if (event.type === 'article') outcome.articles.push(event.article);
    else outcome.skipped.push(event.skipped);
  }
  return outcome;
}

/** Reads one file of the given name and content. */
export async function readFile(
  name: string,
  content: string | Buffer,
  options: ReadOptions = {},
): Promise<Outcome> {
  return read(folder({ [name]: content }), options);
}

interface ZipMember {
  readonly name: string;
  readonly content: Buffer | string;
  /** What the directory says the content's length is, when it lies. */
  readonly claimed?: number;
}

/** A zip archive with deflated members; its directory may name them from the last to the first, which is as good. */
export function zip(
  members: readonly ZipMember[],
  order: 'as they lie' | 'reversed' = 'as they lie',
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed } of members) {
    const data = Buffer.from(content);
    const packed = zlib.deflateRawSync(data);
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), common, tail, nameBytes]),
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(order === 'reversed' ? directory.reverse() : directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

/** An article of some length in press Arabic, of no real event. */
export const STORY = [
  'أعلنت بلدية وادي الزهر أمس انتهاء أعمال ترميم الجسر القديم الذي يصل ضفتي النهر، بعد ثلاثة أشهر من إغلاقه أمام حركة المرور بسبب تشققات في أعمدته.',
  'وقال رئيس البلدية سامر الأديب في مؤتمر صحفي إن الجسر سيفتح صباح الأحد المقبل، مؤكدا أن الكلفة لم تتجاوز ما رصد له في موازنة العام.',
].join('\n');

export const record = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  outlet: 'صدى الوادي',
  date: '2021-03-04',
  title: 'فتح الجسر القديم',
  text: STORY,
  url: 'https://sada.example/1',
  author: 'هناء سليم',
  ...over,
});
