/** No figure stands without what it rests on: its interval, its words and articles, or a plain word why it has none. */
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { contrastSentence } from '../../src/report/html/contrast-sentence.js';
import { plain } from '../../src/report/html/markup.js';
import { reportHtml } from '../../src/report/html/page.js';
import { lookUp } from '../../src/report/lookup.js';
import { reportMarkdown } from '../../src/report/markdown.js';
import { ar } from '../../src/report/strings/ar.js';
import { en } from '../../src/report/strings/en.js';
import { reportContext } from '../../src/report/write-report.js';
import type { Polarity } from '../../src/types/mention.js';
import type { ChoiceCell, Comparison, Contrast } from '../../src/types/result.js';
import { MEASURED, sampleComparison } from './sample-comparison.js';

const assets = { script: '', style: '' };
const context = reportContext({ lang: 'en', theme: 'auto', assets, measured: MEASURED });
const sample = sampleComparison();
/** Of a figure in words, in English: `48% [31–66%]`, `−0.53 [−0.70 … −0.29]`, `1.4 [0.9–2.2]`. */
const RANGED = /[\d.]+%? ?\[[−+]?[\d.]+( … |–)[−+]?[\d.]+%?\]/u;
const RESTS = /\d+ words? in \d+ articles?/;

/** An index contrast of the first outlet and all the others about its actor, with these counts. */
function indexContrast(c: Comparison): Contrast {
  const [mine] = c.legitimacy;
  if (!mine) throw new Error('no index');
  const others = c.legitimacy.filter(({ unit, actor }) => actor === mine.actor && unit !== mine.unit);
  const mentions = others.reduce((sum, x) => sum + x.mentions, 0);
  const hits = others.reduce((sum, x) => sum + x.positive - x.negative, 0);
  const interval = { low: -0.5, high: 0.1 };
  return {
    id: 'index',
    actor: mine.actor,
    measure: { kind: 'index' },
    a: { unit: mine.unit, hits: 0, mentions: mine.mentions, articles: 9, value: mine.value, interval },
    b: { unit: 'rest', hits, mentions, articles: 30, value: hits / mentions, interval },
    difference: mine.value - hits / mentions,
    differenceInterval: { low: 0.09, high: 0.41 },
    p: 0.01,
    strata: 'months',
    q: 0.33,
    supported: false,
  };
}

/** One outlet whose 123 words are 20 delegitimising, one legitimising and 102 plain, beside another of 76, 4 and 97. */
function mostlyPlain(): Comparison {
  const [first] = sample.legitimacy;
  const other = sample.units.find(({ id, kind }) => kind === 'outlet' && id !== first?.unit);
  if (!first || !other) throw new Error('no index');
  const cell = (unit: string, ...counts: readonly number[]): ChoiceCell => ({
    ...{ unit, actor: first.actor, choice: 'fighters', voice: 'own', enough: true, articles: 9 },
    mentions: counts.reduce((sum, n) => sum + n, 0),
    options: counts.map((mentions, i) => ({
      ...{ term: `term-${i}`, polarity: (i - 1) as Polarity, mentions, articles: 9, share: 0.3, pooled: 0.3 },
    })),
  });
  return { ...sample, choices: [cell(first.unit, 20, 102, 1), cell(other.id, 76, 97, 4)] };
}

let document: Document;
beforeAll(async () => {
  document = new JSDOM(await reportHtml(sample, context)).window.document;
  for (const text of document.querySelectorAll('.ar:not(.en)')) text.remove();
}, 60_000);
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((e) => e.textContent ?? '');

describe('a difference', () => {
  it('has on every side its interval, drawn and written, its words and its articles, and beside it its q', () => {
    const sides = texts('#overview .side a.ev:has(.v)');
    expect(sides.length).toBeGreaterThanOrEqual(6);
    for (const side of sides) {
      expect(side).toMatch(RANGED);
      expect(side).toMatch(RESTS);
    }
    expect(document.querySelectorAll('.side svg')).toHaveLength(
      document.querySelectorAll('.side svg path').length,
    );
    for (const apart of texts('.claims .said > .fine')) expect(apart).toMatch(/\(q\) <?0\.\d{3}/);
    expect(texts('#overview .note.fine').join()).toContain('after allowing for the number of comparisons');
  });

  it('says of an index what it is made of, and no verdict that its counts do not bear', () => {
    const c = mostlyPlain();
    const x = indexContrast(c);
    const said = {
      ar: plain(contrastSentence(lookUp(c), ar, x)),
      en: plain(contrastSentence(lookUp(c), en, x)),
    };
    expect(said.en).toContain('20 delegitimising and 1 legitimising of 123 words in');
    expect(said.en).toContain('76 and 4 of 177 in the other outlets');
    expect(said.ar).toContain('ما ينزع الشرعية 20 من 123 وما يضفيها 1 عند');
    expect(said.en).not.toMatch(/more|most/);
    expect(said.ar).not.toMatch(/يغلب|يميل|تميل/);
  });

  it('is worded without a verb that would have to agree with an outlet in gender', () => {
    const look = lookUp(sample);
    for (const contrast of sample.contrasts) {
      const none = { ...contrast, b: { ...contrast.b, value: 0, hits: 0 } };
      for (const x of [contrast, none]) {
        const said = plain(contrastSentence(look, ar, x));
        expect(said).not.toMatch(/اختار|تختر/);
        expect(said).not.toMatch(/\) \(/);
      }
      if (none.measure.kind !== 'index') {
        expect(plain(contrastSentence(look, ar, none))).toMatch(/و0% \(لم يرد\) عند .+\.$/u);
        expect(plain(contrastSentence(look, en, none))).toMatch(/0% \(never met\) in .+\.$/u);
      }
    }
  });

  it('has the same beside it in report.md', () => {
    const text = reportMarkdown(sample, context);
    const claims = text.split('\n').filter((line) => /^\d+\. .*\(q\) \\?<?0\.\d/.test(line));
    const sides = text.split('\n').filter((line) => line.startsWith('   - '));
    expect(claims.length).toBeGreaterThan(0);
    expect(sides).toHaveLength(2 * claims.length);
    for (const side of sides) {
      expect(side.replaceAll('\\', '')).toMatch(RANGED);
      expect(side).toMatch(RESTS);
    }
    expect(text).toContain('an empty cell no choice at all');
  });
});

