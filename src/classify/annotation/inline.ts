/**
 * The project's inline annotation: `[[surface|device polarity target voice]]` marks a mention,
 * `[[surface|none reason]]` a word that is none (corpus/training/README.md).
 */
import { parse as parseYaml, stringify as stringifyYaml, YAMLParseError } from 'yaml';
import * as z from 'zod';
import type { ArticleField } from '../../types/article.js';
import { STANCES } from '../../types/mention.js';
import {
  type AnnotatedArticle,
  type AnnotatedStance,
  AnnotationError,
  type FieldMention,
  type Negative,
} from './annotated.js';
import { type AnnotationFile, type AnnotationFormat, baseName, fileStem } from './format.js';
import { checked } from './json-lines.js';
import { formatLabel, formatNone, listOf, oneOf, parseLabel } from './label.js';

const stance = z.enum(STANCES);
const frontMatterSchema = z.looseObject({
  id: z.string().min(1),
  outlet: z.string().min(1),
  date: z.union([z.string(), z.date()]).optional(),
  title: z.string(),
  stance: z.record(z.string(), z.union([stance, z.array(stance).min(1)])).optional(),
  /** Actors whose stance the annotators dispute. */
  disputed: z.array(z.string()).optional(),
});

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;
const MARK = /\[\[([^[\]|]+)\|([^[\]|]*)\]\]/g;

interface Parsed {
  readonly plain: string;
  readonly mentions: FieldMention[];
  readonly negatives: Negative[];
}

/** Takes the marks out of a field and gives what they say, with offsets into the plain text. */
export function parseMarks(
  marked: string,
  field: ArticleField,
  fault: (at: number, why: string) => never,
): Parsed {
  const mentions: FieldMention[] = [];
  const negatives: Negative[] = [];
  let plain = '';
  let from = 0;
  const keep = (unmarked: string, at: number): void => {
    const stray = unmarked.search(/\[\[|\]\]/);
    if (stray >= 0) fault(at + stray, 'a mark that does not close');
    plain += unmarked;
  };
  for (const match of marked.matchAll(MARK)) {
    const [whole, surface = '', text = ''] = match;
    keep(marked.slice(from, match.index), from);
    const start = plain.length;
    plain += surface;
    from = match.index + whole.length;
    const span = { field, start, end: plain.length, surface };
    const label = parseLabel(text, (why) => fault(match.index, `${why} in ${whole}`));
    if (label.kind === 'none') {
      negatives.push({ ...span, reason: label.reason });
    } else {
      const { kind, ...values } = label;
      mentions.push({ ...span, ...values });
    }
  }
  keep(marked.slice(from), from);
  return { plain, mentions, negatives };
}

/** Parses one annotated file. Throws an `AnnotationError` with file and line. */
export function parseInline(raw: string, file: string): AnnotatedArticle {
  const match = FRONT_MATTER.exec(raw);
  if (!match) throw new AnnotationError(file, 1, 'no front matter');
  const header = parseHeader(match[1] ?? '', file);
  const body = raw.slice(match[0].length);
  const bodyStart = match[0].length + (body.length - body.trimStart().length);
  const lineOf = (at: number): number => raw.slice(0, at).split('\n').length;
  const title = parseMarks(header.title, 'title', (_, why) => {
    throw new AnnotationError(file, lineOf(Math.max(0, raw.search(/^title:/m))), why);
  });
  const text = parseMarks(body.trim(), 'text', (at, why) => {
    throw new AnnotationError(file, lineOf(bodyStart + at), why);
  });
  const date = header.date instanceof Date ? header.date.toISOString().slice(0, 10) : header.date;
  const disputed = new Set(header.disputed ?? []);
  return {
    id: header.id,
    outlet: header.outlet,
    ...(date ? { date } : {}),
    title: title.plain,
    text: text.plain,
    mentions: [...title.mentions, ...text.mentions],
    negatives: [...title.negatives, ...text.negatives],
    stances: Object.entries(header.stance ?? {}).map(
      ([actor, value]): AnnotatedStance => ({
        actor,
        stance: Array.isArray(value) ? oneOf(value) : value,
        ...(disputed.has(actor) ? { disputed: true } : {}),
      }),
    ),
  };
}

