/** What the page and its client hand each other. */
import type { Device, NameRegister, Polarity, Voice } from '../../types/mention.js';
import type { Gloss } from '../../types/result.js';
import type { Lang } from '../strings/plural.js';

/** A word in its sentence or article, and why: names have a register and no term (−1), words of choice have no register (''). */
export type ClientWord = readonly [
  start: number,
  end: number,
  actor: number,
  term: number,
  register: NameRegister | '',
  voice: Voice,
  polarity: Polarity | null,
  confidence: number,
  targetRule: string,
  voiceRule: string,
  /** 1 where shares and the index count it, as in `mentions.csv`. */
  counted: 0 | 1,
];

/** `at` is the word's place in its article: in the text from 0 on, in the title from −1 down. */
export type ClientLine = readonly [article: number, sentence: number, at: number, ...word: ClientWord];

export interface ClientData {
  /** Names of units by number. */
  readonly units: readonly Gloss[];
  readonly actors: readonly Gloss[];
  readonly terms: readonly {
    readonly word: string;
    readonly gloss: Gloss;
    readonly rationale?: Gloss;
    readonly device: Device;
    readonly choice: number;
    /** The term as which it counts: itself, or the same word in another form. */
    readonly option: number;
  }[];
  /** Choice sets by number. */
  readonly choices: readonly Gloss[];
  /** [unit, date, title, url, id, place among the whole articles or −1] */
  readonly articles: readonly (readonly [number, string, string, string, string, number])[];
  readonly sentences: readonly string[];
  readonly lines: readonly ClientLine[];
}

/** One whole article; its words in order, the title's and the text's. */
export interface ClientText {
  readonly unit: number;
  readonly date: string;
  readonly url: string;
  /** Where it was read: a file, or a member of an archive, and the record in it. */
  readonly path: string;
  readonly index: number;
  readonly title: string;
  readonly text: string;
  readonly titleWords: readonly ClientWord[];
  readonly textWords: readonly ClientWord[];
}

/** A chart that the page saves, as SVG in each language. */
export type SavedChart = Readonly<Record<Lang, string>>;

/** Articles are unpacked so many at a time. */
export const TEXTS_A_PACK = 16;

/** To two places: more would only take bytes. */
export const rounded = (confidence: number): number => Math.round(confidence * 100) / 100;
