/**
 * The shape of `result.json`, for programs in other languages. It mirrors `Comparison`; the compiler checks both directions, so the
 * two cannot drift. Published as `docs/result.schema.json`.
 */
import * as z from 'zod';
import type { Comparison } from '../types/result.js';
import { contrast, distances } from './schema/comparisons.js';
import { copyGroup, eventInfo, evidenceItem } from './schema/events.js';
import { figures } from './schema/figures.js';
import { manifest, unit } from './schema/manifest.js';
import {
  count,
  device,
  interval,
  list,
  measure,
  polarity,
  share,
  support,
  timeUnit,
  voiceSide,
} from './schema/primitives.js';

export const resultSchema = z
  .object({
    schema: z.literal('mizan-result/1'),
    manifest,
    units: list(unit),
    ...figures,
    contrasts: list(contrast),
    tests: z.object({ contrasts: count, keyness: count, changes: count }).readonly(),
    strongest: list(z.string()),
    keyness: list(
      z
        .object({
          unit: z.string(),
          reference: z.string(),
          term: z.string(),
          actor: z.string().exactOptional(),
          count,
          total: count,
          referenceCount: count,
          referenceTotal: count,
          logOdds: z.number(),
          z: z.number(),
          q: share,
        })
        .readonly(),
    ),
    events: z
      .object({
        total: count,
        acrossOutlets: count,
        copyGroups: count,
        copiesWithinOutlets: count,
        copiesAcrossOutlets: count,
        reprints: list(z.object({ id: z.string(), outlet: z.string(), of: z.string() }).readonly()),
        shown: list(eventInfo),
        agencyCopies: list(copyGroup),
      })
      .readonly(),
    distances: list(distances),
    series: list(
      z
        .object({
          unit: z.string(),
          actor: z.string(),
          measure,
          timeUnit,
          points: list(
            z
              .object({ ...support, from: z.string(), value: z.number(), interval: interval.exactOptional() })
              .readonly(),
          ),
          changes: list(
            z
              .object({ at: z.string(), before: z.number(), after: z.number(), p: share, q: share })
              .readonly(),
          ),
        })
        .readonly(),
    ),
    evidence: list(
      z
        .object({
          outlet: z.string(),
          actor: z.string(),
          key: z.string(),
          voice: voiceSide,
          choice: z.string().exactOptional(),
          device: device.exactOptional(),
          polarity: polarity.exactOptional(),
          total: count,
          items: list(evidenceItem),
        })
        .readonly(),
    ),
    order: z.object({ units: list(z.string()), actors: list(z.string()) }).readonly(),
    tooLittle: z
      .object({
        total: count,
        shown: list(
          z
            .object({
              unit: z.string(),
              actor: z.string().exactOptional(),
              choice: z.string().exactOptional(),
              mentions: count,
              articles: count,
            })
            .readonly(),
        ),
      })
      .readonly(),
  })
  .readonly();

type Parsed = z.infer<typeof resultSchema>;
/** Compile-time proof that schema and type say the same. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const same: Same<Parsed, Comparison> = true;
void same;

/** JSON Schema (draft 2020-12) of `result.json`. */
export function resultJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(resultSchema, { target: 'draft-2020-12', reused: 'ref' });
  return {
    ...schema,
    $id: 'urn:mizan:result:1',
    title: 'Mizan comparison (result.json)',
  };
}