function parseHeader(yaml: string, file: string): z.infer<typeof frontMatterSchema> {
  try {
    return checked(parseYaml(yaml), frontMatterSchema, file, 2);
  } catch (error) {
    if (error instanceof YAMLParseError)
      throw new AnnotationError(file, (error.linePos?.[0].line ?? 1) + 1, error.message);
    throw error;
  }
}

/** Puts the marks into a field. Throws an `AnnotationError` for marks that overlap or hold what a mark is made of. */
function markField(article: AnnotatedArticle, field: ArticleField): string {
  const plain = article[field];
  const file = `${article.id}.md`;
  const marks = [
    ...article.mentions.map((m) => ({ field: m.field, start: m.start, end: m.end, label: formatLabel(m) })),
    ...article.negatives.map((n) => ({
      field: n.field,
      start: n.start,
      end: n.end,
      label: formatNone(n.reason),
    })),
  ]
    .filter((mark) => mark.field === field)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  if (/\[\[|\]\]/.test(plain)) throw new AnnotationError(file, 1, `the ${field} itself holds [[ or ]]`);
  let marked = '';
  let from = 0;
  for (const { start, end, label } of marks) {
    const surface = plain.slice(start, end);
    if (start < from) throw new AnnotationError(file, 1, `marks overlap at "${surface}"`);
    if (surface === '' || /[[\]|]/.test(surface))
      throw new AnnotationError(file, 1, `"${surface}" cannot be marked`);
    // A bracket beside the mark would run into it.
    if (/\[$/.test(plain.slice(from, start)) || plain[end] === ']')
      throw new AnnotationError(file, 1, `a bracket stands beside "${surface}"`);
    marked += `${plain.slice(from, start)}[[${surface}|${label}]]`;
    from = end;
  }
  return marked + plain.slice(from);
}

/** The article without white space round its text, which the format does not keep. */
function trimmed(article: AnnotatedArticle): AnnotatedArticle {
  const lead = article.text.length - article.text.trimStart().length;
  const shift = <T extends { field: ArticleField; start: number; end: number }>(span: T): T =>
    span.field === 'text' ? { ...span, start: span.start - lead, end: span.end - lead } : span;
  return {
    ...article,
    text: article.text.trim(),
    mentions: article.mentions.map(shift),
    negatives: article.negatives.map(shift),
  };
}

/** An article as `parseInline` reads it; white space round its text is not kept. */
export function formatInline(article: AnnotatedArticle): string {
  const tidy = trimmed(article);
  const disputed = tidy.stances.filter((s) => s.disputed).map((s) => s.actor);
  const header = stringifyYaml(
    {
      id: tidy.id,
      outlet: tidy.outlet,
      ...(tidy.date ? { date: tidy.date } : {}),
      title: markField(tidy, 'title'),
      stance: Object.fromEntries(
        tidy.stances.map(({ actor, stance: value }) => [
          actor,
          listOf(value).length === 1 ? value : listOf(value),
        ]),
      ),
      ...(disputed.length > 0 ? { disputed } : {}),
    },
    { lineWidth: 0 },
  );
  return `---\n${header}---\n\n${markField(tidy, 'text')}\n`;
}

/** A mark, or stances in the front matter: what Markdown that is only an article has not. */
const isAnnotated = ({ text }: AnnotationFile): boolean =>
  text.includes('[[') || /^stance:/m.test(FRONT_MATTER.exec(text)?.[1] ?? '');

/** One Markdown file an article; README.md is prose. A folder in which nothing is marked holds articles, not annotations. */
export const inline: AnnotationFormat = {
  id: 'inline',
  claim: (files) => {
    const articles = files.filter(
      ({ path }) => /\.(md|markdown)$/i.test(path) && baseName(path) !== 'README.md',
    );
    return articles.some(isAnnotated) ? articles.map((file) => [file]) : [];
  },
  read: (group) => group.map(({ path, text }) => parseInline(text, path)),
  write: (articles) =>
    articles.map(
      (article): AnnotationFile => ({ path: `${fileStem(article.id)}.md`, text: formatInline(article) }),
    ),
};
