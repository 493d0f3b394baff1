/** Same event, different words. */

import { html } from '../../html/markup.js';
import type { events as english } from '../en/events.js';
import type { Keys } from '../keys.js';
import * as noun from '../nouns.js';
import { arabicCount, whole } from '../plural.js';

export const events: Keys<typeof english> = {
  eventsNote: ({ total, shared, kept, differing, shown }) =>
    `في المقالات ${arabicCount(total, noun.event)}، مما عُرف من المضمون لا من الألفاظ المؤطِّرة، ${whole(shared)} منها غطّتها وسيلتان أو أكثر. ${kept < shared ? `ومن ${arabicCount(kept, noun.event, 'oblique')} هي أبعدها كلماتٍ بصوت الوسائل نفسها` : 'ومن هذه'} اختلفت الكلمات في ${whole(differing)}${shown < differing ? ` (المعروض\u00a0${whole(shown)})` : ''}${kept > differing ? `، أما ما بقي (${whole(kept - differing)}) فكلماته واحدة، أو لا اختيار يجمع الوسائل فيه، فلا يُعرض` : ''}.`,
  headlines: 'العناوين',
  headlineOf: (outlet) => html`عنوان ${outlet}`,
  sameSentence: (outlet) => html`الجملة نفسها عند ${outlet}`,
  sentenceAbove: 'في الجملة السابقة نفسها',
  otherEvents: 'أحداث أخرى',
  moreChoices: (n) => `${arabicCount(n, noun.moreChoice)} في هذا الحدث`,
  choicesAlike: (n) => `واتفقت كلمات الوسائل في ${arabicCount(n, noun.choice, 'oblique')} من هذا الحدث.`,
  inOwnWords: 'بصوت الوسائل نفسها',
  inOthersWords: 'في ما تنقله عن غيرها',
  spread: (value) =>
    html`التباعد ${value} (0: كلماتها واحدة، 1: لا شيء مشترك؛ وهو وصف لهذه المواضع وحدها، فلا مجال ثقة له)`,
  copyOf: (n) => `نص وكالة واحد نشرته ${arabicCount(n, noun.outlet)}`,
  noEvents: 'لم تغطِّ وسيلتان حدثًا واحدًا.',
};
