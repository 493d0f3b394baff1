import { describe, expect, it } from 'vitest';
import { voicesOf } from './marked.js';

const check = (marked: string) => {
  const { expected, found } = voicesOf(marked);
  expect(expected.length).toBeGreaterThan(0);
  expect(found).toEqual(expected);
};

describe('what a page prints round its article is nobody’s speech', () => {
  it.each([
    'كتب - سالم نور: تجمع أهالي الشهداء{o} في الساحة',
    'كتبت ليلى نور: قال الوزير{o} إن العصابات{a} انسحبت',
    'كتب الوزير على صفحته: عصابات{a} الغزاة{a} رحلت',
    'عاد الثوار{o}.\nرابط الخبر بصحيفة السهل: الوزارة تعلن ضبط خلية إرهابية{o}',
  ])('a byline, a link: %s', (sentence) => check(sentence));
  it.each([
    'اقرأ أيضا «الداخلية»: ضبطنا العصابات{a} في المدينة كان الأهالي خرجوا أمس إلى الساحة في مسيرة كبيرة رفعت صور الشهداء{o}',
    'اقرأ أيضا «الداخلية»: ضبطنا العصابات{a} في المدينة وأضاف الشيخ أن أهل القرية خرجوا أمس إلى الساحة في مسيرة كبيرة رفعت صور الشهداء{a}',
    'اقرأ أيضا رحيل شاعر كبير قال الوزير{o} إن أهل القرية خرجوا أمس إلى الساحة في مسيرة كبيرة رفعت صور الشهداء{a}',
    '«الوزير»: لن نتراجع أمام العصابات{a} عقدت الحكومة أمس اجتماعا في العاصمة حضره الوزراء لبحث أحوال أسر الشهداء{o}',
  ])('another piece’s headline ends: %s', (sentence) => check(sentence));
});
