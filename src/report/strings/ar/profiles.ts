/** Pages of outlets and of actors. */

import type { profiles as english } from '../en/profiles.js';
import type { Keys } from '../keys.js';
import { whole } from '../plural.js';

export const profiles: Keys<typeof english> = {
  carriedOf: (n, all) => `${whole(n)} من ${whole(all)} من الاختيارات كلامُ غيرها`,
  outletPage: {
    index: 'الأطراف في كلماتها',
    apart: 'ألفاظ تميّزها',
    apartNote:
      'كم مرة من كل ألفاظها المؤطِّرة، وكم عند سائر الوسائل؛ والرقم الأخير بُعد ما بينهما بالخطأ المعياري (لوغاريتم نسبة الأرجحية بتوزيع قبلي معلوماتي).',
    devices: 'الألفاظ المؤطِّرة في كل ألف كلمة، أداةً أداةً',
    voices: 'أصوات تنقلها',
    voicesNote: 'ما تقتبسه أو تنسبه إلى غيرها؛ يُعدّ على حدة ولا يدخل في أرقامها.',
    names: 'الأسماء التي تستعملها',
    nearest: 'أقرب الوسائل إليها في اختيار الألفاظ',
    nearestNote:
      'من 0 (لا فرق يُرى) إلى 1 (لا شيء مشترك)، وبين القوسين مجال الثقة: فإن اتسع فالقرب قد يكون من قلة المادة.',
    stance: 'موقف مقالاتها',
    contrasts: 'فروق ثابتة',
    time: 'عبر الزمن',
  },
  actorPage: {
    index: 'في كلمات كل وسيلة',
    names: 'الأسماء التي يُسمّى بها',
    stance: 'موقف مقالات كل وسيلة',
    terms: 'الألفاظ التي اختيرت له',
  },
  distance: 'المسافة',
};
