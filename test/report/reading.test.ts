import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { evidenceItems } from '../../src/profile/index.js';
import { reportHtml } from '../../src/report/html/page.js';
import { reportContext } from '../../src/report/write-report.js';
import type { Mention, ScoredArticle } from '../../src/types/mention.js';
import type { EvidenceItem } from '../../src/types/result.js';
import { sampleComparison } from './sample-comparison.js';

const context = reportContext({ lang: 'ar', theme: 'auto', assets: { script: '1', style: 'p{color:red}' } });
const sample = sampleComparison(3);
const [outlet, actor] = [sample.units[0]?.id ?? '', sample.actors[0]?.id ?? ''];

/** One sentence of some 900 letters with two loaded words 60 apart in its middle. */
const filler = 'كلام كثير بلا نقطة ولا فاصلة '.repeat(14);
const text = `${filler}ميليشيات ${'ثم '.repeat(17)}عصابات ${filler}`.trimEnd();

const word = (surface: string): Mention => ({
  ...{ field: 'text', start: text.indexOf(surface), end: text.indexOf(surface) + surface.length, surface },
  ...{ term: surface, choice: 'armed-group', device: 'naming', polarity: -1, target: 'other', actor },
  ...{ voice: 'outlet', confidence: 0.9, targetRule: 'construct', voiceRule: 'default' },
  sentence: { start: 0, end: text.length },
});
const scored: ScoredArticle = {
  ...{ id: 'a', outlet, outletFrom: 'field', source: { path: 'a.txt', index: 0 }, words: 150 },
  ...{ mentions: [word('ميليشيات'), word('عصابات')], names: [], stances: [] },
};
const items = [...evidenceItems(scored, { text })];

test('a sentence that is cut says so, and its word stays where it is said to stand', () => {
  for (const { sentence = '', inSentence, surface } of items) {
    expect(sentence).toMatch(/^… .* …$/);
    expect(sentence.slice(inSentence?.start, inSentence?.end)).toBe(surface);
    expect(text).toContain(sentence.slice(2, -2));
  }
});

/** The overview of a collection in which no difference is supported, with these items as all its evidence. */
async function overviewOf(
  evidence: readonly EvidenceItem[],
  enough: boolean,
  counted = sample.manifest.articles.counted,
): Promise<Element> {
  const comparison = {
    ...sample,
    manifest: { ...sample.manifest, articles: { ...sample.manifest.articles, counted } },
    strongest: [],
    contrasts: [],
    legitimacy: sample.legitimacy.map((entry) => ({ ...entry, enough })),
    evidence: evidence.map((item) => ({
      ...{ outlet, actor, key: item.term ?? '', voice: 'own' as const, total: 1, items: [item] },
    })),
  };
  const { document } = new JSDOM(await reportHtml(comparison, context)).window;
  return document.querySelector('#overview') as Element;
}

test('excerpts that overlap are read as one passage with all its words marked', async () => {
  const read = (await overviewOf(items, true)).querySelectorAll('.read');
  expect(read).toHaveLength(1);
  expect([...(read[0]?.querySelectorAll('p mark') ?? [])].map((mark) => mark.textContent)).toEqual([
    'ميليشيات',
    'عصابات',
  ]);
  const passage = read[0]?.querySelector('p')?.textContent ?? '';
  expect(passage).toMatch(/^… .* …$/);
  expect(text).toContain(passage.slice(2, -2));
}, 60_000);

test('of a larger corpus an article is open for three sentences, of a small one all is there, and a long article is open for 24', async () => {
  const sentences = Array.from({ length: 27 }, (_, i) => `جملة ${i} عن ميليشيات`);
  const long = sentences.join('. ');
  const many: EvidenceItem[] = sentences.map((sentence) => {
    const start = long.indexOf(sentence) + sentence.indexOf('ميليشيات');
    const at = sentence.indexOf('ميليشيات');
    return {
      ...(items[0] as EvidenceItem),
      span: { start, end: start + 8 },
      ...{ surface: 'ميليشيات', sentence, inSentence: { start: at, end: at + 8 } },
    };
  });
  const reading = async (counted: number) => {
    const overview = await overviewOf(many, true, counted);
    const all = [...overview.querySelectorAll('.read')];
    return [all.length, all.filter((read) => read.closest('details') === null).length];
  };
  expect(await reading(400)).toEqual([27, 3]);
  expect(await reading(5)).toEqual([27, 24]);
}, 60_000);

test('articles are read after the figures, and before them only where there are none', async () => {
  const order = async (enough: boolean) =>
    [...(await overviewOf(items, enough)).querySelectorAll('table.heat, article.reading')].map(
      (e) => e.tagName,
    );
  expect(await order(true)).toEqual(['TABLE', 'ARTICLE']);
  expect(await order(false)).toEqual(['ARTICLE', 'TABLE']);
}, 60_000);
