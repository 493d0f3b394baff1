/** Parts of the page by themselves, on a comparison of a few numbers. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { treeLines } from '../../src/report/charts/distance.js';
import { headlineContrasts } from '../../src/report/headlines.js';
import { carriedVoices } from '../../src/report/html/carried-voices.js';
import { choices } from '../../src/report/html/choices.js';
import { poleCounts } from '../../src/report/html/contrast-side.js';
import { titled } from '../../src/report/html/links.js';
import { sideWords } from '../../src/report/html/side-words.js';
import { viewOf } from '../../src/report/html/view.js';
import { methodNotes } from '../../src/report/strings/methods.js';
import { settingValue } from '../../src/report/strings/settings.js';
import { reportContext } from '../../src/report/write-report.js';
import type {
  ChoiceCell,
  Comparison,
  Contrast,
  ContrastSide,
  Unit,
  VoiceSide,
} from '../../src/types/result.js';
import { sampleComparison } from './sample-comparison.js';

const context = reportContext({ lang: 'en', theme: 'auto', assets: { script: '', style: '' } });
const sample = sampleComparison();
const [alif = '', ba = ''] = sample.units.filter(({ kind }) => kind === 'outlet').map(({ id }) => id);
const actor = sample.actors[0]?.id ?? '';

const cell = (unit: string, choice: string, voice: VoiceSide, counts: Record<string, number>): ChoiceCell => {
  const mentions = Object.values(counts).reduce((a, b) => a + b, 0);
  const options = Object.entries(counts).map(([term, n]) => {
    const share = n / mentions;
    return { term, polarity: -1 as const, mentions: n, articles: n, share, pooled: share };
  });
  return { unit, actor, choice, voice, mentions, articles: mentions, enough: true, options };
};
const cells = [
  cell(alif, 'armed-group', 'own', { militia: 7, gang: 2 }),
  cell(alif, 'armed-group', 'carried', { militia: 3 }),
  cell(alif, 'death', 'own', { slain: 9 }),
  cell(ba, 'armed-group', 'own', { gang: 5 }),
  cell(ba, 'armed-group', 'carried', { gang: 11 }),
];
const c: Comparison = { ...sample, choices: cells };
const view = viewOf(c, context);

/** The English text of a part, its spaces single. */
const textOf = (part: { readonly value: string }): string => {
  const { body } = new JSDOM(part.value).window.document;
  for (const arabic of body.querySelectorAll('.ar')) arabic.remove();
  return (body.textContent ?? '').replace(/\s+/g, ' ');
};

const contrast = (id: string, over: Partial<Contrast> = {}): Contrast => {
  const [some] = sample.contrasts as [Contrast];
  return {
    id,
    actor,
    measure: { kind: 'option', choice: 'armed-group', term: 'militia' },
    a: { ...some.a, unit: alif },
    b: { ...some.b, unit: ba },
    difference: 0,
    differenceInterval: { low: -0.1, high: 0.1 },
    p: 0.5,
    strata: 'events',
    q: 0.5,
    supported: false,
    ...over,
  };
};

describe('an outlet’s own page', () => {
  it('tells of the voices that this outlet carries, and of no other’s', () => {
    const [ofAlif, ofBa] = [alif, ba].map((unit) => textOf(carriedVoices(view, unit)));
    expect(ofAlif).toContain('×3');
    expect(ofAlif).not.toContain('×11');
    expect(ofBa).toContain('×11');
    expect(ofBa).not.toContain('×3');
  });
});

describe('a difference of the index', () => {
  const index = contrast('i', { measure: { kind: 'index' } });

  it('counts and shows the words of the choices that both sides make, which it is taken over', () => {
    const counts = (side: ContrastSide) => poleCounts(view.look, index, side);
    expect(counts(index.a)).toMatchObject({ negative: 9, positive: 0, mentions: 9 });
    expect(counts(index.b)).toMatchObject({ negative: 5, positive: 0, mentions: 5 });
    expect(textOf(sideWords(view, index, index.a, {}))).not.toContain('slain');
  });
});

describe('a difference', () => {
  const wordsOf = (x: Contrast): string => textOf(sideWords(view, x, x.a, {})).replace(/[^×\d]/g, '');
  it('shows the words of its own choice', () => {
    expect(wordsOf(contrast('one'))).toBe('×7×2');
  });
  it('heads the report in turn with those about others, when three are about one actor', () => {
    const about = (id: string, choice: string, of: string): Contrast =>
      contrast(id, { actor: of, measure: { kind: 'pole', choice, polarity: 1 } });
    const contrasts = [
      ...['1', '2', '3', '4', '5'].map((n) => about(n, `choice ${n}`, actor)),
      about('6', 'choice 1', 'another'),
    ];
    const strongest = contrasts.map(({ id }) => id);
    const told = headlineContrasts({ ...c, contrasts, strongest }).map(({ id }) => id);
    expect(told).toEqual(['1', '2', '3', '6', '4']);
  });
});

