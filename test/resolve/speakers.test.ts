/** Whose mouth a loaded word is in: whom the speaker blames is his foe, never himself. All sentences are made up. */
import { describe, expect, it } from 'vitest';
import { targetsIn } from './small-pack.js';

type Case = readonly [text: string, ...uses: string[]];

const SPEAKERS: Readonly<Record<string, readonly Case[]>> = {
  'behind a participle stands whom the speaker calls on, not who speaks': [
    [
      'قال الحوثيون إن القتال طال، مطالبين التحالف العربي بالرحيل، وإن العدوان سيتوقف.',
      'العدوان → arab_coalition (foe-of-speaker)',
    ],
  ],
  'one name between a charge and its verb is the one charged': [
    [
      'قال هادي إن الحرب طالت. كما اتهم الحوثيين بأن المجزرة من تدبير غريب.',
      'المجزرة → houthi (foe-of-speaker)',
    ],
    [
      'قال هادي إن الحرب طالت. كما وصف تنظيم داعش والحوثيين بأن المجزرة تليق بهما.',
      'المجزرة → houthi (foe-of-speaker)',
    ],
  ],
  'and of two the second': [
    [
      'دخل داعش الموصل. واتهم الحوثيون السعودية بأن المجزرة من تدبير غريب.',
      'المجزرة → saudi_arabia (foe-of-speaker)',
    ],
  ],
  'a surname is the one who spoke before': [
    [
      'قال سالم المتحدث باسم هادي إن الحرب طالت. ووصف سالم الحوثيين بأن المجزرة تليق بهم.',
      'المجزرة → houthi (foe-of-speaker)',
    ],
  ],
  'where, how and to whom he spoke is not who speaks': [
    [
      'قال الحوثيون إن الحرب طالت. وقال في لقاء مع الجيش اليمني إن المجزرة وقعت.',
      'المجزرة → yemen_government (foe-of-speaker)',
    ],
    ['قال خبير لإذاعة الجيش اليمني إن المجزرة مروعة. وخرج الحوثيون.', 'المجزرة → houthi (salient)'],
    ['قالت منى، في لقاء مع الجيش اليمني، إن المجزرة مروعة. وخرج الحوثيون.', 'المجزرة → houthi (salient)'],
    ['دان المشروع بشدة إسرائيل كقوة مجازر. وخرج الفلسطينيون.', 'مجازر → israel (clause-subject)'],
    [
      'وجه الخطيب رسالة إلى الجيش اليمني قائلا إن المجزرة مروعة. وخرج الحوثيون.',
      'المجزرة → houthi (salient)',
    ],
  ],
  'a paper that speaks is no armed group, nor who spoke before it': [
    ['دخل الحوثيون تعز. وقالت الصحيفة إن المجزرة مروعة. وخرج الجيش اليمني.', 'المجزرة → houthi (salient)'],
    [
      'قال الحوثيون إن الحرب طالت. وقالت الوكالة إن المجزرة مروعة. وخرج الجيش اليمني.',
      'المجزرة → houthi (salient)',
    ],
  ],
  'a ministry is no armed group’s where the article tells of a state': [
    [
      'قال الحوثيون إن الحرب في تعز طالت. وأكد الوزير أن المجزرة مروعة. وخرجت الحكومة اليمنية.',
      'المجزرة → houthi (foe-of-speaker)',
    ],
  ],
};

describe.each(Object.entries(SPEAKERS))('%s', (_rule, cases) => {
  it.each(cases)('%s', (text, ...uses) => expect(targetsIn(text)).toEqual(uses));
});
