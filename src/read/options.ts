/** What a caller may set about reading, and the limits that keep hostile inputs from exhausting the machine. */
import type { FieldMap } from './fields/names.js';

/** All in bytes unless said otherwise. */
export interface ReadLimits {
  /** A JSON or CSV document up to this size is parsed whole (fast); above it, it is streamed. */
  readonly wholeDocument: number;
  /** The longest line of a `.jsonl`, element of a JSON array or row of a `.csv` that is read. */
  readonly record: number;
  /** The largest plain text, Markdown or HTML file, which is one article. */
  readonly article: number;
  /** The largest archive that has to be held in memory (one inside another archive, or on standard input). */
  readonly heldArchive: number;
  /** Decompressed bytes that may come out of one compressed byte… */
  readonly expansion: number;
  /** …once more than this much has come out. */
  readonly expansionFloor: number;
  /** Archives inside archives: how many levels (a count). */
  readonly nesting: number;
}

const MiB = 2 ** 20;

export const DEFAULT_LIMITS: ReadLimits = {
  wholeDocument: 32 * MiB,
  record: 16 * MiB,
  article: 16 * MiB,
  heldArchive: 256 * MiB,
  expansion: 200,
  expansionFloor: 32 * MiB,
  nesting: 3,
};

export interface ReadOptions {
  /** Read every text as this encoding (any name iconv-lite knows); by default it is found out. */
  readonly encoding?: string;
  /** Which field of a record is its text, outlet, …, instead of the usual names. */
  readonly map?: FieldMap;
  /** The outlet of every article, whatever the inputs say (`--outlet`). */
  readonly outlet?: string;
  readonly limits?: Partial<ReadLimits>;
  /** What `-` reads; the process's standard input by default. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Told at the end which parts of `map` (`text=PARAGRAPH`) no record held. */
  readonly unmet?: (pairs: readonly string[]) => void;
  /** Folder of `outlets.yaml` and `boilerplate.yaml`; the package's own by default. */
  readonly knowledgeDir?: string;
}
