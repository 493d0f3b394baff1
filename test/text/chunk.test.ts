/** Where chunks are cut: at spaces and at nothing else. */
import { expect, it } from 'vitest';
import { ChunkWalk } from '../../src/text/chunk.js';

it('chunks are what stands between spaces, and know whether a line ends before them', () => {
  const text = '  قال: نعم،\u00a0ثم\n\tمضى.';
  const walk = new ChunkWalk(text);
  const chunks: [string, boolean][] = [];
  while (walk.next()) chunks.push([text.slice(walk.start, walk.end), walk.opensLine]);
  expect(chunks).toEqual([
    ['قال:', false],
    ['نعم،', false],
    ['ثم', false],
    ['مضى.', true],
  ]);
});
