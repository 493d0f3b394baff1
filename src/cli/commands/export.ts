/** `mizan export`: articles with the mentions that the program finds, or annotations from one format into another. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnotatedArticle } from '../../classify/annotation/annotated.js';
import { ANNOTATION_FORMATS, findAnnotations, writeAnnotations } from '../../classify/annotation/index.js';
import { codebookTarget } from '../../classify/measure/agreement.js';
import type { Examined, Scorer } from '../../pipeline.js';
import { type ReadOptions, readArticles } from '../../read/index.js';
import { writeWhole } from '../../report/index.js';
import { englishCount } from '../../report/strings/plural.js';
import type { Article } from '../../types/article.js';
import { NothingProduced, UsageError } from '../exit.js';
import { type ReadingFlags, type ResourceFlags, readingOf, resourcesOf } from '../options.js';
import { loadScorer } from '../scoring/load.js';
import { failIfStrict, RunSummary } from '../summary.js';

export type ExportFlags = ReadingFlags & ResourceFlags & { readonly to: string; readonly out: string };

export async function exportCommand(paths: readonly string[], flags: ExportFlags): Promise<void> {
  const formats = ANNOTATION_FORMATS.map(({ id }) => id);
  if (!formats.includes(flags.to))
    throw new UsageError(`no format ${flags.to}: one of ${formats.join(', ')}`);
  const summary = new RunSummary({ quiet: true, format: 'text' });
  const articles: AnnotatedArticle[] = [];
  const reading = { options: readingOf(flags), summary };
  let scorer: Scorer | undefined;
  // Converting annotations asks for no packs.
  const examine = (article: Article): Examined => {
    scorer ??= loadScorer(resourcesOf(flags));
    return scorer.examine(article);
  };
  for (const path of paths) {
    const coded = annotationsAt(path);
    articles.push(...(coded.length > 0 ? coded : await examinedAt(path, examine, reading)));
  }
  summary.readingEnds();
  if (articles.length === 0) throw new NothingProduced('no article could be read');
  const files = writeAnnotations(articles, flags.to);
  for (const { path, text } of files) await writeWhole(join(flags.out, path), text);
  process.stderr.write(
    `mizan: ${englishCount(articles.length, 'article', 'articles')} in ${englishCount(files.length, 'file', 'files')} under ${flags.out}\n`,
  );
  failIfStrict(flags, summary);
}

/** Annotations, if the path holds any: they are converted as they are. Faulty ones are an error, and not articles. */
const annotationsAt = (path: string): AnnotatedArticle[] =>
  path !== '-' && existsSync(path) ? findAnnotations(path) : [];

async function examinedAt(
  path: string,
  examine: Scorer['examine'],
  { options, summary }: { readonly options: ReadOptions; readonly summary: RunSummary },
): Promise<AnnotatedArticle[]> {
  const articles: AnnotatedArticle[] = [];
  for await (const event of readArticles([path], options)) {
    if (event.type === 'skipped') summary.addSkipped([event.skipped]);
    else articles.push(annotated(examine(event.article)));
  }
  return articles;
}

/** What the program says, as an annotator would write it: neutral options are no mentions, refused uses are negatives. */
function annotated({ article, scored, fields }: Examined): AnnotatedArticle {
  const { id, outlet, date, title, titleInText, text } = article;
  const polar = scored.mentions.filter((mention) => mention.polarity !== 0);
  return {
    id,
    outlet,
    ...(date ? { date } : {}),
    title: titleInText ? '' : (title ?? ''),
    text,
    mentions: polar.map(({ field, start, end, surface, device, polarity, target, voice }) => ({
      ...{ field, start, end, surface, device, polarity, voice },
      target: codebookTarget(target),
    })),
    negatives: fields
      .flatMap(({ candidates }) => candidates)
      .filter(
        (c) => c.refused && !polar.some((m) => m.field === c.field && m.start < c.end && c.start < m.end),
      )
      .map(({ field, start, end, surface, refused }) => ({
        field,
        start,
        end,
        surface,
        reason: refused ?? '',
      })),
    stances: scored.stances.map(({ actor, stance }) => ({ actor, stance })),
  };
}
