/** The models are what their articles make of them: nothing else, and the same bytes each time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCorpus } from '../../src/classify/corpus.js';
import { serialiseModels } from '../../src/classify/store.js';
import { trainModels } from '../../src/classify/train.js';
import { PACKAGE_ROOT } from '../../src/packaged/root.js';
import { createResolver } from '../../src/pipeline.js';
import { loadVoiceCues } from '../../src/resolve/voice/index.js';
import { loadLexicon } from '../../src/resources.js';

const lexicon = loadLexicon();
const voices = loadVoiceCues(join(PACKAGE_ROOT, 'lexicons/core/voice.yaml'));
const articles = readCorpus(join(PACKAGE_ROOT, 'corpus/training')).filter((_, i) => i % 32 === 0);
const provenance = { data: 'a part', lexicon: lexicon.hash, articles: articles.length };

/** Trains as a new run of the program would, with a tokeniser of its own. */
const trained = (from: typeof articles) =>
  serialiseModels(trainModels(from, createResolver({ lexicon, voices }), lexicon).models, provenance);

it('training gives the same bytes again, and in whatever order the articles come', {
  timeout: 300_000,
}, () => {
  expect(articles.length).toBeGreaterThan(10);
  const first = trained(articles);
  expect(trained(articles)).toEqual(first);
  expect(trained([...articles].reverse())).toEqual(first);
  expect(trained(articles.slice(1))).not.toEqual(first);
});

it('the models that are shipped say which packs they were trained with', () => {
  for (const kind of ['usage', 'target', 'stance']) {
    const { trainedOn } = JSON.parse(readFileSync(join(PACKAGE_ROOT, `models/${kind}.json`), 'utf8'));
    expect(trainedOn.lexicon).toMatch(/^[0-9a-f]{64}$/);
    expect(trainedOn.articles).toBeGreaterThan(articles.length);
  }
});
