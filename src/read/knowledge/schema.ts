import * as z from 'zod';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id has lower-case letters, digits and hyphens');
const phrase = z.string().trim().min(2).max(120);
const phrases = z.array(phrase).default([]);

export const MEDIA = ['newspaper', 'agency', 'television', 'radio', 'site', 'magazine'] as const;

/** One outlet of `outlets.yaml`. */
const outletSchema = z.strictObject({
  id,
  name: z.strictObject({ ar: phrase, en: phrase }),
  /** Ids and account names under which collections of articles file it. */
  handles: z
    .array(z.string().regex(/^[\w.-]{2,60}$/, 'a handle has Latin letters, digits and . _ -'))
    .default([]),
  /** Other names that stand in bylines and source lines. */
  bylines: phrases,
  /** Domains of its site, without `www.`. */
  domains: z
    .array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'a domain has no protocol and no path'))
    .default([]),
  /** ISO 3166-1 alpha-2 of the country it is edited for, or `int`. */
  country: z.string().regex(/^(?:[a-z]{2}|int)$/),
  medium: z.enum(MEDIA),
  /** Among outlets of one name: words of which one in the text makes it this one… */
  cues: phrases,
  /** …unless one of these stands there too. */
  against: phrases,
});

export const outletsFile = z.strictObject({
  /** Words that stand before an outlet's name in a source line and are not part of it. */
  labels: phrases,
  /** Words that name sources in general and no outlet (`وكالات`). */
  'not-outlets': phrases,
  /** By ISO 3166-1 alpha-2 code, the country as the packs call it. */
  'pack-countries': z.record(z.string().regex(/^[a-z]{2}$/), id).default({}),
  outlets: z.array(outletSchema).min(1),
});

const TAKES = ['line', 'run', 'rest'] as const;

/** One rule of `boilerplate.yaml`. */
const boilerplateSchema = z.strictObject({
  id,
  /** What the rule is about, for its editor. */
  note: z.string().optional(),
  /** How a line has to agree with one of `lines`, after folding; `closes`: it and all behind it, wherever a sentence ends before it. */
  match: z.enum(['equals', 'starts', 'ends', 'contains', 'counts', 'closes']),
  lines: z.array(phrase).min(1),
  /** The line only; it and the short lines after it; or everything after it. */
  takes: z.enum(TAKES).default('line'),
  /** Where it may stand. */
  where: z.enum(['anywhere', 'head', 'tail']).default('anywhere'),
});

export const boilerplateFile = z.strictObject({ rules: z.array(boilerplateSchema).min(1) });

export type Outlet = z.infer<typeof outletSchema>;
export type OutletsFile = z.infer<typeof outletsFile>;
export type BoilerplateRule = z.infer<typeof boilerplateSchema>;
export type BoilerplateFile = z.infer<typeof boilerplateFile>;
