import type { Source } from '../bytes/source.js';
import type { ByteStream } from '../bytes/stream.js';
import type { ReadFault } from '../fault.js';
import type { FieldFinder, FieldRecord } from '../fields/names.js';
import type { ReadLimits } from '../options.js';

/** One record of an input, its fields under the input's own names, or what stood in its place. */
export type Found =
  | {
      readonly record: FieldRecord;
      readonly index: number;
      readonly line?: number;
      /** The record is a page rather than a row: its title and its text are what a reader sees. */
      readonly page?: PageTraits;
    }
  | ReadFault;

/** What is only true of whole pages (`.txt`, `.md`, `.html`), whose outlet and title are not fields of a table. */
export interface PageTraits {
  /** Nothing has named the title: look for it in the text's opening. */
  readonly titleFromText: boolean;
  /** A site's own name for itself (`og:site_name`): weaker than a field, since it may be a slogan. */
  readonly siteName?: string;
}

/** The first bytes of an input, decoded. */
export interface Head {
  readonly bytes: Buffer;
  /** Decoded, without white space before it; empty when the bytes are not text. */
  readonly text: string;
  readonly encoding: string | undefined;
  readonly ending: string;
}

export interface FormatContext {
  readonly head: Head;
  readonly limits: ReadLimits;
  /** `--encoding`, when given. */
  readonly encoding: string | undefined;
  readonly fields: FieldFinder;
}

/** How surely the head says that an input is of a format. */
export const SIGN = { no: 0, possible: 1, likely: 2, certain: 3 } as const;
export type Sign = (typeof SIGN)[keyof typeof SIGN];

interface Recognised {
  readonly name: string;
  /** Endings that speak for the format, without dots. */
  readonly endings: readonly string[];
  readonly recognise: (head: Head, fields: FieldFinder) => Sign;
}

/** A format that holds articles. `read` may yield faults; it never throws for what an input contains. */
export interface ArticleFormat extends Recognised {
  readonly kind: 'articles';
  readonly read: (stream: ByteStream, context: FormatContext) => AsyncGenerator<readonly Found[]>;
}

/** A format that holds other inputs: a compression or an archive. */
export interface ContainerFormat extends Recognised {
  readonly kind: 'container';
  readonly open: (
    source: Source,
    stream: ByteStream,
    context: FormatContext,
  ) => AsyncGenerator<Source | MemberFault>;
}

/** A member of an archive that is passed over. */
export interface MemberFault {
  readonly path: string;
  readonly fault: ReadFault;
}

export type Format = ArticleFormat | ContainerFormat;
