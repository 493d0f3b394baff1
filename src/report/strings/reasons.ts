/** Labels of the reasons that `explain` gives beside the rules. */
import type { Gloss } from '../../types/result.js';

export const REASON_LABELS = {
  refused: { ar: 'كلمات معروفة لم تُعدّ تأطيرًا', en: 'Known words that are no framing here' },
  weights: { ar: 'أثقل السمات', en: 'heaviest features' },
  pulls: {
    ar: 'ما سبقته علامة + يرجّح الموقف المذكور، وما سبقته علامة − يصرف عنه؛ وهذه أثقل السمات لا كلها، فقد لا يدل مجموعها عليه',
    en: '+ speaks for the stance named, − against it; these are only the heaviest features, and need not add up to it',
  },
} as const satisfies Record<string, Gloss>;

const REFUSALS: Readonly<Record<string, Gloss>> = {
  'proper-name': { ar: 'جزء من اسم علم', en: 'part of a proper name' },
  'blocked-context': { ar: 'سياق يدل على معنى آخر', en: 'its context gives it another sense' },
  'missing-context': {
    ar: 'ينقصه السياق الذي يجعله تأطيرًا',
    en: 'the context that makes it framing is missing',
  },
  elsewhere: {
    ar: 'هو في هذا البلد اسم الشيء عند الجميع',
    en: "in this article's country it is everyone's name for the thing",
  },
  'no-device': { ar: 'لا يصف طرفًا ولا فعلًا', en: 'it describes neither an actor nor an act' },
  'below-threshold': { ar: 'رجّح المصنِّف أنه ليس تأطيرًا', en: 'the classifier holds it for no framing use' },
};

/** Why a word was refused; a rule that is not listed is shown by its own name. */
export function refusalGloss(rule: string): Gloss {
  return REFUSALS[rule] ?? { ar: rule, en: rule };
}
