/**
 * doccano's sequence-labelling export (JSON Lines, or one list): `text` with `label: [[start, end, "label"]]`, or `entities` in
 * exports that hold relations. A label says what the inline marks say (`naming -1 houthi outlet`); offsets count
 * code points. Extra columns carry the article's other fields.
 */
import * as z from 'zod';
import { type AnnotatedArticle, AnnotationError, type FieldMention, type Negative } from './annotated.js';
import { type AnnotationFile, type AnnotationFormat, baseName, type PackActors } from './format.js';
import { fieldSpan, joinedSpan, joinFields, splitFields } from './joined.js';
import { firstRecord, formatJsonLines, parseRecords } from './json-lines.js';
import { formatLabel, formatNone, formatStance, parseLabel, parseStances } from './label.js';
import { pointsOfUnits, spanFromPoints } from './offsets.js';

const spans = z.array(z.tuple([z.int(), z.int(), z.string()]));
const recordSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  label: spans.optional(),
  labels: spans.optional(),
  entities: z
    .array(z.looseObject({ start_offset: z.int(), end_offset: z.int(), label: z.string() }))
    .optional(),
  doc: z.string().optional(),
  outlet: z.string().nullish(),
  date: z.string().nullish(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  stance: z.array(z.string()).nullish(),
});
type DoccanoRecord = z.infer<typeof recordSchema>;

function readRecord(record: DoccanoRecord, actors: PackActors, path: string, line: number): AnnotatedArticle {
  const fault = (why: string): never => {
    throw new AnnotationError(path, line, why);
  };
  const joined = splitFields(record.text, record.title ?? '');
  const { textStart, title } = joined;
  const mentions: FieldMention[] = [];
  const negatives: Negative[] = [];
  const points = pointsOfUnits(record.text, record.text.length);
  const labelled = [
    ...(record.label ?? record.labels ?? []),
    ...(record.entities ?? []).map((e) => [e.start_offset, e.end_offset, e.label] as const),
  ];
  for (const [from, to, text] of labelled) {
    if (from < 0 || to > points || from >= to)
      fault(`a span from ${from} to ${to} in a text of ${points} characters: edited after it was annotated?`);
    const span =
      fieldSpan(joined, spanFromPoints(record.text, from, to)) ?? fault(`a span runs over title and text`);
    const source = span.field === 'title' ? title : record.text.slice(textStart);
    const surface = source.slice(span.start, span.end);
    const label = parseLabel(text, actors, (why) => fault(`${why} at "${surface}"`));
    if (label.kind === 'none') {
      negatives.push({ ...span, surface, reason: label.reason });
    } else {
      const { kind, ...values } = label;
      mentions.push({ ...span, surface, ...values });
    }
  }
  return {
    id: record.doc ?? String(record.id ?? `${baseName(path)}-${line}`),
    outlet: record.outlet ?? 'unknown',
    ...(record.date ? { date: record.date } : {}),
    ...(record.url ? { url: record.url } : {}),
    title,
    text: record.text.slice(textStart),
    mentions,
    negatives,
    stances: parseStances(record.stance ?? [], fault),
  };
}

function writeRecord(article: AnnotatedArticle, i: number): unknown {
  const joined = joinFields(article.title, article.text);
  const points = (units: number): number => pointsOfUnits(joined.whole, units);
  const marks = [
    ...article.mentions.map((m) => ({ ...joinedSpan(joined, m), label: formatLabel(m) })),
    ...article.negatives.map((n) => ({ ...joinedSpan(joined, n), label: formatNone(n.reason) })),
  ];
  return {
    id: i + 1,
    text: joined.whole,
    label: marks.map((mark) => [points(mark.start), points(mark.end), mark.label]),
    doc: article.id,
    outlet: article.outlet,
    ...(article.date ? { date: article.date } : {}),
    ...(article.title ? { title: article.title } : {}),
    ...(article.url ? { url: article.url } : {}),
    stance: article.stances.map(formatStance),
  };
}

function isDoccano({ path, text }: AnnotationFile): boolean {
  if (!/\.(jsonl|ndjson|json)$/i.test(path)) return false;
  const first = firstRecord(text);
  return (
    typeof first === 'object' &&
    first !== null &&
    'text' in first &&
    ('label' in first || 'labels' in first || 'entities' in first)
  );
}

export const doccano: AnnotationFormat = {
  id: 'doccano',
  claim: (files) => files.filter(isDoccano).map((file) => [file]),
  read: (group, { actors }) =>
    group.flatMap((file) =>
      parseRecords(file, recordSchema).map(({ record, line }) => readRecord(record, actors, file.path, line)),
    ),
  write: (articles) => [{ path: 'doccano.jsonl', text: formatJsonLines(articles.map(writeRecord)) }],
};
