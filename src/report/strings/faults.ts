/** Why an input was passed over, in Arabic by its class; in English its own sentence says it. */
import type { FaultCode, Skipped } from '../../types/article.js';
import type { Gloss } from '../../types/result.js';

const CLASSES: Readonly<Record<FaultCode, string>> = {
  unreadable: 'لا يمكن قراءته',
  binary: 'ليس نصًّا',
  encoding: 'ترميزه غير معروف أو فاسد',
  json: 'فيه خطأ في صيغة JSON',
  csv: 'فيه خطأ في صيغة الجدول',
  html: 'صفحة لا يمكن تحليلها',
  zip: 'أرشيف ZIP فاسد أو محمي',
  gzip: 'ملف gzip فاسد',
  'no-text': 'لا نص فيه',
  'too-large': 'أكبر من الحد',
  'unsafe-path': 'مساره يخرج من الأرشيف',
  loop: 'مجلد يدور على نفسه',
  duplicate: 'قُرئ من قبل',
  'own-report': 'تقرير سابق من ميزان',
  empty: 'فارغ',
  missing: 'غير موجود',
  format: 'صيغته غير معروفة',
  unscored: 'تعذّر تحليله',
};

export function faultGloss({ code, reason }: Pick<Skipped, 'code' | 'reason'>): Gloss {
  return { ar: CLASSES[code], en: reason };
}
