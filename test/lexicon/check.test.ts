import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPacks } from '../../src/lexicon/check.js';
import { formatFault, type PackFault } from '../../src/lexicon/errors.js';
import { describeWord, listTerms } from '../../src/lexicon/find.js';
import { loadPacks } from '../../src/lexicon/load.js';
import { listPacks } from '../../src/lexicon/packs.js';
import { packJsonSchema } from '../../src/lexicon/schema-json.js';
import { parsePackFile } from '../../src/lexicon/source.js';
import { renderExtent, renderSuggestions, suggestionsAsYaml } from '../../src/lexicon/suggest/render.js';
import { Suggester, type Suggestion } from '../../src/lexicon/suggest/suggest.js';
import { createAnalyser } from '../../src/text/analyse.js';

const gloss = `gloss: {ar: شرح, en: a gloss}`;
const rationale = 'rationale: A less loaded word was at hand.';
const term = (id: string, words: string, more = 'device: naming, polarity: -1'): string =>
  `  - {id: ${id}, words: [${words}], ${more}, ${gloss}, ${rationale}}\n`;
const actor = (id: string, names: string, more = ''): string =>
  `  - {id: ${id}, kind: armed-group, country: yemen, ${gloss}, ${more} names: [${names}]}\n`;
const name = (words: string, more = ''): string => `{words: [${words}], register: neutral${more}}`;
const sound = `terms:\n${term('militia', '{noun: ميليشيا, sound: f}')}actors:\n${actor('houthi', name('{fixed: الحوثيون}'))}`;

function check(yaml: string): { faults: string[]; lexicon: ReturnType<typeof checkPacks>['lexicon'] } {
  const faults: PackFault[] = [];
  const source = parsePackFile('p.yaml', 'p', yaml, faults);
  const checked = checkPacks(source ? [source] : []);
  return { faults: [...faults, ...checked.faults].map(formatFault), lexicon: checked.lexicon };
}

test('a sound pack has no fault', () => {
  expect(check(sound).faults).toEqual([]);
});

test('a pack has one title, and goes by its id without', () => {
  const faults: PackFault[] = [];
  const files = [
    ['a.yaml', 'sudan', 'title: {ar: السودان, en: Sudan}'],
    ['b.yaml', 'sudan', sound],
    ['c.yaml', 'sudan', 'title: {ar: سودان, en: The Sudan}'],
    ['d.yaml', 'chad', 'places: {}'],
  ] as const;
  const sources = files.flatMap(([file, pack, yaml]) => parsePackFile(file, pack, yaml, faults) ?? []);
  const packsOf = (some: typeof sources) => [...checkPacks(some).lexicon.packs];
  expect(packsOf(sources.filter(({ file }) => file !== 'c.yaml'))).toEqual([
    ['sudan', { ar: 'السودان', en: 'Sudan' }],
    ['chad', { ar: 'chad', en: 'chad' }],
  ]);
  expect(faults).toEqual([]);
  expect(checkPacks(sources).faults.map(formatFault)).toEqual([
    'c.yaml:1:8: pack sudan already has a title at a.yaml:1',
  ]);
});

test.each(listPacks('lexicons').filter((pack) => pack !== 'core'))(
  'core and %s need no other pack',
  (pack) => {
    expect(loadPacks(['lexicons'], ['core', pack]).terms.size).toBeGreaterThan(0);
  },
);

describe('a lemma that is an inflected form already', () => {
  test.each([
    ['{noun: الميليشيا}', 'الميليشيا has the article: give it without'],
    ['{adjective: الباسل}', 'الباسل has the article: give it without'],
    ['{adjective: بربرية}', 'بربرية is a feminine: give the masculine'],
  ])('is told in a term and in a name: %s', (words, fault) => {
    expect(check(`terms:\n${term('a', words)}`).faults[0]).toContain(fault);
    expect(check(`actors:\n${actor('houthi', name(words))}`).faults[0]).toContain(fault);
  });

  test.each(['{noun: التزام}', '{noun: إلغاء}', '{adjective: إلكتروني}', '{fixed: الحوثيون}', '{noun: قوة}'])(
    'is not seen where the letters are its own: %s',
    (words) => expect(check(`terms:\n${term('a', words)}`).faults).toEqual([]),
  );
});

