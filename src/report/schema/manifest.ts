/** What was compared: the run's manifest and its units. */
import * as z from 'zod';
import { count, list, share, texts, timeUnit } from './primitives.js';

const options = z
  .object({
    seed: z.number(),
    alpha: share,
    floor: z.object({ mentions: count, articles: count }).readonly(),
    draws: count,
    permutations: count,
    eventWindowDays: z.number(),
    timeUnit,
    reference: z.string(),
    actors: list(z.string()),
    choices: list(z.string()),
    minimumOutletArticles: count,
  })
  .readonly();

export const manifest = z
  .object({
    versions: texts,
    createdAt: z.string().exactOptional(),
    study: z.object({ title: z.string(), file: z.string() }).readonly().exactOptional(),
    options,
    articles: z.object({ read: count, copies: count, counted: count }).readonly(),
    mentions: count,
    words: count,
  })
  .readonly();

export const unit = z
  .object({
    id: z.string(),
    kind: z.enum(['outlet', 'group']),
    name: z.string(),
    attributes: texts,
    outlets: list(z.string()),
    articles: count,
    copies: count,
    words: count,
    mentions: count,
    firstDate: z.string().exactOptional(),
    lastDate: z.string().exactOptional(),
    undated: count,
  })
  .readonly();
