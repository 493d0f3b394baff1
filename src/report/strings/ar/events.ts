/** Same event, different words. */

import { html } from '../../html/markup.js';
import type { events as english } from '../en/events.js';
import type { Keys } from '../keys.js';
import * as noun from '../nouns.js';
import { arabicCount, whole } from '../plural.js';

export const events: Keys<typeof english> = {
  eventsNote: (total, shared, shown) =>
    `الأحداث التي عُرفت من مضمون المقالات لا من الألفاظ المؤطِّرة: ${whole(total)}، منها ${whole(shared)} غطّتها وسيلتان أو أكثر. المعروض هنا:\u00a0${whole(shown)}.`,
  headlines: 'العناوين',
  headlineOf: (outlet) => html`عنوان ${outlet}`,
  sameSentence: (outlet) => html`الجملة نفسها عند ${outlet}`,
  otherEvents: 'أحداث أخرى',
  moreChoices: (n) => `${arabicCount(n, noun.moreChoice)} في هذا الحدث`,
  inOwnWords: 'بكلماتهم',
  inOthersWords: 'بكلمات نقلوها',
  spread: (value) =>
    html`التباعد ${value} (0: اختاروا كلهم الشيء نفسه، 1: لا شيء مشترك؛ وصفٌ لهذه المواضع وحدها، فلا مجال ثقة له)`,
  copyOf: (n) => `نص وكالة واحد نشرته ${arabicCount(n, noun.outlet)}`,
  noEvents: 'لم تغطِّ وسيلتان حدثًا واحدًا.',
};
