/** `export`, and what `evaluate` and `train` say of annotations that are damaged or too few. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './program.js';

let stage: Stage;
beforeAll(() => {
  stage = openStage();
});
afterAll(() => stage.close());

const MARK = '[[ميليشيات|naming -1 houthi outlet]]';
const article = (id: string, text = `هاجمت ${MARK} القرية`): string =>
  `---\nid: ${id}\noutlet: صدى\ntitle: خبر\nstance: {}\n---\n\n${text}\n`;
/** Writes files below the test's folder and gives the folder. */
function folderOf(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(stage.folder, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('two inputs that hold an article of one id', () => {
  it.each([
    ['inline', 2],
    ['gold', 3],
  ])('keep both, the later with its place in its id: %s', async (format, files) => {
    const folder = folderOf(`twice-${format}`, {
      'ann/n0.md': article('n0'),
      'other/all.jsonl': `${JSON.stringify({ id: 'n0', outlet: 'نداء', text: 'حررت قوات الحي' })}\n`,
    });
    const out = join(folder, 'out');
    const other = join(folder, 'other', 'all.jsonl');
    const inputs = [join(folder, 'ann', 'n0.md'), other];
    const { status, stderr } = await stage.run(['export', ...inputs, '--to', format, '--out', out]);
    expect([status, stderr]).toEqual([0, `mizan: 2 articles in ${files} files under ${out}\n`]);
    expect(readdirSync(out)).toHaveLength(files);
    const ids = readdirSync(out)
      .filter((name) => /^articles|\.md$/.test(name))
      .flatMap((name) => readFileSync(join(out, name), 'utf8').match(/^(?:id: |\{"id":")[^",\n]+/gm) ?? [])
      .map((match) => match.replace(/^(id: |\{"id":")/, ''));
    expect(ids.sort()).toEqual(['n0', `n0@${other}#0`]);
    expect((await stage.run(['evaluate', out])).status).toBe(0);
  });

  it('are refused within one input, with both places', async () => {
    const folder = folderOf('twice-in-one', { 'a.md': article('n0'), 'b/b.md': article('n0') });
    const { status, stderr } = await stage.run(['evaluate', folder]);
    expect([status, stderr]).toEqual([
      1,
      `mizan: ${join(folder, 'b/b.md')}: two articles have the id n0: the other is in ${join(folder, 'a.md')}\n`,
    ]);
  });
});
