/**
 * How often the program errs: the whole of it, measured on annotated articles that its models had not seen. `measured.json` stands
 * beside the models that it is about; `scripts/cross-validate.ts` writes it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ModelError, type Provenance } from './store.js';

const FILE = 'measured.json';

const share = z.number().min(0).max(1);
const count = z.int().min(0);
const measuredSchema = z.strictObject({
  schema: z.literal('mizan-measured/1'),
  /** SHA-256 of the annotations and of the packs. */
  data: z.string(),
  lexicon: z.string(),
  folds: count,
  articles: count,
  outlets: count,
  /** Annotated mentions. */
  mentions: count,
  /** Of the words that it marks, those that are annotated; of those annotated, the ones that it marks. */
  spans: z.strictObject({ precision: share, recall: share }),
  /** Of the mentions that it finds, those whose actor, voice, device and polarity are right. */
  target: share,
  voice: share,
  device: share,
  polarity: share,
  /** Of labelled pairs of article and actor. */
  stance: z.strictObject({ accuracy: share, pairs: count }),
});

/** Shares are 0 to 1. */
export type Measured = Readonly<z.infer<typeof measuredSchema>>;

/**
 * The figures of a model folder; undefined where none were taken of models with the provenance of these. Throws a `ModelError` for a
 * file that is no such figures.
 */
export function readMeasured(
  directory: string,
  { data, lexicon }: Pick<Provenance, 'data' | 'lexicon'>,
): Measured | undefined {
  const measured = readFigures(join(directory, FILE));
  return measured?.data === data && measured.lexicon === lexicon ? measured : undefined;
}

function readFigures(file: string): Measured | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return measuredSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason =
      error instanceof z.ZodError
        ? z
            .prettifyError(error)
            .split('\n')
            .map((line) => line.trim())
            .join(' ')
        : (error as Error).message;
    throw new ModelError(file, `holds no measured figures: ${reason}`);
  }
}

export function measuredText(measured: Measured): string {
  return `${JSON.stringify(measured, null, 2)}\n`;
}
