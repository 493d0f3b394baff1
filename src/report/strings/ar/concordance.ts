/** The concordance, and the articles and reasons that it opens. */

import { html } from '../../html/markup.js';
import type { concordance as english } from '../en/concordance.js';
import { neverSure, percent } from '../format.js';
import type { Keys } from '../keys.js';
import * as noun from '../nouns.js';
import { arabicCount, whole } from '../plural.js';
import { ruleGloss } from '../rules.js';

export const concordance: Keys<typeof english> = {
  evidenceNote: (shown, total, seed) =>
    shown >= total
      ? `كل المواضع والأسماء (${whole(total)})، كلٌّ في جملته.`
      : `عيّنة من ${whole(shown)} من أصل ${whole(total)} من المواضع والأسماء، فيها أولًا ما تقوم عليه أوضح الفروق، ثم ما سُحب بالتساوي على الوسائل والأطراف والألفاظ بالبذرة ${seed}. وكلها في mentions.csv.`,
  wholeNote: (n) =>
    n === 0
      ? ''
      : `ينفتح السطر على مقاله كاملًا بعلاماته إن كان المقال بين ما يحمله هذا الملف (${arabicCount(n, noun.article)})، وإلا فعلى جملته.`,
  search: 'ابحث في الجمل',
  polarity: 'القطبية',
  from: 'من',
  to: 'إلى',
  reset: 'امسح المرشِّحات',
  lines: (n, counted = false, words = 0) =>
    words > n
      ? `في هذه العيّنة ${whole(n)} من ${arabicCount(words, noun.mention, 'oblique')} يقوم عليها الرقم، وكلها في mentions.csv.`
      : `${arabicCount(n, noun.line)}${counted ? '، مما يدخل في الرقم' : ''}`,
  more: 'أظهر المزيد',
  open: 'افتح الجملة',
  noLines: 'لا سطر في العيّنة يوافق هذه المرشِّحات.',
  why: 'لماذا',
  confidence: (p) => html`استعمال مؤطِّر باحتمال ${percent(neverSure(p))}`,
  targetRule: (rule) => `نُسب إليه لأنه: ${ruleGloss(rule).ar}`,
  voiceRule: (rule) => `عُرف الصوت من: ${ruleGloss(rule).ar}`,
  figures: 'الأرقام',
  uncounted: (ofChoice) =>
    ofChoice
      ? 'لا يدخل في النسب ولا في المؤشر: لم يُسمَّ طرفه بجواره، أو الأرجح أنه ليس تأطيرًا'
      : 'لا يدخل في النسب ولا في المؤشر: ليس من ألفاظ اختيار بعينه',
  sameArticle: 'من المقال نفسه',
  original: 'الصفحة الأصلية',
  readArticle: 'اقرأ المقال بعلاماته',
  marksIn: (n) => arabicCount(n, noun.markedWord),
  reasonsTitle: 'لماذا وُضعت كل علامة',
  explainHint: 'ولمن أراد أوزان المصنِّفات والألفاظ المستبعدة:',
  notWhole:
    'ليس المقال كاملًا في هذا الملف، حرصًا على أن يبقى صالحًا للإرسال. مكانه مذكور في mentions.csv أمام معرّفه:',
  untitled: 'بلا عنوان',
  undated: 'بلا تاريخ',
  noSentence: 'الجملة ليست في ملف النتائج، وموضعها',
  explain: {
    title: 'مقال واحد، كلمةً كلمة',
    mentions: 'المواضع',
    names: 'الأسماء',
    stances: 'صورة كل طرف في المقال',
    entry: 'مدخل المعجم',
  },
};
