/**
 * Label Studio's JSON export: a list of tasks, each with its `data` and `annotations`. A mention is a region labelled
 * with its device, whose polarity, target and voice are choices made per region; `labelling-config.xml`, written with
 * the tasks, is the interface that asks for them. Offsets are checked against the region's text, since they count
 * code units in the browser and code points where a script made them.
 */
import * as z from 'zod';
import type { ArticleField } from '../types/article.js';
import { DEVICES, STANCES, VOICES } from '../types/mention.js';
import { type AnnotatedArticle, AnnotationError, type FieldMention, type Negative } from './annotated.js';
import {
  type AnnotationFile,
  type AnnotationFormat,
  type AnnotationReading,
  baseName,
  type PackActors,
} from './format.js';
import { checked, isList, lineOfElement } from './json-lines.js';
import { formatStance, mentionValues, parseStances, targetChoices, valueStrings } from './label.js';
import { spanOfSurface } from './offsets.js';

const holds = <K extends string>(record: unknown, ...keys: readonly K[]): record is Record<K, unknown> =>
  typeof record === 'object' && record !== null && keys.every((key) => key in record);

const resultSchema = z.looseObject({
  id: z.string().optional(),
  from_name: z.string(),
  to_name: z.string().optional(),
  type: z.string(),
  value: z.looseObject({
    start: z.number().optional(),
    end: z.number().optional(),
    text: z.union([z.string(), z.array(z.string())]).optional(),
    labels: z.array(z.string()).optional(),
    choices: z.array(z.string()).optional(),
  }),
});
/** Relations tie regions together, and have neither a control nor a value. */
const resultsSchema = z.preprocess(
  (results) =>
    Array.isArray(results)
      ? results.filter((result: unknown) => !holds(result, 'type') || result.type !== 'relation')
      : results,
  z.array(resultSchema),
);
const annotationSchema = z.looseObject({
  was_cancelled: z.boolean().optional(),
  ground_truth: z.boolean().optional(),
  created_at: z.string().optional(),
  result: resultsSchema,
});
const taskSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  data: z.looseObject({
    text: z.string(),
    title: z.string().nullish(),
    id: z.union([z.string(), z.number()]).nullish(),
    outlet: z.string().nullish(),
    date: z.string().nullish(),
    url: z.string().nullish(),
  }),
  annotations: z.array(annotationSchema),
});
type Task = z.infer<typeof taskSchema>;
type Annotation = z.infer<typeof annotationSchema>;
type Result = z.infer<typeof resultSchema>;
type Region = readonly [Result, ...Result[]];

/** In the order in which they were made, where the export says when. */
const submitted = (task: Task): Annotation[] =>
  task.annotations
    .filter((annotation) => !annotation.was_cancelled)
    .sort(({ created_at: a }, { created_at: b }) => (!a || !b || a === b ? 0 : a < b ? -1 : 1));

/** The annotation that counts: the one marked as ground truth, else the first that was not cancelled; none of a task that nobody annotated. */
function chosen(task: Task): Annotation | undefined {
  const valid = submitted(task);
  return valid.find((annotation) => annotation.ground_truth) ?? valid[0];
}

/** Whether a task's annotations say different things, in whatever order. */
function differ(task: Task): boolean {
  const saying = ({ result }: Annotation): string =>
    result
      .map(({ from_name, to_name, value }) => JSON.stringify([from_name, to_name, value]))
      .sort()
      .join('\n');
  return new Set(submitted(task).map(saying)).size > 1;
}

function regionsOf(results: readonly Result[]): Region[] {
  const regions = new Map<string, [Result, ...Result[]]>();
  results.forEach((result, i) => {
    if (result.value.start === undefined || result.value.end === undefined) return;
    const id = result.id ?? `unnamed-${i}`;
    const region = regions.get(id);
    if (region) region.push(result);
    else regions.set(id, [result]);
  });
  return [...regions.values()];
}

function readTask(
  task: Task,
  { result: results }: Annotation,
  actors: PackActors,
  path: string,
  line: number,
): AnnotatedArticle {
  const id = String(task.data.id ?? task.id ?? `${baseName(path)}-${line}`);
  const fault = (why: string): never => {
    throw new AnnotationError(path, line, `task ${id}: ${why}`);
  };
  const title = task.data.title ?? '';
  const { text } = task.data;
  const mentions: FieldMention[] = [];
  const negatives: Negative[] = [];
  for (const region of regionsOf(results)) {
    const field: ArticleField = region[0].to_name === 'title' ? 'title' : 'text';
    const source = field === 'title' ? title : text;
    const { start = 0, end = 0, text: said } = region[0].value;
    const surface = typeof said === 'string' ? said : source.slice(start, end);
    const place =
      spanOfSurface(source, start, end, surface) ?? fault(`"${surface}" does not stand at ${start}`);
    const span = { field, ...place, surface };
    const values = (name: string): string[] =>
      region
        .filter((r) => r.from_name.split('-')[0] === name)
        .flatMap((r) => r.value.labels ?? r.value.choices ?? []);
    const device = values('device');
    if (device[0] === 'none') {
      negatives.push({ ...span, reason: values('reason')[0] ?? 'unsaid' });
      continue;
    }
    const raw = {
      device,
      polarity: values('polarity'),
      target: values('target'),
      voice: values('voice'),
      disputed: values('disputed').length > 0,
    };
    mentions.push({ ...span, ...mentionValues(raw, actors, (why) => fault(`${why} at "${surface}"`)) });
  }
  return {
    id,
    outlet: task.data.outlet ?? 'unknown',
    ...(task.data.date ? { date: task.data.date } : {}),
    ...(task.data.url ? { url: task.data.url } : {}),
    title,
    text,
    mentions,
    negatives,
    stances: parseStances(results.flatMap(stanceLines), fault),
  };
}

