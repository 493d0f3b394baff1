/**
 * Measures the whole program on annotated articles that its models have not seen, and writes the figures beside the models, from
 * where the report takes them: `npm run cross-validate -- [FOLDER] [OUT] [FOLDS]`. Five times, unless FOLDS says otherwise, four fifths of the articles
 * train all models anew, with every setting that training chooses, and the last fifth is scored with them: close to an hour. Fewer folds
 * are sooner done and err on the low side, as each trains on less.
 */
import { writeFileSync } from 'node:fs';
import { corpusHash, readCorpus } from '../src/classify/corpus.js';
import { articleOf, evaluate } from '../src/classify/measure/evaluate.js';
import type { ExaminedArticle } from '../src/classify/measure/systems.js';
import { type Measured, measuredText } from '../src/classify/measured.js';
import { foldOf } from '../src/classify/model/training.js';
import { trainModels } from '../src/classify/train.js';
import { createResolver, createScorer } from '../src/pipeline.js';
import { loadLexicon, loadVoices } from '../src/resources.js';

const [path = 'corpus/training', out = 'models/measured.json', parts = '5'] = process.argv.slice(2);
const FOLDS = Number(parts);
const lexicon = loadLexicon({});
const articles = readCorpus(path, { actors: lexicon.actors });
const resources = { lexicon, voices: loadVoices({}) };
const resolve = createResolver(resources);

const examined = new Map<string, ExaminedArticle>();
for (let fold = 0; fold < FOLDS; fold++) {
  const isHeld = ({ id }: { readonly id: string }): boolean => foldOf(id, FOLDS) === fold;
  const { models } = trainModels(
    articles.filter((article) => !isHeld(article)),
    resolve,
    lexicon,
  );
  const scorer = createScorer({ ...resources, models });
  for (const article of articles.filter(isHeld)) examined.set(article.id, scorer.examine(articleOf(article)));
  process.stderr.write(`fold ${fold + 1} of ${FOLDS}\n`);
}

const evaluation = evaluate(articles, ({ id }) => examined.get(id) as ExaminedArticle);
const { mentions, stance } = evaluation.systems.find(
  ({ system }) => system === 'full',
) as (typeof evaluation.systems)[number];
const rounded = (x: number): number => Math.round(x * 1000) / 1000;
const measured: Measured = {
  schema: 'mizan-measured/1',
  data: corpusHash(articles),
  lexicon: lexicon.hash,
  folds: FOLDS,
  articles: articles.length,
  outlets: new Set(articles.map(({ outlet }) => outlet)).size,
  mentions: evaluation.goldMentions,
  spans: { precision: rounded(mentions.span.precision), recall: rounded(mentions.span.recall) },
  target: rounded(mentions.target),
  voice: rounded(mentions.voice),
  device: rounded(mentions.device),
  polarity: rounded(mentions.polarity),
  stance: { accuracy: rounded(stance.accuracy), pairs: stance.pairs },
};
writeFileSync(out, measuredText(measured));
