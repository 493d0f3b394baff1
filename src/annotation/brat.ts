/**
 * brat standoff: `X.txt` with `X.ann`. The entity type is the device, attributes hold polarity, target and voice; a
 * word that is no mention is an entity of type `none`. brat has no place for an article's other fields: they stand in
 * `X.meta.json`. Offsets count code points.
 */
import * as z from 'zod';
import { DEVICES, VOICES } from '../types/mention.js';
import { type AnnotatedArticle, AnnotationError, type FieldMention, type Negative } from './annotated.js';
import {
  type AnnotationFile,
  type AnnotationFormat,
  baseName,
  fileStem,
  idOfStem,
  type PackActors,
} from './format.js';
import { fieldSpan, joinedSpan, joinFields, splitFields } from './joined.js';
import { checked, parseJsonLines } from './json-lines.js';
import { formatStance, mentionValues, parseStances, targetChoices, valueStrings } from './label.js';
import { pointsOfUnits, spanFromPoints } from './offsets.js';

const metaSchema = z.looseObject({
  outlet: z.string().optional(),
  date: z.string().optional(),
  title: z.string().optional(),
  url: z.string().optional(),
  stance: z.array(z.string()).optional(),
});

interface Entity {
  readonly line: number;
  readonly device: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly attributes: { readonly name: string; readonly value: string }[];
}

/** Entities with their attributes; relations, events and notes are passed over. */
function entitiesIn(file: AnnotationFile): Entity[] {
  const entities = new Map<string, Entity>();
  const attributes: { line: number; name: string; entity: string; value: string }[] = [];
  file.text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((text, i) => {
      const line = i + 1;
      if (text.startsWith('T')) {
        const match = /^(T\S+)\t(\S+) (\d+) (\d+)\t(.*)$/.exec(text);
        if (!match)
          throw new AnnotationError(
            file.path,
            line,
            /;/.test(text.split('\t')[1] ?? '')
              ? 'a span in several pieces: mark the loaded word alone'
              : 'no entity',
          );
        const [, id = '', device = '', start = '', end = '', surface = ''] = match;
        entities.set(id, { line, device, start: Number(start), end: Number(end), surface, attributes: [] });
      } else if (/^[AM]/.test(text)) {
        const match = /^[AM]\S*\t(\S+) (\S+)(?: (\S+))?\s*$/.exec(text);
        if (!match) throw new AnnotationError(file.path, line, 'no attribute');
        const [, name = '', entity = '', value = ''] = match;
        attributes.push({ line, name: name.toLowerCase(), entity, value });
      }
    });
  for (const { line, name, entity, value } of attributes) {
    const owner = entities.get(entity);
    if (!owner) throw new AnnotationError(file.path, line, `no entity ${entity}`);
    owner.attributes.push({ name, value });
  }
  return [...entities.values()];
}

function readPair(
  txt: AnnotationFile,
  ann: AnnotationFile,
  meta: AnnotationFile | undefined,
  actors: PackActors,
): AnnotatedArticle {
  const stem = baseName(txt.path).replace(/\.txt$/i, '');
  const about = meta ? readMeta(meta) : {};
  // The mark is no part of the text, and brat counts it as a letter.
  const mark = txt.text.startsWith('\uFEFF') ? 1 : 0;
  const article = txt.text.slice(mark);
  const joined = splitFields(article, about.title ?? '');
  const { textStart, title } = joined;
  const mentions: FieldMention[] = [];
  const negatives: Negative[] = [];
  for (const entity of entitiesIn(ann)) {
    const fault = (why: string): never => {
      throw new AnnotationError(ann.path, entity.line, why);
    };
    const whole = spanFromPoints(article, entity.start - mark, entity.end - mark);
    const surface = article.slice(whole.start, whole.end);
    // brat shows line breaks inside a span as spaces.
    if (surface === '' || surface.replace(/\s/g, ' ') !== entity.surface.replace(/\s/g, ' '))
      fault(`"${entity.surface}" does not stand at ${entity.start}`);
    const span = { ...(fieldSpan(joined, whole) ?? fault('a span runs over title and text')), surface };
    const values = (name: string): string[] =>
      entity.attributes.filter((a) => a.name === name).map((a) => a.value);
    if (entity.device === 'none') {
      negatives.push({ ...span, reason: values('reason')[0] || 'unsaid' });
      continue;
    }
    const raw = {
      device: [entity.device, ...values('device')],
      polarity: values('polarity'),
      target: values('target'),
      voice: values('voice'),
      disputed: values('disputed').length > 0,
    };
    mentions.push({ ...span, ...mentionValues(raw, actors, fault) });
  }
  const stanceFault = (why: string): never => {
    throw new AnnotationError(meta?.path ?? txt.path, 1, why);
  };
  return {
    id: idOfStem(stem),
    outlet: about.outlet ?? 'unknown',
    ...(about.date ? { date: about.date } : {}),
    ...(about.url ? { url: about.url } : {}),
    title,
    text: article.slice(textStart),
    mentions,
    negatives,
    stances: parseStances(about.stance ?? [], stanceFault),
  };
}

