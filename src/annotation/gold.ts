/**
 * The gold standard's format: a folder with `articles.jsonl`, `mentions.jsonl` and `stance.jsonl`. A mention is placed
 * by offsets or by `n`, which occurrence of its surface it is; a field on which several answers are defensible holds a
 * list. `target` keeps to the codebook; an actor beyond it is `other` there, and named in `actor`, as in a line of `score`.
 * `negatives.jsonl`, where there is one, holds the words marked as no mention.
 */
import * as z from 'zod';
import type { ArticleField } from '../types/article.js';
import { CODEBOOK_TARGETS, codebookTarget } from '../types/codebook.js';
import {
  type AnnotatedArticle,
  type AnnotatedStance,
  AnnotationError,
  type FieldMention,
  type Negative,
  type OneOf,
} from './annotated.js';
import { type AnnotationFile, type AnnotationFormat, type AnnotationReading, baseName } from './format.js';
import { formatJsonLines, type Line, parseJsonLines } from './json-lines.js';
import { type Fault, listOf, mentionValues, oneOf, secondStance, stanceValues } from './label.js';

const articleSchema = z.looseObject({
  id: z.string().min(1),
  outlet: z.string().nullish(),
  date: z.string().nullish(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  text: z.string(),
});
const strings = z.union([z.string(), z.array(z.string()).min(1)]);
const numbers = z.union([z.number(), z.array(z.number()).min(1)]);
const placed = {
  doc: z.string(),
  field: z.enum(['title', 'text']).optional(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  n: z.int().positive().optional(),
  surface: z.string().min(1),
};
const mentionSchema = z.looseObject({
  ...placed,
  device: strings,
  polarity: numbers,
  target: strings,
  actor: strings.optional(),
  voice: strings,
  disputed: z.boolean().optional(),
});
const negativeSchema = z.looseObject({ ...placed, reason: z.string() });
const stanceSchema = z.looseObject({
  doc: z.string(),
  actor: z.string(),
  stance: strings,
  disputed: z.boolean().optional(),
});

type Placed = z.infer<z.ZodObject<typeof placed>>;
type Articles = ReadonlyMap<string, z.infer<typeof articleSchema>>;

/** The span of a placed record in its article. Throws an `AnnotationError`. */
function spanOf({ record, line }: Line<Placed>, articles: Articles, path: string) {
  const article = articles.get(record.doc);
  if (!article) throw new AnnotationError(path, line, `no article ${record.doc}`);
  const field: ArticleField = record.field ?? 'text';
  const text = (field === 'title' ? article.title : article.text) ?? '';
  const { surface } = record;
  const start = record.start ?? nthOccurrence(text, surface, record.n ?? 1);
  const end = record.end ?? start + surface.length;
  if (start < 0 || text.slice(start, end) !== surface)
    throw new AnnotationError(path, line, `"${surface}" does not stand there in ${record.doc}`);
  return { field, start, end, surface };
}

function nthOccurrence(text: string, surface: string, n: number): number {
  let at = -1;
  for (let i = 0; i < n; i++) {
    at = text.indexOf(surface, at + 1);
    if (at < 0) return -1;
  }
  return at;
}

function byDocument<T>(items: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [doc, item] of items) groups.set(doc, [...(groups.get(doc) ?? []), item]);
  return groups;
}

/** The targets of a mention, `other` in the terms of its `actor`. */
function targetsOf({ target, actor }: z.infer<typeof mentionSchema>, fault: Fault): string[] {
  const targets = listOf(target);
  if (actor === undefined) return [...targets];
  if (!targets.includes('other'))
    fault(`actor "${listOf(actor).join('/')}" beside target "${targets.join('/')}": it names an "other"`);
  return targets.flatMap((id) => (id === 'other' ? listOf(actor) : id));
}

/** What `targetsOf` reads. */
function targetFields(target: OneOf<string>): { target: OneOf<string>; actor?: OneOf<string> } {
  const targets = listOf(target);
  const beyond = targets.filter((id) => codebookTarget(id) === 'other');
  return {
    target: oneOf([...new Set(targets.map(codebookTarget))]),
    ...(beyond.every((id) => CODEBOOK_TARGETS.has(id)) ? {} : { actor: oneOf(beyond) }),
  };
}

function read(group: readonly AnnotationFile[], { actors }: AnnotationReading): AnnotatedArticle[] {
  const fileOf = (name: string): AnnotationFile | undefined =>
    group.find((file) => baseName(file.path) === name);
  const records = <T>(name: string, schema: z.ZodType<T>): { path: string; lines: Line<T>[] } => {
    const file = fileOf(name);
    return file ? { path: file.path, lines: parseJsonLines(file, schema) } : { path: name, lines: [] };
  };
  const { lines: articleLines } = records('articles.jsonl', articleSchema);
  const articles = new Map(articleLines.map(({ record }) => [record.id, record]));
  const mentions = records('mentions.jsonl', mentionSchema);
  const negatives = records('negatives.jsonl', negativeSchema);
  const stances = records('stance.jsonl', stanceSchema);
  const mentionsOf = byDocument(
    mentions.lines.map((line): [string, FieldMention] => {
      const fault = (why: string): never => {
        throw new AnnotationError(mentions.path, line.line, why);
      };
      const { device, polarity, voice, disputed = false } = line.record;
      const raw = {
        device: listOf(device),
        polarity: listOf(polarity).map(String),
        target: targetsOf(line.record, fault),
        voice: listOf(voice),
        disputed,
      };
      return [
        line.record.doc,
        { ...spanOf(line, articles, mentions.path), ...mentionValues(raw, actors, fault) },
      ];
    }),
  );
  const negativesOf = byDocument(
    negatives.lines.map((line): [string, Negative] => [
      line.record.doc,
      { ...spanOf(line, articles, negatives.path), reason: line.record.reason },
    ]),
  );
  const labelled = new Set<string>();
  const stancesOf = byDocument(
    stances.lines.map(({ line, record }): [string, AnnotatedStance] => {
      const fault = (why: string): never => {
        throw new AnnotationError(stances.path, line, why);
      };
      if (!articles.has(record.doc)) fault(`no article ${record.doc}`);
      const pair = JSON.stringify([record.doc, record.actor]);
      if (labelled.has(pair)) fault(`${secondStance(record.actor)} (${record.doc})`);
      labelled.add(pair);
      return [
        record.doc,
        {
          actor: record.actor,
          stance: stanceValues(listOf(record.stance), fault),
          ...(record.disputed ? { disputed: true } : {}),
        },
      ];
    }),
  );
  return articleLines.map(({ record }) => ({
    id: record.id,
    outlet: record.outlet ?? 'unknown',
    ...(record.date ? { date: record.date } : {}),
    ...(record.url ? { url: record.url } : {}),
    title: record.title ?? '',
    text: record.text,
    mentions: mentionsOf.get(record.id) ?? [],
    negatives: negativesOf.get(record.id) ?? [],
    stances: stancesOf.get(record.id) ?? [],
  }));
}

/** `text` is the field that a record without one means. */
const inField = ({ field }: { readonly field: ArticleField }) => (field === 'text' ? {} : { field });

function write(articles: readonly AnnotatedArticle[]): AnnotationFile[] {
  const lines = (path: string, records: readonly unknown[]): AnnotationFile => ({
    path,
    text: formatJsonLines(records),
  });
  const negatives = articles.flatMap((a) =>
    a.negatives.map(({ start, end, surface, reason, field }) => ({
      doc: a.id,
      ...inField({ field }),
      start,
      end,
      surface,
      reason,
    })),
  );
  return [
    lines(
      'articles.jsonl',
      articles.map(({ id, outlet, date, title, url, text }) => ({
        id,
        outlet: outlet === 'unknown' ? null : outlet,
        ...(date ? { date } : {}),
        ...(title ? { title } : {}),
        ...(url ? { url } : {}),
        text,
      })),
    ),
    lines(
      'mentions.jsonl',
      articles.flatMap((a) =>
        a.mentions.map(({ field, start, end, surface, device, polarity, target, voice, disputed }) => ({
          doc: a.id,
          ...inField({ field }),
          start,
          end,
          surface,
          device,
          polarity,
          ...targetFields(target),
          voice,
          ...(disputed ? { disputed } : {}),
        })),
      ),
    ),
    lines(
      'stance.jsonl',
      articles.flatMap((a) =>
        a.stances.map(({ actor, stance, disputed }) => ({
          doc: a.id,
          actor,
          stance,
          ...(disputed ? { disputed } : {}),
        })),
      ),
    ),
    ...(negatives.length > 0 ? [lines('negatives.jsonl', negatives)] : []),
  ];
}

const NAMES = ['articles.jsonl', 'mentions.jsonl', 'stance.jsonl', 'negatives.jsonl'];

export const gold: AnnotationFormat = {
  id: 'gold',
  claim: (files) => {
    const group = files.filter(({ path }) => NAMES.includes(baseName(path)));
    const names = new Set(group.map(({ path }) => baseName(path)));
    return names.has('articles.jsonl') && names.has('mentions.jsonl') ? [group] : [];
  },
  read,
  write,
};
