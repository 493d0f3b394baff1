/** The annotation formats, and reading whatever of them stands at a path. A new format is one file and one line here. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE_FIELDS } from '../types/article.js';
import { type AnnotatedArticle, AnnotationError } from './annotated.js';
import { brat } from './brat.js';
import { doccano } from './doccano.js';
import type {
  AnnotationFile,
  AnnotationFormat,
  AnnotationNotice,
  AnnotationReading,
  PackActors,
} from './format.js';
import { gold } from './gold.js';
import { inline } from './inline.js';
import { checkJson } from './json-lines.js';
import { targetChoices } from './label.js';
import { labelstudio } from './labelstudio.js';

/** In the order in which they are asked: formats of several files first. */
export const ANNOTATION_FORMATS: readonly AnnotationFormat[] = [gold, brat, inline, labelstudio, doccano];

const FORMAT_NAMES = ANNOTATION_FORMATS.map(({ id }) => id).join(', ');

const ENDINGS = /\.(md|markdown|json|jsonl|ndjson|txt|ann)$/i;
const JSON_ENDINGS = /\.(json|jsonl|ndjson)$/i;
const PROSE = /\.(md|markdown)$/i;

/** A folder's own files and those of its folders, each list on its own, in a stable order. */
function foldersBelow(directory: string): AnnotationFile[][] {
  const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries
    .filter((entry) => entry.isFile() && ENDINGS.test(entry.name))
    .map((entry) => fileAt(join(directory, entry.name)));
  return [
    files,
    ...entries.filter((e) => e.isDirectory()).flatMap((e) => foldersBelow(join(directory, e.name))),
  ];
}

const fileAt = (path: string): AnnotationFile => ({ path, text: readFileSync(path, 'utf8') });

/** An article with where it stands: the file (of several the first) and its number there, from 0. */
export interface PlacedAnnotation {
  readonly article: AnnotatedArticle;
  readonly path: string;
  readonly index: number;
}

interface Found {
  readonly articles: readonly PlacedAnnotation[];
  /** Files that no format claims. */
  readonly left: readonly AnnotationFile[];
  readonly notices: readonly AnnotationNotice[];
}

/** Without packs targets are the codebook's. */
const NO_ACTORS: PackActors = new Map();
const ALONE: AnnotationReading = { actors: NO_ACTORS, notice: () => {} };

/** Articles of one folder's files; each file goes to the first format that claims it. Throws an `AnnotationError` of all that are faulty. */
export function readAnnotationFiles(files: readonly AnnotationFile[], actors: PackActors = NO_ACTORS): Found {
  const faults: AnnotationError[] = [];
  const found = readFolder(files, actors, faults);
  refuseFaulty(faults);
  return found;
}

/** @param faults is told of one at most in each file: what follows a fault there cannot be read */
function readFolder(files: readonly AnnotationFile[], actors: PackActors, faults: AnnotationError[]): Found {
  const articles: PlacedAnnotation[] = [];
  const notices: AnnotationNotice[] = [];
  let left = files;
  for (const format of ANNOTATION_FORMATS) {
    for (const group of format.claim(left)) {
      const path = group[0]?.path ?? '';
      try {
        const read = format.read(group, { actors, notice: (told) => notices.push(told) });
        articles.push(...read.map((article, index) => ({ article, path, index })));
        notices.push(...noticesOf(path, read, actors));
      } catch (error) {
        if (!(error instanceof AnnotationError)) throw error;
        faults.push(error);
      }
      left = left.filter((file) => !group.includes(file));
    }
  }
  return { articles, left, notices };
}

/** What is odd in the articles of one file or group, and may be meant. */
function noticesOf(
  path: string,
  articles: readonly AnnotatedArticle[],
  actors: PackActors,
): AnnotationNotice[] {
  const notices: AnnotationNotice[] = [];
  const doubled = articles.flatMap(doublyMarked);
  if (doubled[0] !== undefined)
    notices.push({ kind: 'overlapping', path, count: doubled.length, first: doubled[0] });
  const known = targetChoices(actors);
  const unknown = articles
    .flatMap(({ stances }) => stances.map(({ actor }) => actor))
    .filter((a) => !known.has(a));
  if (unknown.length > 0)
    notices.push({ kind: 'unknown-actors', path, actors: [...new Set(unknown)].sort() });
  return notices;
}

