/** Contrasts and distances. */
import * as z from 'zod';
import type { DendrogramNode } from '../../types/result.js';
import { count, interval, list, measure, share } from './primitives.js';

const contrastSide = z
  .object({
    unit: z.string(),
    hits: z.number(),
    mentions: count,
    articles: count,
    value: z.number(),
    interval,
  })
  .readonly();

export const contrast = z
  .object({
    id: z.string(),
    actor: z.string(),
    measure,
    a: contrastSide,
    b: contrastSide,
    difference: z.number(),
    differenceInterval: interval,
    oddsRatio: z.number().exactOptional(),
    oddsInterval: interval.exactOptional(),
    byEvent: z
      .object({
        oddsRatio: z.number(),
        interval: interval.exactOptional(),
        chiSquared: z.number(),
        p: share,
        events: count,
        mentions: count,
      })
      .readonly()
      .exactOptional(),
    p: share,
    strata: z.enum(['events', 'months']),
    q: share,
    supported: z.boolean(),
  })
  .readonly();

const dendrogram: z.ZodType<DendrogramNode> = z
  .object({
    height: z.number(),
    unit: z.string().exactOptional(),
    get children() {
      return list(dendrogram);
    },
  })
  .readonly();

export const distances = z
  .object({
    scope: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('all') }).readonly(),
      z.object({ kind: z.literal('actor'), actor: z.string() }).readonly(),
    ]),
    units: list(z.string()),
    values: list(list(z.number())),
    intervals: list(list(interval)),
    dendrogram,
    map: z
      .object({
        points: list(z.object({ unit: z.string(), x: z.number(), y: z.number() }).readonly()),
        stress: z.number(),
      })
      .readonly(),
    order: list(z.string()),
  })
  .readonly();
