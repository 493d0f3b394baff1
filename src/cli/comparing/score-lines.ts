/** Reads back what `score` wrote, plain or gzipped, a line at a time; each line is checked, as files may come from anywhere. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import type { Skipped } from '../../types/article.js';
import { DEVICES, type ScoredArticle, STANCES, VOICES } from '../../types/mention.js';

const place = z.int().nonnegative();
const field = z.enum(['title', 'text']);
const span = { start: place, end: place };
const mention = z.object({
  ...span,
  field,
  surface: z.string(),
  term: z.string(),
  choice: z.string().optional(),
  device: z.enum(DEVICES),
  polarity: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  target: z.string(),
  actor: z.string().optional(),
  voice: z.enum(VOICES),
  confidence: z.number().min(0).max(1),
  targetRule: z.string(),
  voiceRule: z.string(),
  sentence: z.object(span),
});
const name = z.object({
  ...span,
  field,
  surface: z.string(),
  actor: z.string(),
  variant: z.enum(['official', 'neutral', 'acronym', 'pejorative', 'self-designation']),
});
const stance = z.object({
  actor: z.string(),
  stance: z.enum(STANCES),
  probability: z.number().min(0).max(1),
  score: z.number().min(-1).max(1),
  mentions: place,
});
const scoredSchema = z.object({
  id: z.string(),
  outlet: z.string(),
  outletFrom: z.enum(['field', 'folder', 'byline', 'option', 'none']),
  date: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .optional(),
  title: z.string().optional(),
  url: z.string().optional(),
  source: z.object({ path: z.string(), index: place }),
  words: place,
  mentions: z.array(mention),
  names: z.array(name),
  stances: z.array(stance),
  content: z.object({ minhash: z.array(place), terms: z.array(place) }).optional(),
});

export type ScoreLine = { readonly scored: ScoredArticle } | { readonly skipped: Skipped };

const GZIP = [0x1f, 0x8b];

async function bytesOf(path: string): Promise<Readable> {
  if (path === '-') return process.stdin;
  const head = createReadStream(path, { end: 1 });
  const first: number[] = [];
  for await (const chunk of head) first.push(...(chunk as Buffer));
  const file = createReadStream(path);
  if (first[0] !== GZIP[0] || first[1] !== GZIP[1]) return file;
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  return file.pipe(gunzip);
}

/** Score lines of a file; what is none of them comes as skipped, with its line. */
export async function* readScoreLines(path: string): AsyncGenerator<ScoreLine> {
  let line = 0;
  try {
    for await (const text of createInterface({
      input: await bytesOf(path),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      line++;
      if (text.trim() !== '') yield parseScoreLine(text, path, line);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
    yield { skipped: { path, code, reason: error instanceof Error ? error.message : String(error) } };
  }
}

function parseScoreLine(text: string, path: string, line: number): ScoreLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { skipped: { path, line, code: 'json', reason: 'The line is not JSON.' } };
  }
  const parsed = scoredSchema.safeParse(json);
  if (parsed.success) return { scored: parsed.data as ScoredArticle };
  const [issue] = parsed.error.issues;
  const reason = `It is no line that score wrote: ${issue?.path.join('.')}: ${issue?.message}.`;
  return { skipped: { path, line, code: 'format', reason } };
}