/** The words of marks that begin within another one of their field. */
function doublyMarked({ mentions, negatives }: AnnotatedArticle): string[] {
  return ARTICLE_FIELDS.flatMap((field) => {
    const marks = [...mentions, ...negatives]
      .filter((mark) => mark.field === field)
      .sort((a, b) => a.start - b.start || a.end - b.end);
    let reached = 0;
    return marks.flatMap(({ start, end, surface }) => {
      const within = start < reached;
      reached = Math.max(reached, end);
      return within ? surface : [];
    });
  });
}

function refuseFaulty([fault, ...others]: readonly AnnotationError[]): void {
  if (fault) throw new AnnotationError(fault.file, fault.line, fault.reason, others);
}

function search(path: string, actors: PackActors): Found {
  const folders = statSync(path).isDirectory()
    ? foldersBelow(path)
    : ENDINGS.test(path)
      ? [[fileAt(path)]]
      : [];
  const faults: AnnotationError[] = [];
  const found = folders.map((files) => readFolder(files, actors, faults));
  refuseFaulty(faults);
  const articles = found.flatMap((folder) => folder.articles);
  const seen = new Map<string, string>();
  for (const { article, path: file } of articles) {
    const earlier = seen.get(article.id);
    if (earlier !== undefined)
      throw new AnnotationError(
        file,
        undefined,
        `two articles have the id ${article.id}: the other is in ${earlier}`,
      );
    seen.set(article.id, file);
  }
  const notices = found.flatMap((folder) => folder.notices);
  const unannotated = notices.find(({ kind }) => kind === 'unannotated');
  if (articles.length === 0 && unannotated?.kind === 'unannotated')
    throw new AnnotationError(unannotated.path, undefined, 'none of its tasks is annotated');
  const left = found.flatMap((folder) => folder.left);
  const paths = left.map(({ path: file }) => file).filter((file) => !PROSE.test(file));
  if (articles.length > 0 && paths.length > 0) notices.push({ kind: 'unclaimed', paths });
  return { articles, left, notices };
}

/**
 * The annotated articles of a file, or of a folder and all below it, in a stable order; none where nothing there is in one of the formats,
 * which are told by content. `notice` is told of what is odd and no fault; tasks none of which anybody annotated are a fault. A mention may be about `actors` too. Throws an `AnnotationError` for faulty annotations, for damaged JSON beside annotations, whose content tells
 * no format, and for two articles of one id.
 */
export function findAnnotations(
  path: string,
  { actors, notice }: AnnotationReading,
): readonly PlacedAnnotation[] {
  const found = search(path, actors);
  if (found.articles.length > 0) refuseDamaged(found.left);
  found.notices.forEach(notice);
  return found.articles;
}

/** As `findAnnotations`; throws an `AnnotationError` also where there is no such path, and where it holds none. */
export function readAnnotations(path: string, reading: Partial<AnnotationReading> = {}): AnnotatedArticle[] {
  const { actors, notice } = { ...ALONE, ...reading };
  if (!existsSync(path)) throw new AnnotationError(path, undefined, 'there is no such file or folder');
  const found = search(path, actors);
  refuseDamaged(found.left);
  found.notices.forEach(notice);
  const { articles } = found;
  if (articles.length > 0) return articles.map(({ article }) => article);
  throw new AnnotationError(path, undefined, `no annotations (${FORMAT_NAMES})`);
}

function refuseDamaged(files: readonly AnnotationFile[]): void {
  for (const file of files) if (JSON_ENDINGS.test(file.path)) checkJson(file);
}

/**
 * The files that hold the articles in a format; of `actors` annotators are given the choice, beside the codebook's targets. Throws a `RangeError` for an unknown format, and an `AnnotationError`, with its id as the
 * file, for an article that the format cannot hold.
 */
export function writeAnnotations(
  articles: readonly AnnotatedArticle[],
  format: string,
  actors: PackActors = NO_ACTORS,
): AnnotationFile[] {
  for (const article of articles) {
    const reason = whyRefused(article, format);
    if (reason !== undefined) throw new AnnotationError(article.id, undefined, reason);
  }
  return formatOf(format).write(articles, actors);
}

/** Why a format cannot hold an article; undefined where it can. Throws a `RangeError` for an unknown format. */
export const whyRefused = (article: AnnotatedArticle, format: string): string | undefined =>
  formatOf(format).refuses?.(article);

function formatOf(id: string): AnnotationFormat {
  const known = ANNOTATION_FORMATS.find((format) => format.id === id);
  if (!known) throw new RangeError(`unknown format ${id}: one of ${FORMAT_NAMES}`);
  return known;
}
