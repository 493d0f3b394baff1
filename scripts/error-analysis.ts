/**
 * Writes docs/error-analysis.md from annotations: `npm run error-analysis -- PATH`. Annotated texts may belong to their
 * newspapers, so nothing of them enters the document but single words.
 */
import { writeFileSync } from 'node:fs';
import { readCorpus } from '../src/classify/corpus.js';
import { renderErrorAnalysis } from '../src/classify/measure/error-analysis.js';
import { articleOf, evaluate } from '../src/classify/measure/evaluate.js';
import { createScorer } from '../src/pipeline.js';
import { loadLexicon, loadModels, loadVoices } from '../src/resources.js';

const [path, out = 'docs/error-analysis.md'] = process.argv.slice(2);
if (!path) throw new Error('usage: npm run error-analysis -- PATH [OUT]');

const lexicon = loadLexicon({});
const scorer = createScorer({ lexicon, voices: loadVoices({}), models: loadModels({}) });
const articles = readCorpus(path, { actors: lexicon.actors });
const evaluation = evaluate(articles, (article) => scorer.examine(articleOf(article)));
writeFileSync(out, renderErrorAnalysis(evaluation));
