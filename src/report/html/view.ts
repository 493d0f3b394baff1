/** What every part of the page is drawn from. */
import type { Measured } from '../../classify/measured.js';
import type { Comparison } from '../../types/result.js';
import type { ReportContext } from '../context.js';
import { type Lookup, lookUp } from '../lookup.js';
import { ar } from '../strings/ar.js';
import { en, type Strings } from '../strings/en.js';
import { type EvidenceSample, sampleEvidence } from './evidence-sample.js';
import { type HeadlineMarks, headlineMarks } from './headline-marks.js';
import { type PackedTexts, packTexts } from './packed-texts.js';
import { articleWeights } from './whole-articles.js';

export interface View {
  readonly c: Comparison;
  readonly look: Lookup;
  /** The language that the page opens in. */
  readonly now: Strings;
  readonly sample: EvidenceSample;
  readonly texts: PackedTexts;
  readonly headlineMarks: HeadlineMarks;
  /** How often the program errs, where that was measured. */
  readonly measured: Measured | undefined;
  /** Names of the charts that can be saved. */
  readonly charts: ReadonlySet<string>;
}

export function viewOf(c: Comparison, context: ReportContext): View {
  const look = lookUp(c);
  const sample = sampleEvidence(look, context.evidenceBytes);
  const weights = articleWeights(c, sample.items);
  return {
    c,
    look,
    now: context.lang === 'ar' ? ar : en,
    sample,
    texts: packTexts(context.texts ?? [], look, context.textBytes, weights),
    headlineMarks: headlineMarks(context.texts ?? [], sample.items),
    measured: context.measured,
    charts: new Set(context.charts?.[context.lang].keys()),
  };
}
