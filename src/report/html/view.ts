/** What every part of the page is drawn from. */
import type { Comparison } from '../../types/result.js';
import { type Lookup, lookUp } from '../lookup.js';
import { ar } from '../strings/ar.js';
import { en, type Strings } from '../strings/en.js';
import type { Lang } from '../strings/plural.js';
import { type EvidenceSample, sampleEvidence } from './evidence-sample.js';

export interface View {
  readonly c: Comparison;
  readonly look: Lookup;
  /** The language that the page opens in. */
  readonly now: Strings;
  readonly sample: EvidenceSample;
}

export function viewOf(c: Comparison, lang: Lang, evidenceBytes: number): View {
  const look = lookUp(c);
  return { c, look, now: lang === 'ar' ? ar : en, sample: sampleEvidence(look, evidenceBytes) };
}
