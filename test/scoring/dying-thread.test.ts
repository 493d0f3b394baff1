import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scoreBatches } from '../../src/cli/scoring/score-batches.js';
import { scoreSurviving } from '../../src/cli/scoring/survive.js';
import type { ReadBatch } from '../../src/read/index.js';
import type { Article } from '../../src/types/article.js';

const worker = fileURLToPath(new URL('./fixtures/mortal-worker.mjs', import.meta.url));

const article = (id: string, text: string): Article => ({
  id,
  outlet: 'unknown',
  outletFrom: 'none',
  text,
  boilerplate: [],
  source: { path: 'a.jsonl', index: Number(id) },
});

async function* batchesOf(...texts: readonly (readonly string[])[]): AsyncGenerator<ReadBatch> {
  let id = 0;
  for (const batch of texts) {
    const events = batch.map((text) => ({ type: 'article' as const, article: article(`${id++}`, text) }));
    yield { events, progress: { bytes: 0, files: 0 } };
  }
}

async function run(...texts: readonly (readonly string[])[]): Promise<{ ids: string[]; lost: unknown[] }> {
  const ids: string[] = [];
  const lost: unknown[] = [];
  for await (const batch of scoreBatches(batchesOf(...texts), { resources: {}, jobs: 2, worker })) {
    ids.push(...batch.scored.map((line) => line.id));
    expect(batch.articles.map((each) => each.id)).toEqual(batch.scored.map((line) => line.id));
    expect(batch.handedIn).toBe(batch.articles.length + batch.skipped.length);
    lost.push(...batch.skipped);
  }
  return { ids, lost };
}

describe('a thread that dies', () => {
  it('takes its article with it, by name, and no other', { timeout: 60_000 }, async () => {
    const { ids, lost } = await run(['نص', 'exit', 'نص'], ['نص'], ['exit'], ['نص', 'نص']);
    expect(ids).toEqual(['0', '2', '3', '5', '6']);
    expect(lost).toEqual(
      [1, 4].map((index) => ({
        path: 'a.jsonl',
        index,
        code: 'unscored',
        reason: 'The thread that scored it ended (exit code 3).',
      })),
    );
  });

  it('of whatever it is given ends the run', { timeout: 60_000 }, async () => {
    await expect(run(Array.from({ length: 9 }, () => 'exit'))).rejects.toThrow('whatever they are given');
  });

  it('is not one that fails: a faulty pack is thrown on', { timeout: 60_000 }, async () => {
    await expect(run(['نص', 'invalid'])).rejects.toThrow('a faulty pack');
  });

  it('for want of memory gives its articles to one with more', async () => {
    const outOfMemory = Object.assign(new Error('limit'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
    const narrow = { run: () => Promise.reject(outOfMemory) };
    const wide = {
      run: ([one]: readonly Article[]) =>
        one?.text === 'huge'
          ? narrow.run()
          : Promise.resolve(new TextEncoder().encode(`${one?.id}\n`).buffer as ArrayBuffer),
    };
    const articles = [article('0', 'نص'), article('1', 'huge'), article('2', 'نص')];
    const { text, lost } = await scoreSurviving(articles, narrow, () => wide);
    expect(Buffer.from(text).toString()).toBe('0\n2\n');
    expect(lost).toMatchObject([{ index: 1, reason: 'The thread that scored it ran out of memory.' }]);
  });
});
