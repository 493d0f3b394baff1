/**
 * The shape of `result.json`, for programs in other languages. It mirrors `Comparison`; the compiler checks both directions, so the
 * two cannot drift. Published as `docs/result.schema.json`.
 */
import { z } from 'zod';
import { DEVICES, STANCES, VOICES } from '../types/mention.js';
import type { Comparison, DendrogramNode } from '../types/result.js';

const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();
const gloss = z.object({ ar: z.string(), en: z.string() }).readonly();
const interval = z.object({ low: z.number(), high: z.number() }).readonly();
const polarity = z.union([z.literal(-1), z.literal(0), z.literal(1)]);
const device = z.enum(DEVICES);
const voice = z.enum(VOICES);
const voiceSide = z.enum(['own', 'carried']);
const register = z.enum(['official', 'neutral', 'acronym', 'pejorative', 'self-designation']);
const timeUnit = z.enum(['day', 'week', 'month']);
const count = z.number().int().min(0);
const share = z.number().min(0).max(1);
const support = { mentions: count, articles: count, enough: z.boolean() };
const span = z.object({ start: count, end: count }).readonly();
const texts = z.record(z.string(), z.string()).readonly();

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

const manifest = z
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

const unit = z
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

const measure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('option'), choice: z.string(), term: z.string() }).readonly(),
  z
    .object({ kind: z.literal('pole'), choice: z.string(), polarity: z.union([z.literal(-1), z.literal(1)]) })
    .readonly(),
  z.object({ kind: z.literal('index') }).readonly(),
]);

const evidenceItem = z
  .object({
    article: z.string(),
    outlet: z.string(),
    date: z.string().exactOptional(),
    title: z.string().exactOptional(),
    url: z.string().exactOptional(),
    field: z.enum(['title', 'text']),
    span,
    surface: z.string(),
    sentence: z.string().exactOptional(),
    inSentence: span.exactOptional(),
    term: z.string().exactOptional(),
    choice: z.string().exactOptional(),
    device: device.exactOptional(),
    polarity: polarity.exactOptional(),
    confidence: share.exactOptional(),
    targetRule: z.string().exactOptional(),
    voiceRule: z.string().exactOptional(),
    variant: register.exactOptional(),
    actor: z.string(),
    voice,
  })
  .readonly();

const contrastSide = z
  .object({ unit: z.string(), hits: z.number(), mentions: count, articles: count, value: z.number() })
  .readonly();

const contrast = z
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
    strata: z.enum(['events', 'none']),
    q: share,
    supported: z.boolean(),
  })
  .readonly();

const articleRef = z
  .object({
    id: z.string(),
    outlet: z.string(),
    date: z.string().exactOptional(),
    title: z.string().exactOptional(),
    url: z.string().exactOptional(),
  })
  .readonly();

const copyGroup = z
  .object({
    id: z.string(),
    articles: list(articleRef),
    outlets: list(z.string()),
    acrossOutlets: z.boolean(),
  })
  .readonly();

const eventChoice = z
  .object({
    actor: z.string(),
    choice: z.string(),
    voice: voiceSide,
    outlets: list(
      z
        .object({
          outlet: z.string(),
          options: list(
            z
              .object({ term: z.string(), polarity, mentions: count, example: evidenceItem.exactOptional() })
              .readonly(),
          ),
        })
        .readonly(),
    ),
    spread: z.number(),
  })
  .readonly();

const eventInfo = z
  .object({
    id: z.string(),
    title: z.string(),
    from: z.string().exactOptional(),
    to: z.string().exactOptional(),
    articleCount: count,
    outlets: list(z.string()),
    articles: list(articleRef),
    choices: list(eventChoice),
    copies: list(copyGroup),
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

const distances = z
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

const stanceShare = z.object({ articles: count, share, interval: interval.exactOptional() }).readonly();

export const resultSchema = z
  .object({
    schema: z.literal('mizan-result/1'),
    manifest,
    units: list(unit),
    actors: list(
      z.object({ id: z.string(), gloss, mentions: count, articles: count, names: count }).readonly(),
    ),
    choiceSets: list(
      z.object({ id: z.string(), gloss, options: list(z.string()), mentions: count }).readonly(),
    ),
    terms: list(
      z
        .object({
          id: z.string(),
          gloss,
          device,
          polarity,
          choice: z.string().exactOptional(),
          mentions: count,
          surfaces: list(z.string()),
        })
        .readonly(),
    ),
    choices: list(
      z
        .object({
          ...support,
          unit: z.string(),
          actor: z.string(),
          choice: z.string(),
          voice: voiceSide,
          options: list(
            z
              .object({
                term: z.string(),
                polarity,
                mentions: count,
                articles: count,
                share,
                pooled: share,
                interval: interval.exactOptional(),
              })
              .readonly(),
          ),
        })
        .readonly(),
    ),
    legitimacy: list(
      z
        .object({
          ...support,
          unit: z.string(),
          actor: z.string(),
          value: z.number(),
          pooled: z.number(),
          interval: interval.exactOptional(),
          negative: count,
          neutral: count,
          positive: count,
          carried: z
            .object({ value: z.number(), mentions: count, interval: interval.exactOptional() })
            .readonly()
            .exactOptional(),
        })
        .readonly(),
    ),
    devices: list(
      z
        .object({
          ...support,
          unit: z.string(),
          device,
          voice: voiceSide,
          perThousand: z.number(),
          interval: interval.exactOptional(),
        })
        .readonly(),
    ),
    names: list(
      z
        .object({
          unit: z.string(),
          actor: z.string(),
          names: count,
          articles: count,
          variants: list(
            z
              .object({
                variant: register,
                count,
                share,
                interval: interval.exactOptional(),
                surfaces: list(z.object({ surface: z.string(), count }).readonly()),
              })
              .readonly(),
          ),
        })
        .readonly(),
    ),
    stances: list(
      z
        .object({
          unit: z.string(),
          actor: z.string(),
          articles: count,
          enough: z.boolean(),
          shares: z.record(z.enum(STANCES), stanceShare).readonly(),
          score: z.number(),
          scoreInterval: interval.exactOptional(),
        })
        .readonly(),
    ),
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
