/** Choices. */
import { html } from '../../html/markup.js';
import type { choices as english } from '../en/choices.js';
import type { Keys } from '../keys.js';
import * as noun from '../nouns.js';
import { arabicCount } from '../plural.js';

export const choices: Keys<typeof english> = {
  ownLegend: 'صوت الوسيلة نفسها، ومعه مجال الثقة',
  carriedLegend: 'ما تقتبسه أو تنقله عن غيرها',
  choicesNote:
    'كان يمكن لكلمة أن تقوم مقام أخرى فاختيرت هذه. كل صف وسيلة، وكل عمود لفظ كان يمكن أن يقال عن هذا الطرف، مما ينزع الشرعية إلى ما يضفيها. النقطة نصيب اللفظ في صوت الوسيلة، والخط مجال الثقة، والنقطة المفرّغة نصيبه في ما تنقله عن غيرها.',
  sortBy: (word) => html`رتّب بحسب ${word}`,
  places: 'المواضع',
  chooseActor: 'الطرف',
  chooseSet: 'الاختيار',
  unshown: (n) => (n === 0 ? '' : `في ملفات البيانات وحدها: ${arabicCount(n, noun.smallTable)}.`),
  otherOptions: (n) => `وفي profiles.csv والمصنَّف ${arabicCount(n, noun.rarerWord)}.`,
  onlyWord: 'لم يرد عن هذا الطرف لفظ آخر من هذا الاختيار، فنسبة 100% لا تدل على تفضيل، بل على أن اللفظ قيل.',
  fewBlocks: 'اختيارات لا تكفي أعدادها عند أي وسيلة للمقارنة: الأعداد الخام',
  choseNone: 'لا اختيار من هذا النوع',
};
