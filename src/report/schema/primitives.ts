/** Shapes that the parts of the result share. */
import * as z from 'zod';
import { DEVICES, NAME_REGISTERS, VOICES } from '../../types/mention.js';

export const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();
export const gloss = z.object({ ar: z.string(), en: z.string() }).readonly();
export const interval = z.object({ low: z.number(), high: z.number() }).readonly();
export const polarity = z.union([z.literal(-1), z.literal(0), z.literal(1)]);
export const device = z.enum(DEVICES);
export const voice = z.enum(VOICES);
export const voiceSide = z.enum(['own', 'carried']);
export const register = z.enum(NAME_REGISTERS);
export const timeUnit = z.enum(['day', 'week', 'month']);
export const count = z.number().int().min(0);
export const share = z.number().min(0).max(1);
export const support = { mentions: count, articles: count, enough: z.boolean() };
export const span = z.object({ start: count, end: count }).readonly();
export const texts = z.record(z.string(), z.string()).readonly();

export const measure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('option'), choice: z.string(), term: z.string() }).readonly(),
  z
    .object({ kind: z.literal('pole'), choice: z.string(), polarity: z.union([z.literal(-1), z.literal(1)]) })
    .readonly(),
  z.object({ kind: z.literal('index') }).readonly(),
]);