it('a title leads to its article where that is on the web, and nowhere else', () => {
  const linkOf = (url?: string) =>
    new JSDOM(titled('عنوان', url).value).window.document.querySelector('a')?.getAttribute('href');
  expect(linkOf('https://example.org/a?b=1&c=2')).toBe('https://example.org/a?b=1&c=2');
  expect(linkOf('javascript:alert(1)')).toBeUndefined();
  expect(linkOf()).toBeUndefined();
});

it('a tree has its leaves a row apart and its joints halfway between theirs', () => {
  const leaf = (unit: string) => ({ height: 0, unit, children: [] });
  const pair = { height: 0.2, children: [leaf('b'), leaf('c')] };
  const { leaves, branches } = treeLines({ height: 0.5, children: [leaf('a'), pair] });
  expect(leaves).toEqual(['a', 'b', 'c'].map((unit, y) => ({ y, unit })));
  expect(branches).toContainEqual({ x: 0.2, x2: 0.5, y: 1.5, y2: 1.5 });
  expect(branches).toContainEqual({ x: 0.5, x2: 0.5, y: 0, y2: 1.5 });
});

it('the setting `rest` is told in words where it is the reference, and as it stands where it names an outlet', () => {
  expect(settingValue('reference', 'rest')).not.toEqual({ ar: 'rest', en: 'rest' });
  expect(settingValue('reference', 'alif')).toEqual({ ar: 'alif', en: 'alif' });
  expect(settingValue('actors', 'rest')).toEqual({ ar: 'rest', en: 'rest' });
});

it('the methods say how many outlets are not compared, and with whom those beyond the largest are', () => {
  const [unit] = sample.units;
  const sized = (articles: number, i: number) => ({ ...unit, id: `o${i}`, kind: 'outlet', articles }) as Unit;
  const sizes = [...new Array<number>(26).fill(20), 19, 1];
  const options = { ...sample.manifest.options, minimumOutletArticles: 20 };
  const manifest = { ...sample.manifest, options };
  const told = (units: readonly Unit[]) =>
    methodNotes({ ...sample, manifest, units })
      .map(({ text }) => text.en)
      .join(' ');
  const all = told(sizes.map(sized));
  expect(all).toContain(
    'fewer than 20 articles have no differences, no words that set them apart and no distances (2 outlets here)',
  );
  expect(all).toContain('the largest 24 outlets are compared; the others (2 here) only with all the rest');
  const few = told(sizes.slice(3).map(sized));
  expect(few).toContain('(2 outlets here)');
  expect(few).not.toContain('the others');
});

it('the methods say how many pairs of outlets have an index each and no difference of it', () => {
  const [unit] = sample.units;
  const [index] = sample.legitimacy;
  const [contrast] = sample.contrasts;
  const options = { ...sample.manifest.options, minimumOutletArticles: 20 };
  const ids = ['o0', 'o1', 'o2', 'small'];
  const units = ids.map(
    (id) => ({ ...unit, id, kind: 'outlet', articles: id === 'small' ? 19 : 20 }) as Unit,
  );
  const indexOf = (of: string, actor: string, enough = true) => ({ ...index, unit: of, actor, enough });
  const legitimacy = [
    ...ids.map((id) => indexOf(id, 'x')),
    ...['o0', 'o1'].map((id) => indexOf(id, 'y')),
    indexOf('o2', 'y', false),
  ] as (typeof sample)['legitimacy'];
  const between = (a: string, b: string, kind: string) =>
    ({
      ...contrast,
      measure: { kind },
      a: { ...contrast?.a, unit: a },
      b: { ...contrast?.b, unit: b },
    }) as Contrast;
  const told = (contrasts: readonly Contrast[]) =>
    methodNotes({ ...sample, units, legitimacy, contrasts, manifest: { ...sample.manifest, options } })
      .map(({ text }) => text.en)
      .join(' ');
  // Three pairs for x, one for y; one is tested, the rest and a pole are no pair's index.
  const some = [between('o0', 'o1', 'index'), between('o0', 'rest', 'index'), between('o1', 'o2', 'pole')];
  expect(told(some)).toContain(
    'Of 4 pairs of outlets that both have an index for an actor, 3 have no difference',
  );
  const all = [
    ...some,
    between('o0', 'o2', 'index'),
    between('o1', 'o2', 'index'),
    between('o0', 'o1', 'index'),
  ];
  expect(told(all)).not.toContain('pairs of outlets that both have an index');
});

it('tables in which outlets choose come before those in which there is but one word', () => {
  const alone = [cell(alif, 'death', 'own', { slain: 90 }), cell(ba, 'death', 'own', { slain: 80 })];
  const shown = {
    ...sample,
    contrasts: [],
    choices: [...alone, cell(ba, 'armed-group', 'own', { militia: 7, gang: 20 })],
  };
  const { body } = new JSDOM(choices(viewOf(shown, context)).value).window.document;
  const order = [...body.querySelectorAll('.block')].map((block) => block.getAttribute('data-c'));
  expect(order).toEqual(['armed-group', 'death'].map((id) => `${view.look.choiceNumber(id)}`));
});
