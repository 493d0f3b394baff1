/** What a format needs besides the comparison. */
import type { Measured } from '../classify/measured.js';
import type { Article, Skipped } from '../types/article.js';
import type { ScoredArticle } from '../types/mention.js';
import type { Gloss } from '../types/result.js';
import type { Lang } from './strings/plural.js';

export type Theme = 'auto' | 'light' | 'dark';

/** An article with what was found in it, for reading whole in the page. */
export interface WholeArticle {
  readonly article: Article;
  readonly scored: ScoredArticle;
}

export type ChartsByLang = Readonly<Record<Lang, ReadonlyMap<string, string>>>;

export interface ReportContext {
  /** The language that `report.html` opens in and that `report.md` is written in. */
  readonly lang: Lang;
  readonly theme: Theme;
  /** Hashes of inputs and whatever else of the run belongs in `manifest.json`. */
  readonly run?: Readonly<Record<string, unknown>>;
  /** What the packs used are called. */
  readonly packs?: readonly Gloss[];
  /** How often the program errs, where its models come with figures. */
  readonly measured?: Measured;
  /** The files of the folder, from it: the next report in their place knows by it what was this one's. */
  readonly files?: readonly string[];
  /** Inputs that were passed over. */
  readonly skipped?: readonly Skipped[];
  /** Bundled script and style of the page. */
  readonly assets: { readonly script: string; readonly style: string };
  /** Bytes of `report.html` that evidence may take; the rest stays in the data files. */
  readonly evidenceBytes: number;
  /** Articles to read whole, first things first (`articlesToRead` says which); none when only score lines were at hand. */
  readonly texts?: readonly WholeArticle[];
  /** The charts of each language as SVG by name (`chartFiles`), which the page offers to save; drawn by the page when absent. */
  readonly charts?: ChartsByLang;
  /** Bytes of `report.html` that whole articles may take, compressed. */
  readonly textBytes: number;
}

/** With these `report.html` stays under 8 MB with every other part at its largest. */
export const DEFAULT_EVIDENCE_BYTES = 2_400_000;
export const DEFAULT_TEXT_BYTES = 1_400_000;
