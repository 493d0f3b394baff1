/** The library entry, imported by name from a project that depends on the package. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './program.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CONSUMER = `
import { addArticle, compare, createScorer, emptyAggregate, loadResources, readArticles, type Comparison } from 'mizan';
const [articles, lexicons, models] = process.argv.slice(2) as [string, string, string];
const scorer = createScorer(loadResources({ lexicons, models }));
const aggregate = emptyAggregate();
for await (const event of readArticles([articles])) {
  if (event.type === 'article') addArticle(aggregate, scorer.score(event.article));
}
const comparison: Comparison = compare(aggregate);
console.log(comparison.schema, comparison.units.map((unit) => unit.id).join());
`;

let stage: Stage;
let folder = '';
beforeAll(() => {
  stage = openStage();
  folder = mkdtempSync(join(tmpdir(), 'mizan-consumer-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/mizan'));
  symlinkSync(join(ROOT, 'node_modules/@types'), join(folder, 'node_modules/@types'));
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  writeFileSync(join(folder, 'use.ts'), CONSUMER);
});
afterAll(() => {
  stage.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the library', () => {
  it('has types and runs', () => {
    const compiler = join(ROOT, 'node_modules/.bin/tsc');
    const options = '--strict --target es2022 --module nodenext --types node --skipLibCheck use.ts'.split(
      ' ',
    );
    execFileSync(compiler, options, { cwd: folder, stdio: 'inherit' });
    const article = join(folder, 'a.json');
    writeFileSync(article, JSON.stringify({ outlet: 'صدى', text: 'حررت قوات جبهة الوادي المدينة.' }));
    const out = execFileSync(process.execPath, ['use.js', article, stage.lexicons, stage.models], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(out.trim()).toBe('mizan-result/1 صدى');
  });
});
