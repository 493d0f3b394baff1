/** The shape of a line of `score`. It is slow and explains: `score-shape.ts` says the same quickly and explains nothing. */
import * as z from 'zod';
import { ARTICLE_FIELDS, OUTLET_FROM } from '../../types/article.js';
import { DEVICES, NAME_REGISTERS, STANCES, VOICES } from '../../types/mention.js';

const place = z.int().nonnegative();
const field = z.enum(ARTICLE_FIELDS);
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
  variant: z.enum(NAME_REGISTERS),
});
const stance = z.object({
  actor: z.string(),
  stance: z.enum(STANCES),
  probability: z.number().min(0).max(1),
  score: z.number().min(-1).max(1),
  mentions: place,
});
/** Checks a parsed line; its issues name the field at fault. */
export const scoredSchema = z.object({
  id: z.string(),
  outlet: z.string(),
  outletFrom: z.enum(OUTLET_FROM),
  date: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .optional(),
  title: z.string().optional(),
  url: z.string().optional(),
  source: z.object({ path: z.string(), index: place }),
  words: place,
  titleWords: place.optional(),
  mentions: z.array(mention),
  names: z.array(name),
  stances: z.array(stance),
  content: z.object({ minhash: z.array(place), terms: z.array(place) }).optional(),
});
