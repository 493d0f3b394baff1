/** `mizan train`: the three classifiers out of annotated articles, with a card beside each. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderCards } from '../../classify/card.js';
import { corpusHash, readCorpus } from '../../classify/corpus.js';
import { writeModels } from '../../classify/store.js';
import { trainModels } from '../../classify/train.js';
import { createResolver } from '../../pipeline.js';
import { type PackFlags, resourcesOf } from '../options.js';
import { loadLexicon, loadVoices, modelDirectory } from '../resources.js';

export function train(directory: string, flags: PackFlags & { readonly out?: string }): void {
  const resources = resourcesOf(flags);
  const articles = readCorpus(directory);
  const lexicon = loadLexicon(resources);
  const resolve = createResolver({ lexicon, voices: loadVoices(resources) });
  const result = trainModels(articles, resolve, lexicon);
  const trainedOn = { data: corpusHash(articles), lexicon: lexicon.hash, articles: articles.length };
  const out = flags.out ?? modelDirectory({});
  writeModels(out, result.models, trainedOn);
  const cards = renderCards(result, articles, trainedOn);
  writeFileSync(join(out, 'usage.md'), cards.usage);
  writeFileSync(join(out, 'target.md'), cards.target);
  writeFileSync(join(out, 'stance.md'), cards.stance);
  process.stderr.write(`mizan: trained on ${articles.length} articles; models and cards in ${out}\n`);
}
