/** What `mizan.yaml` may say: one file that registers a study and reruns it. */
import * as z from 'zod';

const id = z.string().min(1);
const attributes = z.record(id, z.coerce.string());

export const studySchema = z.strictObject({
  title: z.string().min(1),
  /** Files and folders of articles, relative to the study file. */
  inputs: z.array(z.string().min(1)).min(1),
  /** Packs by name; all when left out. */
  packs: z.array(id).min(1).optional(),
  /** Metadata by outlet, or the CSV that holds it: a column `outlet`, any others attributes. */
  outlets: z.union([z.record(id, attributes), z.string().regex(/\.(csv|tsv|ya?ml)$/)]).optional(),
  /** Attributes whose values make groups. */
  groups: z.array(id).optional(),
  /** Actors and choice sets of interest, named before looking at the result; all when left out. */
  actors: z.array(id).optional(),
  choices: z.array(id).optional(),
  /** What keyness sets each unit against: `rest`, an outlet, or a group (`camp=state`). */
  reference: id.optional(),
  floor: z
    .strictObject({ mentions: z.int().min(1), articles: z.int().min(2) })
    .partial()
    .optional(),
  'minimum-articles': z.int().min(1).optional(),
  seed: z.int().min(0).max(4_294_967_295).optional(),
  alpha: z.number().gt(0).lt(0.5).optional(),
  'time-unit': z.enum(['day', 'week', 'month']).optional(),
  'event-window-days': z.int().min(0).max(30).optional(),
  permutations: z.int().min(199).max(100_000).optional(),
});

export type StudyFile = z.infer<typeof studySchema>;
