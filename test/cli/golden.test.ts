/**
 * Goldens by folder: `golden/<case>` holds `command.txt` (its arguments; `{out}` is a folder to write), `input/` and `expected/`.
 * A new folder is a new test; `npm run goldens` writes what is expected anew.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './program.js';

const CASES = fileURLToPath(new URL('./golden/', import.meta.url));
/** Drawn by libraries or too large to read: that they are there is checked, what is in them elsewhere. */
const NOT_COMPARED = /\.(html|xlsx|parquet|svg)$/;
const UPDATE = process.env.UPDATE_GOLDENS === '1';

let stage: Stage;
beforeAll(() => {
  stage = openStage();
});
afterAll(() => stage.close());

/** What a case wrote, by file name; what differs between machines is replaced by a word. */
async function outcomeOf(name: string): Promise<Map<string, string>> {
  const folder = join(CASES, name);
  const out = join(stage.folder, name);
  const command = readFileSync(join(folder, 'command.txt'), 'utf8').trim().split(/\s+/);
  const { status, stdout, stderr } = await stage.run(
    command.map((word) => word.replace('{out}', out)),
    { cwd: folder },
  );
  const written = existsSync(out) ? filesBelow(out) : [];
  const plain = (text: string): string =>
    text
      .replaceAll(out, '{out}')
      .replaceAll(stage.folder, '{stage}')
      .replace(/\d+\.\d s$/gm, '{seconds}')
      .replace(/"seconds":[\d.]+/g, '"seconds":{seconds}')
      .replace(/"(node|lexicon|models|core|valley)": ?"(v\d[^"]*|[0-9a-f]{64})"/g, '"$1":"{hash}"');
  return new Map([
    ['status.txt', `${status}\n`],
    ['stdout.txt', plain(stdout)],
    ['stderr.txt', plain(stderr)],
    ['files.txt', written.map((path) => `${relative(out, path)}\n`).join('')],
    ...written
      .filter((path) => !NOT_COMPARED.test(path))
      .map((path): [string, string] => [
        join('out', relative(out, path)),
        plain(readable(path, readFileSync(path, 'utf8'))),
      ]),
  ]);
}

/** JSON a field a line, so that a difference can be read. */
const readable = (path: string, text: string): string =>
  path.endsWith('.json') ? `${JSON.stringify(JSON.parse(text), null, 1)}\n` : text;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

function write(expected: string, outcome: ReadonlyMap<string, string>): void {
  rmSync(expected, { recursive: true, force: true });
  for (const [name, content] of outcome) {
    mkdirSync(join(expected, name, '..'), { recursive: true });
    writeFileSync(join(expected, name), content);
  }
}

describe('golden folders', () => {
  it.each(readdirSync(CASES))('%s', async (name) => {
    const expected = join(CASES, name, 'expected');
    const outcome = await outcomeOf(name);
    if (UPDATE) write(expected, outcome);
    const there = filesBelow(expected).map((path) => relative(expected, path));
    expect([...outcome.keys()].sort()).toEqual(there.sort());
    for (const [file, content] of outcome) {
      expect(content, `${name}/${file}`).toBe(readFileSync(join(expected, file), 'utf8'));
    }
  });
});
