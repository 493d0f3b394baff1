/** `mizan export`: articles with the mentions that the program finds, or annotations from one format into another. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnotatedArticle } from '../../annotation/annotated.js';
import type { AnnotationFile, PackActors } from '../../annotation/format.js';
import {
  ANNOTATION_FORMATS,
  findAnnotations,
  type PlacedAnnotation,
  whyRefused,
  writeAnnotations,
} from '../../annotation/index.js';
import { StagedFiles } from '../../files/staged-files.js';
import { createScorer, type Examined, type Scorer, type ScorerOptions } from '../../pipeline.js';
import { IdRegistry } from '../../read/identity.js';
import { type ReadOptions, readArticles } from '../../read/index.js';
import { englishCount } from '../../report/strings/plural.js';
import { loadResources } from '../../resources.js';
import type { Article } from '../../types/article.js';
import { refuseAmongInputs } from '../among-inputs.js';
import { sayNotice } from '../annotation-notices.js';
import { NothingProduced, UsageError } from '../exit.js';
import { interruptible } from '../interrupt.js';
import { onOneLine } from '../log-line.js';
import { type ReadingFlags, type ResourceFlags, readingOf, resourcesOf } from '../options.js';
import { failIfStrict, RunSummary } from '../summary.js';

export type ExportFlags = ReadingFlags & ResourceFlags & { readonly to: string; readonly out: string };

export async function exportCommand(paths: readonly string[], flags: ExportFlags): Promise<void> {
  const formats = ANNOTATION_FORMATS.map(({ id }) => id);
  if (!formats.includes(flags.to))
    throw new UsageError(`no format ${flags.to}: one of ${formats.join(', ')}`);
  refuseAmongInputs(flags.out, paths);
  refuseFile(flags.out);
  const summary = new RunSummary({ quiet: true, format: 'text' });
  const placed: PlacedAnnotation[] = [];
  const reading = { options: readingOf(flags), summary };
  // Converting annotations that name none of their actors asks for no packs.
  let loaded: ScorerOptions | undefined;
  const resources = (): ScorerOptions => {
    loaded ??= loadResources(resourcesOf(flags));
    return loaded;
  };
  const actors: PackActors = {
    has: (id) => resources().lexicon.actors.has(id),
    keys: () => resources().lexicon.actors.keys(),
  };
  let scorer: Scorer | undefined;
  const examine = (article: Article): Examined => {
    scorer ??= createScorer(resources());
    return scorer.examine(article);
  };
  for (const path of paths) {
    const coded = annotationsAt(path, actors);
    placed.push(...(coded.length > 0 ? coded : await examinedAt(path, examine, reading)));
  }
  summary.readingEnds();
  if (placed.length === 0) throw new NothingProduced('no article could be read');
  const articles = withOwnIds(heldBy(flags.to, placed, summary));
  const files = writeAnnotations(articles, flags.to, actors);
  refuseForeignFiles(flags.out, files);
  await writeTogether(files, flags.out);
  process.stderr.write(
    `mizan: ${englishCount(articles.length, 'article', 'articles')} in ${englishCount(files.length, 'file', 'files')} under ${flags.out}\n`,
  );
  failIfStrict(flags, summary);
}

/** The articles that a format can hold; the others are skipped. Throws `NothingProduced` where it can hold none. */
function heldBy(
  format: string,
  placed: readonly PlacedAnnotation[],
  summary: RunSummary,
): readonly PlacedAnnotation[] {
  const held = placed.filter(({ article, path, index }) => {
    const reason = whyRefused(article, format);
    if (reason !== undefined) summary.addSkipped([{ path, index, code: 'format', reason }]);
    return reason === undefined;
  });
  summary.readingEnds();
  if (held.length === 0) throw new NothingProduced(`no article can be written as ${format}`);
  return held;
}

/** Of two inputs' articles with one id the later gets its place behind it, as `score` has it: formats know articles by their ids. */
function withOwnIds(placed: readonly PlacedAnnotation[]): AnnotatedArticle[] {
  const ids = new IdRegistry();
  return placed.map(({ article, path, index }) => ({
    ...article,
    id: ids.assign(article.id, `${path}#${index}`),
  }));
}

/** What nobody would call a folder. */
const FILE_NAME = /\.(json|jsonl|ndjson|md|txt|ann|csv|tsv|xml|zip|gz)$/i;

/** Throws a `UsageError` for what is no folder, or would be none by its name, before any work is done. */
function refuseFile(path: string): void {
  if (existsSync(path) ? !statSync(path).isDirectory() : FILE_NAME.test(path))
    throw new UsageError(`${path} is no folder: an export is one`);
}

/** An export is read back as a folder: what else stands there would be read with it. Throws a `UsageError`. */
function refuseForeignFiles(folder: string, files: readonly AnnotationFile[]): void {
  if (!existsSync(folder)) return;
  const own = new Set(files.map(({ path }) => path));
  const foreign = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !own.has(entry.name))
    .map(({ name }) => name);
  if (foreign.length === 0) return;
  const [first = ''] = foreign.sort();
  throw new UsageError(
    `${folder} holds ${englishCount(foreign.length, 'file', 'files')} that this export does not write (${onOneLine(first)}${foreign.length > 1 ? ', …' : ''}) and that would be read with it: give an empty folder`,
  );
}

/** All files or none: half of an export would be read as the whole. */
async function writeTogether(files: readonly AnnotationFile[], folder: string): Promise<void> {
  const staged = new StagedFiles();
  const write = async (): Promise<void> => {
    for (const { path, text } of files) await staged.write(join(folder, path), text);
  };
  await interruptible(() => staged.together(write), {
    cleanUp: () => staged.abandon(),
    outcome: () => `${folder} ${staged.placed === 'none' ? 'is as it was' : 'holds the export'}`,
  });
}

/** Annotations, if the path holds any: they are converted as they are. Faulty ones are an error, and not articles. */
const annotationsAt = (path: string, actors: PackActors): readonly PlacedAnnotation[] =>
  path !== '-' && existsSync(path) ? findAnnotations(path, { actors, notice: sayNotice }) : [];

async function examinedAt(
  path: string,
  examine: Scorer['examine'],
  { options, summary }: { readonly options: ReadOptions; readonly summary: RunSummary },
): Promise<PlacedAnnotation[]> {
  const articles: PlacedAnnotation[] = [];
  for await (const event of readArticles([path], options)) {
    if (event.type === 'skipped') summary.addSkipped([event.skipped]);
    else articles.push({ article: annotated(examine(event.article)), ...event.article.source });
  }
  return articles;
}

/** What the program says, as an annotator would write it: neutral options are no mentions, refused uses are negatives. */
function annotated({ article, scored, fields }: Examined): AnnotatedArticle {
  const { id, outlet, date, title, titleInText, url, text } = article;
  const polar = scored.mentions.filter((mention) => mention.polarity !== 0);
  return {
    id,
    outlet,
    ...(date ? { date } : {}),
    title: titleInText ? '' : (title ?? ''),
    ...(url ? { url } : {}),
    text,
    mentions: polar.map(({ field, start, end, surface, device, polarity, target, actor, voice }) => ({
      ...{ field, start, end, surface, device, polarity, voice },
      target: actor ?? target,
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