function readMeta(meta: AnnotationFile): z.infer<typeof metaSchema> {
  const [first] = parseJsonLines(meta, metaSchema);
  return first ? first.record : checked({}, metaSchema, meta.path, 1);
}

function writePair(article: AnnotatedArticle): AnnotationFile[] {
  const stem = fileStem(article.id);
  const joined = joinFields(article.title, article.text);
  // A text that opens with a mark of its own gets another before it, as reading takes one off.
  const mark = joined.whole.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines: string[] = [];
  let entities = 0;
  let attributes = 0;
  const add = (
    type: string,
    span: Parameters<typeof joinedSpan>[1],
    values: readonly (readonly [name: string, value: string])[],
  ): void => {
    const { start, end } = joinedSpan(joined, span);
    const id = `T${++entities}`;
    const [from, to] = [start, end].map((at) => mark.length + pointsOfUnits(joined.whole, at));
    lines.push(`${id}\t${type} ${from} ${to}\t${joined.whole.slice(start, end).replace(/\s/g, ' ')}`);
    for (const [name, value] of values) lines.push(`A${++attributes}\t${[name, id, value].join(' ').trim()}`);
  };
  for (const mention of article.mentions) {
    const { device, polarity, target, voice } = valueStrings(mention);
    const named = (name: string, list: readonly string[]) => list.map((value) => [name, value] as const);
    add(device[0] ?? '', mention, [
      ...named('Device', device.slice(1)),
      ...named('Polarity', polarity),
      ...named('Target', target),
      ...named('Voice', voice),
      ...(mention.disputed ? named('Disputed', ['']) : []),
    ]);
  }
  for (const negative of article.negatives)
    add('none', negative, [['Reason', negative.reason.replace(/\s+/g, '-')]]);
  const { outlet, date, title, url, stances } = article;
  const meta = {
    outlet,
    ...(date ? { date } : {}),
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
    stance: stances.map(formatStance),
  };
  return [
    { path: `${stem}.txt`, text: mark + joined.whole },
    { path: `${stem}.ann`, text: lines.map((line) => `${line}\n`).join('') },
    { path: `${stem}.meta.json`, text: `${JSON.stringify(meta)}\n` },
  ];
}

/** brat's `annotation.conf` for what `read` takes. */
function annotationConfig(actors: PackActors): string {
  const attribute = (name: string, values: Iterable<string>): string =>
    `${name}\tArg:<ENTITY>, Value:${[...values].join('|')}`;
  return [
    '[entities]',
    ...DEVICES,
    'none',
    '[relations]',
    '[events]',
    '[attributes]',
    attribute('Polarity', ['-1', '+1']),
    attribute('Target', targetChoices(actors)),
    attribute('Voice', VOICES),
    attribute('Device', DEVICES),
    attribute('Reason', ['name', 'office', 'place', 'sense', 'negated', 'neutral', 'generic', 'unsaid']),
    'Disputed\tArg:<ENTITY>',
    '',
  ].join('\n');
}

const stemOf = (path: string): string => path.replace(/\.(txt|ann|meta\.json)$/i, '');

const TEXT = /\.txt$/i;
const MARKS = /\.ann$/i;
const META = /\.meta\.json$/i;

/** Throws an `AnnotationError` where the text or its marks are missing: the article would vanish without a word. */
function readGroup(group: readonly AnnotationFile[], actors: PackActors): AnnotatedArticle[] {
  const of = (ending: RegExp) => group.find(({ path }) => ending.test(path));
  const [txt, ann, meta] = [of(TEXT), of(MARKS), of(META)];
  if (txt && ann) return [readPair(txt, ann, meta, actors)];
  const path = group[0]?.path ?? '';
  const missing = `${baseName(stemOf(path))}${txt ? '.ann' : '.txt'} is missing beside it`;
  throw new AnnotationError(
    path,
    undefined,
    txt ? `${missing}: an empty one says that nothing is marked` : missing,
  );
}

export const brat: AnnotationFormat = {
  id: 'brat',
  claim: (files) => {
    // A text may have its fields beside it where nobody annotates with brat.
    if (!files.some(({ path }) => MARKS.test(path))) return [];
    const groups = new Map<string, AnnotationFile[]>();
    for (const ending of [TEXT, MARKS, META])
      for (const file of files)
        if (ending.test(file.path)) {
          const stem = stemOf(file.path);
          groups.set(stem, [...(groups.get(stem) ?? []), file]);
        }
    const holds = (group: readonly AnnotationFile[], ending: RegExp) =>
      group.some(({ path }) => ending.test(path));
    return [...groups.values()].filter(
      (group) => holds(group, MARKS) || (holds(group, TEXT) && holds(group, META)),
    );
  },
  read: (group, { actors }) => readGroup(group, actors),
  write: (articles, actors) => [
    ...articles.flatMap(writePair),
    { path: 'annotation.conf', text: annotationConfig(actors) },
  ],
};
