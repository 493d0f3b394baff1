/** Arabic nouns that the report counts, in each of the six plural categories. */
import type { ArabicNoun } from './plural.js';

const noun = (
  zero: string,
  one: string,
  two: string,
  twoOblique: string,
  few: string,
  many: string,
  other: string,
): ArabicNoun => ({
  zero,
  one,
  two,
  twoOblique,
  few,
  many,
  other,
});

export const article = noun('لا مقالات', 'مقال واحد', 'مقالان', 'مقالين', 'مقالات', 'مقالًا', 'مقال');
export const outlet = noun('لا وسائل', 'وسيلة واحدة', 'وسيلتان', 'وسيلتين', 'وسائل', 'وسيلة', 'وسيلة');
export const choice = noun(
  'لا اختيارات لفظية',
  'اختيار لفظي واحد',
  'اختياران لفظيان',
  'اختيارين لفظيين',
  'اختيارات لفظية',
  'اختيارًا لفظيًّا',
  'اختيار لفظي',
);
export const mention = noun('لا مواضع', 'موضع واحد', 'موضعان', 'موضعين', 'مواضع', 'موضعًا', 'موضع');
export const loadedWord = noun(
  'لا ألفاظ مؤطِّرة',
  'لفظ مؤطِّر واحد',
  'لفظان مؤطِّران',
  'لفظين مؤطِّرين',
  'ألفاظ مؤطِّرة',
  'لفظًا مؤطِّرًا',
  'لفظ مؤطِّر',
);
export const markedWord = noun(
  'لا ألفاظ معلَّمة',
  'لفظ معلَّم واحد',
  'لفظان معلَّمان',
  'لفظين معلَّمين',
  'ألفاظ معلَّمة',
  'لفظًا معلَّمًا',
  'لفظ معلَّم',
);
export const word = noun('لا كلمات', 'كلمة واحدة', 'كلمتان', 'كلمتين', 'كلمات', 'كلمة', 'كلمة');
export const copy = noun('لا نسخ', 'نسخة واحدة', 'نسختان', 'نسختين', 'نسخ', 'نسخة', 'نسخة');
export const event = noun('لا أحداث', 'حدث واحد', 'حدثان', 'حدثين', 'أحداث', 'حدثًا', 'حدث');
export const figure = noun('لا أرقام', 'رقم واحد', 'رقمان', 'رقمين', 'أرقام', 'رقمًا', 'رقم');
export const line = noun('لا أسطر', 'سطر واحد', 'سطران', 'سطرين', 'أسطر', 'سطرًا', 'سطر');
export const smallTable = noun(
  'لا جداول',
  'جدول أصغر واحد',
  'جدولان أصغران',
  'جدولين أصغرين',
  'جداول أصغر',
  'جدولًا أصغر',
  'جدول أصغر',
);
export const test = noun(
  'لا اختبارات',
  'اختبار واحد',
  'اختباران',
  'اختبارين',
  'اختبارات',
  'اختبارًا',
  'اختبار',
);