describe('a figure of the pages', () => {
  it('stands with its interval and what it rests on, without being asked for', () => {
    expect(document.querySelector('.counts-on')).toBeNull();
    for (const cell of texts('.heat td:not(.none, .few)')) {
      expect(cell).toMatch(RANGED);
      expect(cell).toMatch(RESTS);
    }
    const rows = texts('.page .strips:not(.stances) tr:not(.few) td.num');
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      expect(row).toMatch(RANGED);
      expect(row).toMatch(RESTS);
    }
    const shares = [...document.querySelectorAll('.choice tr:not(.few) td:has(svg)')];
    expect(shares.length).toBeGreaterThan(20);
    for (const share of shares) {
      expect(share.textContent).toMatch(RANGED);
      expect(share.textContent).toMatch(/\d+ of \d+/);
      if (share.querySelector('circle.gh')) expect(share.textContent).toMatch(/○ \d+% ?\[\d+–\d+%\]/);
    }
    for (const row of texts('.choice tr:not(.few) td.num')) expect(row).toMatch(/in \d+ articles?/);
  });

  it('of names says of how many in how many articles, and which forms are left out', async () => {
    const [profile] = sample.names;
    const [variant] = profile?.variants ?? [];
    if (!profile || !variant) throw new Error('no names');
    const surfaces = ['أ', 'ب', 'ت', 'ث'].map((surface, i) => ({ surface, count: 10 - i }));
    const few = { ...profile, variants: [{ ...variant, count: 36, surfaces }] };
    const page = new JSDOM(await reportHtml({ ...sample, names: [few] }, context)).window.document;
    const row = page.querySelector('.names')?.closest('tr')?.textContent ?? '';
    expect(row).toMatch(/60% \[45–74%\] .*36 of 50/);
    expect(row).toContain('50 uses of a name');
    expect(row).toContain('in 22 articles');
    expect(row).toMatch(/other forms ×9/);
  });

  it('of what articles make an actor look like has the classifier’s measured error beside it', async () => {
    const wrong = Math.round(100 * (1 - MEASURED.stance.accuracy));
    const notes = texts('.part:has(.stances) > .note');
    expect(notes.length).toBeGreaterThan(5);
    for (const note of notes) expect(note).toContain(`wrong in ${wrong} of 100`);
    expect(texts('.stances').join()).not.toMatch(/hostile|sympathetic/);
    expect(en.stanceNote(undefined)).toContain('was not measured');
  });

  it('tells words that were found from those that figures count', () => {
    const counted = sample.legitimacy.reduce((sum, { mentions }) => sum + mentions, 0);
    const found = sample.manifest.mentions;
    expect(texts('.deck').join()).toContain(`${found.toLocaleString('en-US')} framing or plain words found`);
    expect(texts('.deck').join()).toContain(`rest on ${counted.toLocaleString('en-US')} of them`);
    expect(ar.deck(2, 30, 500, 40, false)).not.toContain('اختيارًا');
    expect(ar.deck(2, 30, 500, 40, true)).toContain('سمّتها الدراسة');
    expect(texts('.deck').join()).not.toContain('that the study names');
  });
});

describe('the map and the trees', () => {
  it('say what a distance is whether or not the map is folded, and which outlets are not drawn', async () => {
    const [matrix] = sample.distances;
    if (!matrix) throw new Error('no distances');
    const left = lookUp(sample).outlets[0]?.id ?? '';
    const keep = matrix.units.flatMap((unit, i) => (unit === left ? [] : [i]));
    const pick = <T>(list: readonly T[]): T[] => keep.map((i) => list[i] as T);
    const without = {
      ...matrix,
      units: pick(matrix.units),
      values: pick(matrix.values).map(pick),
      intervals: pick(matrix.intervals).map(pick),
      map: { ...matrix.map, stress: 0.4 },
    };
    const html = await reportHtml({ ...sample, distances: [without] }, context);
    const page = new JSDOM(html).window.document;
    expect(page.querySelector('#map > .note .en')?.textContent).toContain('Jensen–Shannon');
    const scope = page.querySelector('#map .scope');
    expect(scope?.querySelector('.fine')?.textContent).toContain(`1 of ${sample.units.length} outlets`);
    expect(scope?.querySelector('.fine a')?.textContent).toContain(lookUp(sample).unitName(left, 'en'));
  });
});
