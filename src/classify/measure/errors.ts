/** Why the program missed what annotators marked, and marked what they did not. */

import type { AnnotatedMention } from '../../annotation/annotated.js';
import type { Judgement } from '../usage/model.js';
import type { PredictedMention } from './agreement.js';
import type { ExaminedArticle } from './systems.js';

export interface ErrorCase {
  readonly kind: 'miss' | 'false alarm';
  readonly surface: string;
  readonly device: string;
  readonly cause: string;
  readonly term?: string;
}

interface Ranged {
  readonly start: number;
  readonly end: number;
}
const overlaps = (a: Ranged, b: Ranged): boolean => a.start < b.end && b.start < a.end;

/** Why a marked word was not reported. */
function missCause(examined: ExaminedArticle, mention: AnnotatedMention): { cause: string; term?: string } {
  const text = examined.fields.find(({ scene }) => scene.field === 'text');
  const candidates = text?.candidates.filter((c) => overlaps(c, mention)) ?? [];
  const [first] = candidates;
  if (!first) return { cause: 'not in the packs' };
  const open = candidates.find((c) => !c.refused);
  if (!open) return { cause: `refused by rule: ${first.refused}`, term: first.term.id };
  if (open.polarity === 0) return { cause: 'taken for a neutral option', term: open.term.id };
  const judged = examined.classified.judgements.find((j) => j.candidate === open);
  return {
    cause: judged?.mention ? 'span matched elsewhere' : 'refused by the classifier',
    term: open.term.id,
  };
}

/** What speaks of a false alarm: its probability and how much its term asks for. */
function alarmCause(judged: Judgement | undefined): string {
  if (!judged) return 'unjudged';
  const { candidate, probability } = judged;
  const sense = candidate.term.ambiguous ? 'ambiguous term' : 'plain term';
  const surely = probability >= 0.9 ? 'surely' : probability >= 0.7 ? 'probably' : 'narrowly';
  const about = candidate.target === 'unknown' ? ', no actor found' : '';
  return `${sense}, ${surely} let through${about}`;
}

const text = (value: unknown): string => (Array.isArray(value) ? value.join('/') : String(value));

/** The errors of one article. */
export function errorCases(
  examined: ExaminedArticle,
  missed: readonly AnnotatedMention[],
  spurious: readonly PredictedMention[],
): ErrorCase[] {
  const judgedAt = (m: PredictedMention): Judgement | undefined =>
    examined.classified.judgements.find(
      ({ candidate: c }) =>
        c.field === 'text' && c.start === m.start && c.end === m.end && c.term.id === m.term,
    );
  return [
    ...missed.map(
      (m): ErrorCase => ({
        kind: 'miss',
        surface: m.surface,
        device: text(m.device),
        ...missCause(examined, m),
      }),
    ),
    ...spurious.map(
      (m): ErrorCase => ({
        kind: 'false alarm',
        surface: m.surface,
        device: m.device,
        cause: alarmCause(judgedAt(m)),
        ...(m.term ? { term: m.term } : {}),
      }),
    ),
  ];
}
