/** Training examples out of annotated articles: every candidate that the rules let through, marked or not. */

import type { AnnotatedArticle } from '../../annotation/annotated.js';
import type { ResolvedField } from '../../resolve/candidate.js';
import { tableOf } from '../../resolve/features.js';
import { describeUsage, settingOf } from './features.js';
import { countedAs, isJudged, type UsageExample } from './model.js';

/** The candidates of one annotated article as examples; those on a disputed mention are left out. */
export function usageExamples(article: AnnotatedArticle, fields: readonly ResolvedField[]): UsageExample[] {
  const setting = settingOf(fields);
  return fields.flatMap((field) =>
    field.candidates.flatMap((candidate): UsageExample[] => {
      if (candidate.refused || !isJudged(candidate)) return [];
      const overlapping = article.mentions.filter(
        (m) => m.field === candidate.field && m.start < candidate.end && candidate.start < m.end,
      );
      if (overlapping.some((m) => m.disputed)) return [];
      return [
        {
          article: article.id,
          term: countedAs(candidate.term),
          features: tableOf((set) => describeUsage(candidate, field, setting, set)),
          framing: overlapping.length > 0,
          ambiguous: candidate.term.ambiguous,
        },
      ];
    }),
  );
}
