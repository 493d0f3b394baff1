/** The stages of scoring by themselves, in one thread. */
import type { Article } from '../../src/types/index.js';
import { built } from './built.js';

const { loadResources } = await built<typeof import('../../src/resources.js')>('resources');
const { matchWords } = await built<typeof import('../../src/lexicon/match.js')>('lexicon/match');
const { wordsOf } = await built<typeof import('../../src/lexicon/words.js')>('lexicon/words');
const { createScorer } = await built<typeof import('../../src/pipeline.js')>('pipeline');
const { createTracer } = await built<typeof import('../../src/trace/trace.js')>('trace/trace');
const { createAnalyser } = await built<typeof import('../../src/text/index.js')>('text/index');

/** Stages one on top of the other, each over all articles: what a stage adds is the difference to the one before. In µs an article. */
export function timeStages(articles: readonly Article[]): [stage: string, microseconds: number][] {
  const resources = loadResources();
  const analyser = createAnalyser();
  const tracer = createTracer(new Set());
  const scorer = createScorer(resources);
  const cut = ({ text, boilerplate }: Article) => analyser.analyse(text, boilerplate);
  const steps: readonly (readonly [string, (article: Article) => unknown])[] = [
    ['cutting into chunks', (article) => cut(article).row],
    ['… and looking words up', (article) => wordsOf(cut(article), resources.lexicon.lexemes)],
    ['… and matching', (article) => matchWords(wordsOf(cut(article), resources.lexicon.lexemes))],
    ['cutting and tracing', (article) => tracer.trace(cut(article).row, article.title)],
    ['all of it, JSON included', (article) => JSON.stringify(scorer.score(article))],
  ];
  return steps.map(([name, step]) => {
    const start = process.cpuUsage();
    for (const article of articles) step(article);
    const { user, system } = process.cpuUsage(start);
    return [name, (user + system) / articles.length];
  });
}
