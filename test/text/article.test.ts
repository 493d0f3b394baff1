import { expect, it } from 'vitest';
import { foldArabic } from '../../src/arabic/fold.js';
import { isTrueArticle } from '../../src/text/article.js';

const hasIt = (word: string): boolean => isTrueArticle(foldArabic(word), word);

it.each(['الجيش', 'والإرهاب', 'الألمان', 'الحق', 'التهم', 'والآن', 'بالدم', 'كالسيل', 'ٱلجيش', 'للقوات'])(
  '%s has the article',
  (word) => expect(hasIt(word)).toBe(true),
);

it.each([
  ...[
    'إلى',
    'الى',
    'والى',
    'التي',
    'والذين',
    'إلا',
    'ألقى',
    'وألقت',
    'القت',
    'ألمانيا',
    'المانيا',
    'آلاف',
    'الاف',
  ],
  ...['التقى', 'والتحق', 'وكالة', 'والده', 'بالغة', 'باليستي', 'أَلقى'],
])('%s is spelled with its letters', (word) => expect(hasIt(word)).toBe(false));
