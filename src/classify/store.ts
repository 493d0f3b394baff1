/** Trained models on disk: `usage.json`, `target.json` and `stance.json` in a model folder, each with what it was trained on. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { entryFault } from '../lexicon/errors.js';
import { checkedBefore, wasChecked } from '../packaged/checked.js';
import { UnusableError } from '../types/told-error.js';
import type { Models } from './classify.js';

/** What a model was trained on; hashes are SHA-256 in hexadecimal. */
export interface Provenance {
  /** Hash of the annotated articles (`corpusHash`). */
  readonly data: string;
  /** Hash of the packs (`Lexicon.hash`). */
  readonly lexicon: string;
  readonly articles: number;
}

/** A model file that cannot be used; the message names the file and says why. */
export class ModelError extends UnusableError {
  override readonly name = 'ModelError';
  constructor(file: string, reason: string) {
    super([`${file}: ${reason}`]);
  }
}

const SCHEMA = 'mizan-model/2';

const numbers = z.array(z.number());
const logisticSchema = z
  .strictObject({
    features: z.array(z.string()),
    means: numbers,
    deviations: z.array(z.number().positive()),
    weights: numbers,
    intercept: z.number(),
    steps: z.int().positive(),
  })
  .refine(
    ({ features, means, deviations, weights }) =>
      [means, deviations, weights].every((list) => list.length === features.length),
    'features, means, deviations and weights must be equally many',
  );
const provenanceSchema = z.strictObject({ data: z.string(), lexicon: z.string(), articles: z.int() });
const envelope = { schema: z.literal(SCHEMA), trainedOn: provenanceSchema };
const pairSchema = z.tuple([z.int(), z.int()]);
const termCountsSchema = z.record(z.string(), pairSchema);
const usageSchema = z.strictObject({
  ...envelope,
  kind: z.literal('usage'),
  thresholds: z.strictObject({ ambiguous: z.number().min(0).max(1), plain: z.number().min(0).max(1) }),
  logistic: logisticSchema,
  prior: z.strictObject({ ambiguous: pairSchema, plain: pairSchema }),
  terms: termCountsSchema,
});
const stanceSchema = z.strictObject({
  ...envelope,
  kind: z.literal('stance'),
  sharpness: z.number().positive(),
  classes: z.strictObject({ hostile: logisticSchema, neutral: logisticSchema, sympathetic: logisticSchema }),
});

const targetSchema = z.strictObject({
  ...envelope,
  kind: z.literal('target'),
  logistic: logisticSchema,
  coherence: z.number().nonnegative(),
});

type Kind = 'usage' | 'target' | 'stance';

function readModel<T>(directory: string, kind: Kind, schema: z.ZodType<T>): T {
  const file = join(directory, `${kind}.json`);
  let raw: string;
  try {
    raw = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ModelError(
      file,
      `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown fault'})`,
    );
  }
  return (checkedBefore(kind, raw)?.value as T | undefined) ?? checkModel(file, kind, raw, schema);
}

function checkModel<T>(file: string, kind: Kind, raw: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch (error) {
    throw new ModelError(file, `is not JSON (${(error as Error).message})`);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success)
    throw new ModelError(file, `is no model: ${parsed.error.issues.map(entryFault).join('; ')}`);
  wasChecked(kind, raw, () => ({ value: parsed.data, positions: {} }));
  return parsed.data;
}

/** Models with what each was trained on. */
export interface StoredModels {
  readonly models: Models;
  readonly trainedOn: {
    readonly usage: Provenance;
    readonly target: Provenance;
    readonly stance: Provenance;
  };
}

/** Reads the models of a folder with their provenance. Throws a `ModelError`. */
export function readStoredModels(directory: string): StoredModels {
  const usage = readModel(directory, 'usage', usageSchema);
  const target = readModel(directory, 'target', targetSchema);
  const stance = readModel(directory, 'stance', stanceSchema);
  return {
    models: {
      usage: {
        kind: 'usage',
        logistic: usage.logistic,
        terms: usage.terms,
        prior: usage.prior,
        thresholds: usage.thresholds,
      },
      target: { kind: 'target', logistic: target.logistic, coherence: target.coherence },
      stance: { kind: 'stance', classes: stance.classes, sharpness: stance.sharpness },
    },
    trainedOn: { usage: usage.trainedOn, target: target.trainedOn, stance: stance.trainedOn },
  };
}

/** Reads the models of a folder. Throws a `ModelError`. */
export function readModels(directory: string): Models {
  return readStoredModels(directory).models;
}

/** The text of each model file: stable key order, one feature a line, a newline at the end. */
export function serialiseModels(
  models: Models,
  trainedOn: Provenance,
): Record<'usage' | 'target' | 'stance', string> {
  const { usage, target, stance } = models;
  const provenance = { data: trainedOn.data, lexicon: trainedOn.lexicon, articles: trainedOn.articles };
  const opening = { schema: SCHEMA, trainedOn: provenance };
  const terms = Object.fromEntries(Object.entries(usage.terms).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
  return {
    usage: text({
      ...opening,
      kind: usage.kind,
      thresholds: usage.thresholds,
      logistic: ordered(usage.logistic),
      prior: usage.prior,
      terms,
    }),
    target: text({
      ...opening,
      kind: target.kind,
      coherence: target.coherence,
      logistic: ordered(target.logistic),
    }),
    stance: text({
      ...opening,
      kind: stance.kind,
      sharpness: stance.sharpness,
      classes: {
        hostile: ordered(stance.classes.hostile),
        neutral: ordered(stance.classes.neutral),
        sympathetic: ordered(stance.classes.sympathetic),
      },
    }),
  };
}

function ordered({ features, means, deviations, weights, intercept, steps }: Models['usage']['logistic']) {
  return { features, means, deviations, weights, intercept, steps };
}

/** SHA-256 over the models as they are written, whatever they were trained on: goes into manifests. */
export function modelHash(models: Models): string {
  const texts = serialiseModels(models, { data: '', lexicon: '', articles: 0 });
  return createHash('sha256')
    .update(texts.usage)
    .update('\0')
    .update(texts.target)
    .update('\0')
    .update(texts.stance)
    .digest('hex');
}