/** `stance` is a text area of the whole article, one `actor stance` a line. */
function stanceLines(result: Result): string[] {
  if (result.from_name !== 'stance') return [];
  const { text = [] } = result.value;
  return (typeof text === 'string' ? [text] : text)
    .flatMap((entry) => entry.split('\n'))
    .filter((line) => line.trim() !== '');
}

function writeTask(article: AnnotatedArticle, i: number): unknown {
  const region = (
    id: string,
    { field, start, end, surface }: { field: ArticleField; start: number; end: number; surface: string },
    values: Readonly<Record<string, readonly string[]>>,
  ): unknown[] =>
    Object.entries(values).map(([name, list]) => ({
      id,
      from_name: field === 'title' ? `${name}-title` : name,
      to_name: field,
      type: name === 'device' ? 'labels' : 'choices',
      value: { start, end, text: surface, [name === 'device' ? 'labels' : 'choices']: list },
    }));
  const result = [
    ...article.mentions.flatMap((m, n) =>
      region(`m${n}`, m, { ...valueStrings(m), ...(m.disputed ? { disputed: ['disputed'] } : {}) }),
    ),
    ...article.negatives.flatMap((m, n) => region(`n${n}`, m, { device: ['none'], reason: [m.reason] })),
    ...(article.stances.length > 0
      ? [
          {
            from_name: 'stance',
            to_name: 'text',
            type: 'textarea',
            value: { text: article.stances.map(formatStance) },
          },
        ]
      : []),
  ];
  const { id, outlet, date, url, title, text } = article;
  return {
    id: i + 1,
    data: { id, outlet, ...(date ? { date } : {}), ...(url ? { url } : {}), title, text },
    annotations: [{ was_cancelled: false, result }],
  };
}

function controls(field: ArticleField, actors: PackActors): string {
  const suffix = field === 'title' ? '-title' : '';
  const choices = (name: string, values: Iterable<string>, more = ''): string =>
    [
      `  <Choices name="${name}${suffix}" toName="${field}" perRegion="true" choice="multiple"${more}>`,
      ...[...values].map((value) => `    <Choice value="${value}"/>`),
      '  </Choices>',
    ].join('\n');
  return [
    `  <Labels name="device${suffix}" toName="${field}">`,
    ...[...DEVICES, 'none'].map((device) => `    <Label value="${device}"/>`),
    '  </Labels>',
    `  <Text name="${field}" value="$${field}"/>`,
    choices('polarity', ['-1', '+1']),
    choices('target', targetChoices(actors), ' layout="select"'),
    choices('voice', VOICES),
    choices('disputed', ['disputed']),
    choices('reason', ['name', 'office', 'place', 'sense', 'negated', 'neutral', 'generic', 'unsaid']),
  ].join('\n');
}

/** The labelling interface whose export `read` takes. */
function labellingConfig(actors: PackActors): string {
  const stances = STANCES.join(' | ');
  return [
    '<View style="direction: rtl">',
    controls('title', actors),
    controls('text', actors),
    `  <TextArea name="stance" toName="text" rows="4" editable="true" placeholder="actor ${stances}"/>`,
    '</View>',
    '',
  ].join('\n');
}

const isTask = (record: unknown): boolean => holds(record, 'data', 'annotations');
/** A record of the export that Label Studio calls JSON-MIN. */
const isMinimal = (record: unknown): boolean => holds(record, 'annotator', 'annotation_id');

/** The export's records; undefined when the text is no list that holds tasks. What among them is none is a fault. */
function tasksIn({ path, text }: AnnotationFile): unknown[] | undefined {
  if (!/\.json$/i.test(path) || !isList(text)) return undefined;
  try {
    const records: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const claimed = Array.isArray(records) && records.some((r) => isTask(r) || isMinimal(r));
    return claimed ? records : undefined;
  } catch {
    return undefined;
  }
}

function readExport(file: AnnotationFile, { actors, notice }: AnnotationReading): AnnotatedArticle[] {
  const { path } = file;
  const tasks = tasksIn(file) ?? [];
  if (!tasks.some(isTask))
    throw new AnnotationError(
      path,
      undefined,
      'Label Studio’s JSON-MIN, which does not say which choice belongs to which words: export as JSON',
    );
  let differing = 0;
  const articles = tasks.flatMap((record, i) => {
    const line = lineOfElement(file.text, i);
    const task = checked(record, taskSchema, path, line);
    const annotation = chosen(task);
    if (differ(task)) differing++;
    return annotation === undefined ? [] : [readTask(task, annotation, actors, path, line)];
  });
  const unannotated = tasks.length - articles.length;
  if (unannotated > 0) notice({ kind: 'unannotated', path, count: unannotated, of: tasks.length });
  if (differing > 0) notice({ kind: 'differing', path, count: differing, of: tasks.length });
  return articles;
}

export const labelstudio: AnnotationFormat = {
  id: 'labelstudio',
  claim: (files) => files.filter((file) => tasksIn(file) !== undefined).map((file) => [file]),
  read: (group, reading) => group.flatMap((file) => readExport(file, reading)),
  write: (articles, actors) => [
    {
      path: 'tasks.json',
      text: `[\n${articles.map((a, i) => JSON.stringify(writeTask(a, i))).join(',\n')}\n]\n`,
    },
    { path: 'labelling-config.xml', text: labellingConfig(actors) },
  ],
};
