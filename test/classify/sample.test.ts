/** What holds of every line that `score` writes, over the whole sample. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/packaged/root.js';
import { createScorer } from '../../src/pipeline.js';
import { readArticles } from '../../src/read/index.js';
import { loadResources } from '../../src/resources.js';
import type { Article } from '../../src/types/article.js';
import { CODEBOOK_TARGETS } from '../../src/types/codebook.js';
import { DEVICES, type ScoredArticle, STANCES, VOICES } from '../../src/types/mention.js';

const lines: { readonly article: Article; readonly scored: ScoredArticle }[] = [];

beforeAll(async () => {
  const scorer = createScorer(loadResources());
  for await (const event of readArticles([join(PACKAGE_ROOT, 'corpus/sample')])) {
    if (event.type === 'skipped') throw new Error(`${event.skipped.path}: ${event.skipped.reason}`);
    lines.push({ article: event.article, scored: scorer.score(event.article) });
  }
}, 300_000);

const textOf = ({ title, text }: Article, field: 'title' | 'text'): string =>
  field === 'title' ? (title ?? '') : text;
const mentions = () =>
  lines.flatMap(({ article, scored }) => scored.mentions.map((mention) => ({ article, mention })));

describe('every article of the sample', () => {
  it('is scored, and has something to say', () => {
    expect(lines.length).toBeGreaterThan(50);
    for (const { article, scored } of lines) {
      expect(scored.id).toBe(article.id);
      expect(scored.mentions.length + scored.names.length, article.id).toBeGreaterThan(0);
    }
  });

  it('holds each surface at its offsets, in its field', () => {
    for (const { article, mention } of mentions())
      expect(textOf(article, mention.field).slice(mention.start, mention.end), article.id).toBe(
        mention.surface,
      );
    for (const { article, scored } of lines)
      for (const name of scored.names)
        expect(textOf(article, name.field).slice(name.start, name.end), article.id).toBe(name.surface);
  });

  it('has each mention inside the sentence given for it, and in order', () => {
    for (const { article, mention } of mentions()) {
      const { sentence, start, end } = mention;
      expect(sentence.start <= start && start < end && end <= sentence.end, mention.surface).toBe(true);
      expect(sentence.end).toBeLessThanOrEqual(textOf(article, mention.field).length);
    }
    for (const { scored } of lines)
      for (const field of ['title', 'text'] as const) {
        const starts = scored.mentions.filter((m) => m.field === field).map((m) => m.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }
  });

  it('keeps to the lists of the codebook', () => {
    for (const { mention } of mentions()) {
      expect(CODEBOOK_TARGETS, mention.surface).toContain(mention.target);
      expect(mention.actor === undefined || mention.target === 'other').toBe(true);
      expect(DEVICES).toContain(mention.device);
      expect(VOICES).toContain(mention.voice);
      expect([-1, 0, 1]).toContain(mention.polarity);
      expect(mention.confidence >= 0 && mention.confidence <= 1).toBe(true);
      expect([mention.targetRule, mention.voiceRule]).not.toContain('');
    }
  });

  it('takes a stance once for an actor, with a probability', () => {
    for (const { scored } of lines) {
      const actors = scored.stances.map((stance) => stance.actor);
      expect(new Set(actors).size).toBe(actors.length);
      for (const { stance, probability, score } of scored.stances) {
        expect(STANCES).toContain(stance);
        expect(probability >= 0 && probability <= 1 && Math.abs(score) <= 1).toBe(true);
      }
    }
  });
});
