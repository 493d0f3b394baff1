/** What a format needs besides the comparison. */
import type { Skipped } from '../types/article.js';
import type { Lang } from './strings/plural.js';

export type Theme = 'auto' | 'light' | 'dark';

export interface ReportContext {
  /** The language that `report.html` opens in and that `report.md` is written in. */
  readonly lang: Lang;
  readonly theme: Theme;
  /** Hashes of inputs and whatever else of the run belongs in `manifest.json`. */
  readonly run?: Readonly<Record<string, unknown>>;
  /** Inputs that were passed over. */
  readonly skipped?: readonly Skipped[];
  /** Bundled script and style of the page. */
  readonly assets: { readonly script: string; readonly style: string };
  /** Bytes of `report.html` that evidence may take; the rest stays in the data files. */
  readonly evidenceBytes: number;
}

/** Keeps `report.html` under 8 MB with every other part at its largest. */
export const DEFAULT_EVIDENCE_BYTES = 1_500_000;