describe('a word that is none tells which key is at fault', () => {
  test.each([
    ['{noun: كلب, sound: q}', 'terms.0.words.0.sound: Invalid option: expected one of "m"|"f"|"mf"|"none"'],
    ['{noun: كلب, plural: كلاب}', 'terms.0.words.0: Unrecognized key: "plural"'],
    ['{noun: 5, sound: q, feminine: 5}', 'terms.0.words.0.noun: Invalid input: expected string'],
    ['{verb: قتل}', 'terms.0.words.0.present: Invalid input: expected string'],
    ['{nuon: كلب}', 'terms.0.words.0: expected a word under one of noun, adjective, verb, fixed'],
  ])('%s', (words, fault) => {
    const { faults } = check(`terms:\n${term('a', words)}`);
    expect(faults[0]).toContain(fault);
  });
});

describe('alternatives of several words', () => {
  const cities = `places:\n  israel: [تل أبيب]\n`;
  const pattern = (text: string, more = ''): string =>
    `terms:\n${term('a', `{pattern: "${text}"}`, `device: naming, polarity: -1${more}`)}`;

  test.each([
    ['النظام السابق|مبارك|النظام البائد', 'النظام stands on both sides of a space'],
    ['<ثوار> الناتو|حلف الناتو|قطر', 'الناتو stands on both sides of a space'],
    ['فرسان الحشد|الحشد الشعبي', 'الحشد stands there twice behind a space'],
    ['داعش|التنظيم|داعش الإرهابي', 'داعش stands there twice before a space'],
    ['دك مستوطنات|تل أبيب|مدن', '"تل أبيب" is a name, whose words a space parts here'],
  ])('are refused at their place, and it is said how to write them: %s', (text, sign) => {
    const { faults } = check(pattern(text) + cities);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^p\.yaml:2:\d+/);
    expect(faults[0]).toContain(`"${text}": ${sign}; alternatives are one word each`);
    expect(faults[0]).toContain('a pattern of its own');
  });

  test('are refused in contexts, names and proper names', () => {
    const split = 'زعيم حلف الناتو|الناتو';
    const inContext = check(pattern('كلاب الحرب', `, blocks: ["_ ${split}"]`));
    expect(inContext.faults).toMatchObject([expect.stringContaining(split)]);
    const inName = check(`actors:\n${actor('nato', name(`{pattern: "${split}"}`))}`);
    expect(inName.faults).toMatchObject([expect.stringContaining(split)]);
    const proper = check(`proper-names:\n  - "${split}"\n`);
    expect(proper.faults).toMatchObject([expect.stringMatching(/^p\.yaml:2:5/)]);
  });

  test.each([
    'ما|من يسمى|تسمى|يسمون',
    'المسلحون|المسلحين الحوثيون|الحوثيين',
    'الصناديق|شرعية <الصناديق|الصندوق>',
    'دك ~2 مستوطنات|تل ~1 أبيب|مدن',
    'خطوة خطوة',
  ])('are not seen where two places are meant: %s', (text) => {
    expect(check(pattern(text) + cities).faults).toEqual([]);
  });
});

