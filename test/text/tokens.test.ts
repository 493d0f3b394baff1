import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/text/index.js';
import { Tokeniser } from '../../src/text/tokenise.js';

const analyser = createAnalyser();
const surfaces = (text: string) => analyser.analyse(text).tokens.map((t) => t.surface);

describe('tokens', () => {
  it.each([
    ['سقطت الرقة، أمس', ['سقطت', 'الرقة', '،', 'أمس']],
    ['لماذا؟ نعم؛ ربما.', ['لماذا', '؟', 'نعم', '؛', 'ربما', '.']],
    ['كذا.وقال', ['كذا', '.', 'وقال']],
    ['لمـن فى السورى', ['لمـن', 'فى', 'السورى']],
    ['مُتَمَرِّدُونَ', ['مُتَمَرِّدُونَ']],
    ['می\u200cخواهم', ['می\u200cخواهم']],
    ['لـ”قسد”', ['لـ', '”', 'قسد', '”']],
    ['قبل 2015-08-07 بنسبة ٢٫٥٪', ['قبل', '2015-08-07', 'بنسبة', '٢٫٥', '٪']],
    ['20م', ['20', 'م']],
    ["طائرات F16 وdon't", ['طائرات', 'F16', 'و', "don't"]],
    ['انظر http://a.b/c?d=1 هنا', ['انظر', 'http://a.b/c?d=1', 'هنا']],
    ['#وسم_جديد', ['#', 'وسم', '_', 'جديد']],
    ['الحوثي/صالح (أنصار الله)', ['الحوثي', '/', 'صالح', '(', 'أنصار', 'الله', ')']],
    ['كذا..كذا', ['كذا', '..', 'كذا']],
  ])('cuts %s', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it('leaves direction marks outside a word and keeps them inside one', () => {
    const [token] = analyser.analyse('\u200fالر\u200eقة\u200f').tokens;
    expect(token).toMatchObject({ start: 1, end: 7, folded: 'الرقه' });
  });

  it('does not take a direction mark for a space', () => {
    const [, comma] = analyser.analyse('وتنجح\u200f,\u200f ولكن').tokens;
    expect(comma).toMatchObject({ surface: ',', spaceBefore: false });
  });

  it('names the kinds', () => {
    expect(analyser.analyse('كلمة 12 ، €').tokens.map((t) => t.kind)).toEqual([
      'word',
      'number',
      'punctuation',
      'symbol',
    ]);
  });

  it('cuts the same after its wink instance was renewed', () => {
    const small = new Tokeniser(3);
    const cut = (text: string) => small.carefully(text).map(({ surface }) => surface);
    const text = 'سقطت الرقة، أمس في يد "قسد"';
    const once = cut(text);
    expect(cut(text)).toEqual(once);
    expect(cut('شيء آخر تماما').length).toBe(3);
  });
});

describe('hostile lengths', () => {
  const million = (s: string) => s.repeat(Math.ceil(1e6 / s.length));
  // Nothing is timed: a quadratic step over a million characters takes hours, and meets vitest's limit on any machine.
  it.each(
    ['"', 'ا', ' ', '\n', '\u200f', '.', "'", '1.', 'http://'].concat([
      '" ',
      'ا\u200f',
      '. ',
      'a.',
      "a'",
      '«',
      '»«',
      '<<',
      'a@',
      '\ud800',
      '"ا',
      'د.',
    ]),
  )('a million characters of %j', { timeout: 300_000 }, (s) => {
    const { tokens, sentences, quotations, paragraphs } = analyser.analyse(million(s));
    expect(tokens.length + sentences.length + quotations.length + paragraphs.length).toBeGreaterThanOrEqual(
      0,
    );
    expect(sentences.at(-1)?.last ?? 0).toBe(tokens.length);
  });
});
