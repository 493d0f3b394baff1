/**
 * The project's inline annotation: `[[surface|device polarity target voice]]` marks a mention,
 * `[[surface|none reason]]` a word that is none (corpus/training/README.md).
 */
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { ArticleField } from '../../types/article.js';
import { CODEBOOK_TARGETS } from '../../types/codebook.js';
import { DEVICES, STANCES, VOICES } from '../../types/mention.js';
import { type AnnotatedArticle, AnnotationError, type FieldMention, type Negative } from './annotated.js';

const frontMatterSchema = z.looseObject({
  id: z.string().min(1),
  outlet: z.string().min(1),
  date: z.union([z.string(), z.date()]).optional(),
  title: z.string(),
  stance: z.record(z.string(), z.enum(STANCES)).optional(),
});

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
  for (const match of marked.matchAll(MARK)) {
    const [whole, surface = '', label = ''] = match;
    plain += marked.slice(from, match.index);
    const start = plain.length;
    plain += surface;
    from = match.index + whole.length;
    const span = { field, start, end: plain.length, surface };
    const [device = '', polarity = '', target = '', voice = ''] = label.trim().split(/\s+/);
    if (device === 'none') {
      negatives.push({ ...span, reason: polarity || 'unsaid' });
      continue;
    }
    if (!(DEVICES as readonly string[]).includes(device)) fault(match.index, `unknown device in ${whole}`);
    if (!/^[+-]?1$/.test(polarity)) fault(match.index, `polarity must be -1 or +1 in ${whole}`);
    if (!CODEBOOK_TARGETS.has(target)) fault(match.index, `unknown target in ${whole}`);
    if (!(VOICES as readonly string[]).includes(voice)) fault(match.index, `unknown voice in ${whole}`);
    mentions.push({ ...span, device, polarity: Number(polarity), target, voice });
  }
  plain += marked.slice(from);
  const stray = plain.search(/\[\[|\]\]/);
  if (stray >= 0) fault(Math.min(stray, marked.length), 'a mark that does not close');
  return { plain, mentions, negatives };
}

/** Parses one annotated file. Throws an `AnnotationError` with file and line. */
export function parseInline(raw: string, file: string): AnnotatedArticle {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(raw);
  if (!match) throw new AnnotationError(file, 1, 'no front matter');
  const header = parseHeader(match[1] ?? '', file);
  const bodyStart = match[0].length;
  const lineOf = (at: number): number => raw.slice(0, at).split('\n').length;
  const faultIn =
    (offset: number) =>
    (at: number, why: string): never => {
      throw new AnnotationError(file, lineOf(offset + at), why);
    };
  const title = parseMarks(header.title, 'title', faultIn(0));
  const body = parseMarks(raw.slice(bodyStart).trim(), 'text', faultIn(bodyStart));
  const date = header.date instanceof Date ? header.date.toISOString().slice(0, 10) : header.date;
  return {
    id: header.id,
    outlet: header.outlet,
    ...(date ? { date } : {}),
    title: title.plain,
    text: body.plain,
    mentions: [...title.mentions, ...body.mentions],
    negatives: [...title.negatives, ...body.negatives],
    stances: Object.entries(header.stance ?? {}).map(([actor, stance]) => ({ actor, stance })),
  };
}

function parseHeader(yaml: string, file: string): z.infer<typeof frontMatterSchema> {
  try {
    return frontMatterSchema.parse(parseYaml(yaml));
  } catch (error) {
    if (error instanceof YAMLParseError)
      throw new AnnotationError(file, (error.linePos?.[0].line ?? 1) + 1, error.message);
    if (error instanceof z.ZodError) throw new AnnotationError(file, 2, z.prettifyError(error));
    throw error;
  }
}
