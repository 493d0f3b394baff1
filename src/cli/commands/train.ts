/** `mizan train`: the three classifiers out of annotated articles, with a card beside each. */
import { join } from 'node:path';
import { renderCards } from '../../classify/card.js';
import { corpusHash, readCorpus } from '../../classify/corpus.js';
import { serialiseModels } from '../../classify/store.js';
import { trainModels } from '../../classify/train.js';
import { StagedFiles } from '../../files/staged-files.js';
import { createResolver } from '../../pipeline.js';
import { englishCount } from '../../report/strings/plural.js';
import { loadLexicon, loadVoices, modelDirectory } from '../../resources.js';
import { sayNotice } from '../annotation-notices.js';
import { type PackFlags, resourcesOf } from '../options.js';

const MODELS = ['usage', 'target', 'stance'] as const;

export async function train(directory: string, flags: PackFlags & { readonly out?: string }): Promise<void> {
  const resources = resourcesOf(flags);
  const lexicon = loadLexicon(resources);
  const articles = readCorpus(directory, { actors: lexicon.actors, notice: sayNotice });
  const resolve = createResolver({ lexicon, voices: loadVoices(resources) });
  const result = trainModels(articles, resolve, lexicon);
  const trainedOn = { data: corpusHash(articles), lexicon: lexicon.hash, articles: articles.length };
  const out = flags.out ?? modelDirectory({});
  const models = serialiseModels(result.models, trainedOn);
  const cards = renderCards(result, articles, trainedOn);
  const staged = new StagedFiles();
  await staged.together(async () => {
    for (const name of MODELS) {
      await staged.write(join(out, `${name}.json`), models[name]);
      await staged.write(join(out, `${name}.md`), cards[name]);
    }
  });
  process.stderr.write(
    `mizan: trained on ${englishCount(articles.length, 'article', 'articles')}; models and cards in ${out}\n`,
  );
}