const terms = (...entries: string[]): string => `terms:\n${entries.join('')}`;
const faulty: readonly (readonly [expected: RegExp, yaml: string])[] = [
  [
    /^p\.yaml:2:\d+: terms\.0\.polarity: expected one of -1, 0 and 1$/,
    `terms:\n${term('a', '{noun: كلمة}', 'device: naming, polarity: 2')}`,
  ],
  [
    /^p\.yaml:2:\d+: terms\.0\.device: .*one of "naming"\|"epithet"/,
    `terms:\n${term('a', '{noun: كلمة}', 'device: nameing, polarity: -1')}`,
  ],
  [
    /^p\.yaml:3:.*ميليشيا is a word of b and of a \(p\.yaml:2\)/,
    terms(term('a', '{noun: ميليشيا, sound: f}'), term('b', '{noun: ميليشيا}')),
  ],
  [
    /^p\.yaml:3:.*اسره is a word of b and of a/,
    terms(term('a', '{fixed: أسرة}'), term('b', '{fixed: اسره}')),
  ],
  [/^p\.yaml:2:.*already a word of this term/, terms(term('a', '{fixed: كلب}, {fixed: كلب}'))],
  [/can never match: holds no Arabic letter/, terms(term('a', '{fixed: terrorist}'))],
  [/is not one word/, terms(term('a', '{fixed: "كلاب ضالة"}'))],
  [/is not one word/, terms(term('a', '{fixed: كلاب؟}'))],
  [
    /can never match: the proper name "كلاب ضالة" \(p\.yaml:4\) always holds it/,
    `${terms(term('a', '{pattern: كلاب ضالة}'))}proper-names:\n  - كلاب ضالة\n`,
  ],
  [
    /can never match: dogs \(p\.yaml:2\) always takes its words/,
    terms(term('dogs', '{noun: كلب, plurals: [كلاب]}'), term('pack', '{fixed: كلاب}')),
  ],
  [
    /its own blocks always forbid it/,
    terms(term('a', '{pattern: كلاب ضالة}', 'device: naming, polarity: -1, blocks: ["_"]')),
  ],
  [/"_" holds everywhere/, terms(term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, blocks: ["_"]'))],
  [
    /a gap at the edge says nothing/,
    terms(term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, blocks: ["~2 _ ضالة"]')),
  ],
  [
    /target: unknown actor nobody/,
    terms(term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, target: nobody')),
  ],
  [
    /by-country: unknown country atlantis/,
    terms(term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, by-country: {atlantis: other}')),
  ],
  [
    /^p\.yaml:2:\d+: terms\.0\.by-country\.egypt: .*expected string, received number/,
    terms(term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, by-country: {egypt: 3}')),
  ],
  [/terms\.0\.device: .*one of "naming"/, terms(term('a', '{fixed: كلاب}', 'device: nameing, polarity: -1'))],
  [
    /by-country: term other lists no countries/,
    terms(term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, by-country: other')),
  ],
  [
    /unknown country atlantis/,
    terms(term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, countries: [atlantis]')),
  ],
  [/foes: unknown actor nobody/, `actors:\n${actor('houthi', name('{fixed: الحوثيون}'), 'foes: [nobody],')}`],
  [
    /unknown choice set nothing/,
    terms(term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, choice: nothing')),
  ],
  [/unknown term b/, terms(term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, option: b'))],
  [
    /b is no option of the same choice set and polarity/,
    terms(
      term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, option: b'),
      term('b', '{fixed: أبطال}', 'device: naming, polarity: 1'),
    ),
  ],
  [
    /b itself counts as c/,
    terms(
      term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, option: b'),
      term('b', '{fixed: كلبة}', 'device: naming, polarity: -1, option: c'),
      term('c', '{fixed: كلب}', 'device: naming, polarity: -1'),
    ),
  ],
  [/unknown lexeme @لقي/, terms(term('a', '{pattern: "@لقي حتفه"}'))],
  [
    /neutral option of a choice set, and the term is in none/,
    terms(term('a', '{fixed: كلاب}', 'device: naming, polarity: 0')),
  ],
  [/names no context/, terms(term('a', '{fixed: كلاب}', 'device: {}, polarity: -1'))],
  [
    /otherwise has no effect beside a fixed target/,
    terms(term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, target: other, otherwise: terrorism')),
  ],
  [
    /is both needed and blocked/,
    terms(term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, needs: [_ ضالة], blocks: [_ ضالة]')),
  ],
  [
    /there is nothing to choose/,
    `choices:\n  - {id: c, ${gloss}, referent: dogs}\n${terms(term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, choice: c'))}`,
  ],
  [
    /the rationale only repeats the gloss/,
    `terms:\n  - {id: a, words: [{fixed: كلاب}], device: naming, polarity: -1, ${gloss}, rationale: A gloss.}\n`,
  ],
  [
    /rationale\.ar holds no Arabic/,
    `terms:\n  - {id: a, words: [{fixed: كلاب}], device: naming, polarity: -1, ${gloss}, rationale: {ar: There was another word, en: There was another word}}\n`,
  ],
  [
    /the rationale does not say what less loaded word was at hand/,
    `terms:\n  - {id: a, words: [{fixed: كلاب}], device: naming, polarity: -1, ${gloss}, rationale: {ar: كلمة, en: There was another word}}\n`,
  ],
  [
    /rationale: Too small/,
    `terms:\n  - {id: a, words: [{fixed: كلاب}], device: naming, polarity: -1, ${gloss}, rationale: ''}\n`,
  ],
  [/already a name of houthi/, `actors:\n${actor('houthi', name('{fixed: الحوثيون}, {fixed: الحوثيون}'))}`],
  [
    /names saleh and houthi \(p\.yaml:2\): leave it to one, or make it generic under both/,
    `actors:\n${actor('houthi', name('{fixed: الجماعة}'))}${actor('saleh', name('{fixed: الجماعة}'))}`,
  ],
  [
    /houthi is both foe and ally/,
    `actors:\n${actor('houthi', name('{fixed: الحوثيون}'))}${actor('saleh', name('{fixed: صالح}'), 'foes: [houthi], allies: [houthi],')}`,
  ],
  [
    /countries has no effect on a name that is not generic/,
    `actors:\n${actor('houthi', name('{fixed: الحوثيون}', ', countries: [yemen]'))}`,
  ],
];

describe('what is refused', () => {
  test.each(faulty)('%s', (expected, yaml) => {
    const { faults } = check(yaml);
    expect(
      faults.some((fault) => expected.test(fault)),
      faults.join('\n'),
    ).toBe(true);
  });

  test('homographs are let through where context tells them apart', () => {
    const apart = terms(
      term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, needs: [_ ضالة]'),
      term('b', '{fixed: كلاب}', 'device: naming, polarity: -1, blocks: [_ ضالة]'),
    );
    expect(check(apart).faults.filter((fault) => fault.includes('is a word of'))).toEqual([]);
  });

  test('a word may be one of a term of some countries and one of another everywhere', () => {
    const apart = `${terms(
      term('a', '{fixed: كلاب}', 'device: naming, polarity: -1, countries: [yemen]'),
      term('b', '{fixed: كلاب}'),
    )}actors:\n${actor('houthi', name('{fixed: الحوثيون}'))}`;
    expect(check(apart).faults).toEqual([]);
  });

  test('a name may be generic for several actors', () => {
    const generic = `actors:\n${actor('houthi', name('{fixed: الجماعة}', ', as: generic'))}${actor('saleh', name('{fixed: الجماعة}', ', as: generic'))}`;
    expect(check(generic).faults).toEqual([]);
  });
});

test('the published JSON Schema is that of the code', () => {
  const published = new URL('../../lexicons/schema/pack.schema.json', import.meta.url);
  expect(readFileSync(published, 'utf8'), 'run npm run schema').toBe(packJsonSchema());
});

test('find says what a word would match, and why not', () => {
  const { lexicon } = check(`${sound}proper-names:\n  - شارع الميليشيات\n`);
  expect(describeWord(lexicon, 'بالميليشيات')).toMatch(
    /ب \+ ال \+ \(noun plural feminine\): term militia.*\[p\.yaml:2\]/,
  );
  expect(describeWord(lexicon, 'شارع الميليشيات')).toContain('no mention, stands inside a name');
  expect(describeWord(lexicon, 'قمر')).toContain('not in the packs');
  expect(listTerms(lexicon).split('\n')[1]).toBe('militia\tميليشيا\tnaming\t-1\t\tp\tشرح\ta gloss');
});

test('find gives a line once, with the number of patterns that begin alike', () => {
  const yaml = `terms:\n${term('blow', "{pattern: 'ضربة <غادرة>'}, {pattern: 'ضربة <خائنة>'}, {pattern: 'ضربة ~1 <ماكرة>'}")}`;
  const { lexicon, faults } = check(yaml);
  expect(faults).toEqual([]);
  const lines = describeWord(lexicon, 'ضربة').split('\n');
  const opening = lines.filter((line) => line.includes('opens a pattern'));
  expect(opening.map((line) => /of \d places/.exec(line)?.[0])).toEqual(['of 2 places', 'of 3 places']);
  expect(opening[0]).toMatch(/\(2 patterns\)$/);
  expect(opening[1]).not.toContain('patterns)');
});

test('suggest finds the adjective that is hung on an actor, and leaves known and ordinary words alone', () => {
  const { lexicon } = check(sound);
  const suggester = new Suggester(lexicon, (word) => word === 'واسر');
  const analyser = createAnalyser();
  for (let i = 0; i < 8; i++) {
    suggester.add(
      analyser.analyse(
        'هاجم الحوثيون الظلاميون القرية. وأسر الحوثيون بذلك. وقالت المصادر إن الطقس جميل والسوق مفتوح في المدينة.',
      ),
      `outlet-${i % 3}`,
    );
    suggester.add(
      analyser.analyse('قصفت ميليشيا الحوثيون بلدة في الشمال. افتتح الوزير معرضا للكتاب في المدينة.'),
      'outlet-9',
    );
  }
  const found = suggester.suggestions();
  expect(found[0]).toMatchObject({ slot: 'adjective', word: 'ظلاميون', count: 8, outlets: 3, elsewhere: 0 });
  expect(found[0]?.concordance[0]).toContain('[الظلاميون]');
  expect(found.some(({ word }) => word === 'ميليشيا' || word === 'في' || word === 'واسر')).toBe(false);
  expect(suggestionsAsYaml(found)).toContain('- adjective: ظلامي');
  const extent = suggester.extent();
  // Eight rounds, a name in two sentences of the first article and in one of the second.
  expect(extent.names).toBe(24);
  expect(extent.rare).toBe(0);
  expect(suggester.extent(9)).toEqual({ ...extent, rare: extent.words });
  expect(renderExtent(suggester.extent(9), 9)).toContain(`${extent.words} left out, with fewer than 9 uses`);
  const told = renderSuggestions([{ ...(found[0] as Suggestion), outlets: 1 }, found[0] as Suggestion]);
  expect(told).toMatch(/ 0 elsewhere, 1 outlet\n(?:.*\n)* .* 3 outlets\n/);
});

test('suggest writes words as the press does, and one word once in all its forms', () => {
  const { lexicon } = check(sound);
  const suggester = new Suggester(lexicon, (word) => word === 'واسر');
  const analyser = createAnalyser();
  for (let i = 0; i < 8; i++) {
    suggester.add(analyser.analyse('هاجم الحوثيون البدائيون القرية. السوق مفتوح في المدينة.'), 'a');
    suggester.add(analyser.analyse('هاجم الحوثيون البدائيّة القرية. السوق مفتوح في المدينة.'), 'b');
    suggester.add(analyser.analyse('هاجم الحوثيون البدائى القرية. السوق مفتوح في المدينة.'), 'c');
  }
  const adjectives = suggester.suggestions().filter(({ slot }) => slot === 'adjective');
  expect(adjectives.map(({ written }) => written).sort()).toEqual(['بدائى', 'بدائية', 'بدائيون']);
  const yaml = suggestionsAsYaml(adjectives);
  expect(yaml.match(/- adjective: .*/g)).toEqual(['- adjective: بدائي']);
});
