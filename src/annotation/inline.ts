/**
 * The project's inline annotation: `[[surface|device polarity target voice]]` marks a mention,
 * `[[surface|none reason]]` a word that is none (corpus/training/README.md). A text holds any letter: a backslash stands before one that
 * would be taken for part of a mark, and white space round the text, which editors cut and add to, stands in the front matter.
 */
import { parse as parseYaml, Scalar, stringify as stringifyYaml, YAMLParseError } from 'yaml';
import * as z from 'zod';
import { ARTICLE_FIELDS, type ArticleField } from '../types/article.js';
import { STANCES } from '../types/mention.js';
import {
  type AnnotatedArticle,
  type AnnotatedStance,
  AnnotationError,
  type FieldMention,
  type Negative,
} from './annotated.js';
import { type AnnotationFile, type AnnotationFormat, baseName, fileStem, type PackActors } from './format.js';
import { checked } from './json-lines.js';
import { formatLabel, formatNone, listOf, oneOf, parseLabel } from './label.js';

const stance = z.enum(STANCES);
const frontMatterSchema = z.looseObject({
  id: z.string().min(1),
  outlet: z.string().min(1),
  date: z.union([z.string(), z.date()]).optional(),
  title: z.string(),
  url: z.string().optional(),
  /** White space before and behind the text. */
  'opens-with': z.string().optional(),
  'closes-with': z.string().optional(),
  stance: z.record(z.string(), z.union([stance, z.array(stance).min(1)])).optional(),
  /** Actors whose stance the annotators dispute. */
  disputed: z.array(z.string()).optional(),
});

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;
/** A letter that a mark is made of, with the backslash that says it is none of it; before any other letter a backslash is one itself. */
const ESCAPED = /\\([[\]|\\])/g;
const LETTER = String.raw`(?:[^[\]|\\]|\\[[\]|\\]|\\(?![[\]|\\]))`;
/** Such a letter, or a mark with its surface and its label. */
const MARK = new RegExp(String.raw`\\[[\]|\\]|\[\[(${LETTER}+)\|(${LETTER}*)\]\]`, 'g');

const unescaped = (written: string): string => written.replace(ESCAPED, '$1');
/** Between marks single brackets stay as they are, so that texts remain readable. */
const escapedBetween = (text: string): string =>
  text.replace(/\\(?=[[\]|\\]|$)|\[(?=\[|$)|(?<=^|\])\]/g, '\\$&');
const escapedInMark = (text: string): string => text.replace(/\\(?=[[\]|\\]|$)|[[\]|]/g, '\\$&');

interface Parsed {
  readonly plain: string;
  readonly mentions: FieldMention[];
  readonly negatives: Negative[];
}

/** Takes the marks out of a field and gives what they say, with offsets into the plain text. */
function parseMarks(
  marked: string,
  field: ArticleField,
  actors: PackActors,
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
    const [whole, written, text = ''] = match;
    keep(marked.slice(from, match.index), from);
    const start = plain.length;
    const surface = unescaped(written ?? whole);
    plain += surface;
    from = match.index + whole.length;
    if (written === undefined) continue;
    const span = { field, start, end: plain.length, surface };
    const label = parseLabel(unescaped(text), actors, (why) => fault(match.index, `${why} in ${whole}`));
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
function parseInline(raw: string, file: string, actors: PackActors): AnnotatedArticle {
  const match = FRONT_MATTER.exec(raw);
  if (!match) throw new AnnotationError(file, 1, 'no front matter');
  const header = parseHeader(match[1] ?? '', file);
  const body = raw.slice(match[0].length);
  const bodyStart = match[0].length + (body.length - body.trimStart().length);
  const lineOf = (at: number): number => raw.slice(0, at).split('\n').length;
  const title = parseMarks(header.title, 'title', actors, (_, why) => {
    throw new AnnotationError(file, lineOf(Math.max(0, raw.search(/^title:/m))), why);
  });
  const { 'opens-with': opening = '', 'closes-with': closing = '', url } = header;
  const text = parseMarks(opening + body.trim() + closing, 'text', actors, (at, why) => {
    throw new AnnotationError(file, lineOf(bodyStart + at - opening.length), why);
  });
  const date = header.date instanceof Date ? header.date.toISOString().slice(0, 10) : header.date;
  const disputed = new Set(header.disputed ?? []);
  return {
    id: header.id,
    outlet: header.outlet,
    ...(date ? { date } : {}),
    title: title.plain,
    ...(url ? { url } : {}),
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

/** The marks of a field, in order. */
function marksOf({ mentions, negatives }: AnnotatedArticle, field: ArticleField) {
  return [
    ...mentions.map((mention) => ({ ...mention, label: formatLabel(mention) })),
    ...negatives.map((negative) => ({ ...negative, label: formatNone(negative.reason) })),
  ]
    .filter((mark) => mark.field === field)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Marks stand round their surface, one behind the other. */
function whyUnmarkable(article: AnnotatedArticle): string | undefined {
  for (const field of ARTICLE_FIELDS) {
    let from = 0;
    for (const { start, end } of marksOf(article, field)) {
      const surface = article[field].slice(start, end);
      if (surface === '') return `A mark at ${start} of its ${field} is on nothing.`;
      if (start < from) return `Two marks overlap at "${surface}".`;
      from = end;
    }
  }
  return undefined;
}

/** Puts the marks into a field. */
function markField(article: AnnotatedArticle, field: ArticleField): string {
  const plain = article[field];
  let marked = '';
  let from = 0;
  for (const { start, end, label } of marksOf(article, field)) {
    const surface = escapedInMark(plain.slice(start, end));
    marked += `${escapedBetween(plain.slice(from, start))}[[${surface}|${escapedInMark(label)}]]`;
    from = end;
  }
  return marked + escapedBetween(plain.slice(from));
}

/** In quotes, so that it can be seen. */
function whiteSpace(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}

/** An article as `parseInline` reads it. */
export function formatInline(article: AnnotatedArticle): string {
  const text = markField(article, 'text');
  const body = text.trim();
  const opening = text.slice(0, text.length - text.trimStart().length);
  const closing = text.slice(opening.length + body.length);
  const disputed = article.stances.filter((s) => s.disputed).map((s) => s.actor);
  const header = stringifyYaml(
    {
      id: article.id,
      outlet: article.outlet,
      ...(article.date ? { date: article.date } : {}),
      title: markField(article, 'title'),
      ...(article.url ? { url: article.url } : {}),
      ...(opening === '' ? {} : { 'opens-with': whiteSpace(opening) }),
      ...(closing === '' ? {} : { 'closes-with': whiteSpace(closing) }),
      stance: Object.fromEntries(
        article.stances.map(({ actor, stance: value }) => [
          actor,
          listOf(value).length === 1 ? value : listOf(value),
        ]),
      ),
      ...(disputed.length > 0 ? { disputed } : {}),
    },
    { lineWidth: 0 },
  );
  return `---\n${header}---\n\n${body}\n`;
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
  read: (group, { actors }) => group.map(({ path, text }) => parseInline(text, path, actors)),
  refuses: whyUnmarkable,
  write: (articles) =>
    articles.map(
      (article): AnnotationFile => ({ path: `${fileStem(article.id)}.md`, text: formatInline(article) }),
    ),
};
