/** `mizan explain`: one article with its mentions marked, and the reasons for each, in the terminal or as a page. */
import { createScorer } from '../../pipeline.js';
import { readArticles } from '../../read/index.js';
import { bundledAssets, renderExplainHtml, renderExplainTerminal } from '../../report/index.js';
import { englishCount } from '../../report/strings/plural.js';
import { loadResources } from '../../resources.js';
import type { Article } from '../../types/article.js';
import { NothingProduced } from '../exit.js';
import { glossesOf, reasonsOf } from '../explaining/reasons.js';
import { onOneLine } from '../log-line.js';
import { type ReadingFlags, type ResourceFlags, readingOf, resourcesOf } from '../options.js';
import { openOutput, writingTo } from '../output.js';
import { failIfStrict, RunSummary } from '../summary.js';

export interface ExplainFlags extends ReadingFlags, ResourceFlags {
  readonly index?: number;
  readonly html?: string;
  readonly lang: 'ar' | 'en';
}

export async function explain(path: string, flags: ExplainFlags): Promise<void> {
  const resources = loadResources(resourcesOf(flags));
  const summary = new RunSummary({ quiet: true, format: 'text' });
  const examined = createScorer(resources).examine(await articleAt(path, flags, summary));
  const { article, scored } = examined;
  const shared = {
    lang: flags.lang,
    glosses: glossesOf(resources.lexicon),
    reasons: reasonsOf(examined, resources.models, resources.lexicon),
  };
  const text = flags.html
    ? renderExplainHtml(article, scored, { ...shared, theme: 'auto', style: bundledAssets().style })
    : renderExplainTerminal(article, scored, { ...shared, colour: inColour() });
  await writingTo(openOutput(flags.html), (output) => output.write(text));
  failIfStrict(flags, summary);
}

/**
 * The first article, or the first whose place in its file is the one asked for, as every output gives it; what was passed over before it is
 * said. Throws `NothingProduced` if there is none.
 */
async function articleAt(path: string, flags: ExplainFlags, summary: RunSummary): Promise<Article> {
  const isWanted = ({ source }: Article): boolean =>
    flags.index === undefined || source.index === flags.index;
  let articles = 0;
  let found: Article | undefined;
  for await (const event of readArticles([path], readingOf(flags))) {
    if (event.type === 'skipped') {
      if (!found) summary.addSkipped([event.skipped]);
    } else if (found) {
      const inOneFile = event.article.source.path === found.source.path;
      const another = inOneFile ? '--index N' : 'the path of a file or member';
      process.stderr.write(
        `mizan: ${onOneLine(path)} holds more articles: this is the first, ${another} shows another\n`,
      );
      break;
    } else {
      articles++;
      if (!isWanted(event.article)) continue;
      found = event.article;
      // Who gives a number knows that there are several.
      if (flags.index !== undefined) break;
    }
  }
  if (found) return found;
  summary.readingEnds();
  const none = `no article ${articles === 0 ? '' : `at index ${flags.index} `}in ${path}`;
  throw new NothingProduced(
    articles === 0 ? none : `${none}, which holds ${englishCount(articles, 'article', 'articles')}`,
  );
}

/** https://no-color.org, and FORCE_COLOR for pagers that show colours. */
function inColour(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  return FORCE_COLOR ? FORCE_COLOR !== '0' : (process.stdout.isTTY ?? false);
}
