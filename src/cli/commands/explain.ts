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

/** The article at the place asked for; what was passed over before it is said. Throws `NothingProduced` if there is none. */
async function articleAt(path: string, flags: ExplainFlags, summary: RunSummary): Promise<Article> {
  const wanted = flags.index ?? 0;
  let at = 0;
  let found: Article | undefined;
  for await (const event of readArticles([path], readingOf(flags))) {
    if (event.type === 'skipped') {
      if (!found) summary.addSkipped([event.skipped]);
    } else if (found) {
      process.stderr.write(
        `mizan: ${onOneLine(path)} holds more articles: this is the first, --index N shows another\n`,
      );
      break;
    } else if (at++ === wanted) {
      found = event.article;
      // Who gives a number knows that there are several.
      if (flags.index !== undefined) break;
    }
  }
  if (found) return found;
  summary.readingEnds();
  throw new NothingProduced(
    at === 0
      ? `no article in ${path}`
      : `${path} has ${englishCount(at, 'article', 'articles')}, numbered from 0`,
  );
}

/** https://no-color.org, and FORCE_COLOR for pagers that show colours. */
function inColour(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  return FORCE_COLOR ? FORCE_COLOR !== '0' : (process.stdout.isTTY ?? false);
}
