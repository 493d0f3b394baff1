import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartFiles } from '../../src/report/charts/chart-files.js';
import { reportHtml } from '../../src/report/html/page.js';
import { reportMarkdown } from '../../src/report/markdown.js';
import { reportContext, writeReport } from '../../src/report/write-report.js';
import type { Comparison } from '../../src/types/result.js';
import { random, sampleComparison } from './sample-comparison.js';
import { sampleTexts } from './sample-texts.js';
import { HOSTILE_OUTLETS, POISON } from './sample-words.js';

const assets = { script: 'console.log(1)', style: 'p{color:red}' };
const context = reportContext({ lang: 'ar', theme: 'auto', assets });
const hostile = sampleComparison(3, { outletNames: HOSTILE_OUTLETS, poison: POISON });
let page = '';
let document: Document;
beforeAll(async () => {
  page = await reportHtml(hostile, context);
  document = new JSDOM(page).window.document;
}, 60_000);

describe('report.html', () => {
  it('names the packs by their titles, in each language', async () => {
    const packs = [
      { ar: 'السودان', en: 'Sudan' },
      { ar: 'my-pack', en: 'my-pack' },
    ];
    const { document: page } = new JSDOM(await reportHtml(hostile, { ...context, packs })).window;
    const names = (selector: string) => page.querySelector(`.top .fine ${selector} bdi`)?.textContent;
    expect([names('.ar'), names('.en')]).toEqual(['السودان، my-pack', 'Sudan, my-pack']);
  });

  it('holds no script, image or handler but its own', () => {
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts.map((script) => script.id || script.textContent)).toEqual([
      'data',
      'charts',
      'texts',
      assets.script,
    ]);
    for (const block of document.querySelectorAll('script[id]')) {
      expect(block.getAttribute('type')).toBe('application/octet-stream');
      expect(block.textContent).toMatch(/^[A-Za-z0-9+/= ]*$/);
    }
    expect(document.querySelectorAll('img, iframe, object, embed, link, base, form[action]')).toHaveLength(0);
    for (const element of document.querySelectorAll('*')) {
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^style$|^src$/);
    }
  });

  it('allows by its policy exactly its own script and style', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(
      `script-src ${hash(document.querySelector('script:not([id])')?.textContent ?? '')};`,
    );
    expect(policy).toContain(`style-src ${hash(document.querySelector('style')?.textContent ?? '')};`);
  });

  it('shows hostile names as they are spelt, without their direction overrides', () => {
    const heads = [...document.querySelectorAll('#outlets .page > h3')].map((head) => head.textContent);
    expect(heads).toContain('<script>alert(1)</script>');
    expect(heads).toContain('مقلوب </title><img src=x onerror=alert(2)>');
    expect(page).not.toMatch(/[\u202a-\u202e\u2066\u2067]/);
  });

  it('links every figure to sentences that are there, and every fragment to an element', () => {
    const links = [...document.querySelectorAll('a[href^="#"]')];
    expect(links.length).toBeGreaterThan(100);
    const dead = links.filter(
      (link) =>
        !link.hasAttribute('data-q') && !document.getElementById((link.getAttribute('href') ?? '').slice(1)),
    );
    expect(dead.map((link) => link.outerHTML)).toEqual([]);
    expect(new Set([...document.querySelectorAll('[id]')].map((e) => e.id)).size).toBe(
      document.querySelectorAll('[id]').length,
    );
  });

  it('leads from the figure of a choice only to what it counts', () => {
    const figures = '#choices td a, #overview td a, #overview .side a, .page .strips a[data-q*="a="]';
    const leads = [...document.querySelectorAll(figures)].filter((link) => link.hasAttribute('data-q'));
    expect(leads.length).toBeGreaterThan(100);
    expect(leads.filter((link) => !/(^|&)k=1(&|$)/.test(link.getAttribute('data-q') ?? ''))).toEqual([]);
  });

  it('says with each side of a difference how many words it is of, and of an index in which choice sets', () => {
    const sides = [...document.querySelectorAll('#overview .side a.ev[data-q*="v=own"]')]
      .map((link) => new URLSearchParams(link.getAttribute('data-q') ?? ''))
      .filter((query) => query.has('w'));
    expect(sides.length).toBeGreaterThan(2);
    expect(sides.filter((query) => !query.has('t') && !/^\d+(\.\d+)*$/.test(query.get('c') ?? ''))).toEqual(
      [],
    );
  });

  it('carries each interface text in both languages', () => {
    expect(document.querySelectorAll('.ar').length).toBe(document.querySelectorAll('.en').length);
  });

  it('gives each share of a stance its interval, in words and as a line, and none where too little is known', () => {
    const rows = [...document.querySelectorAll('.stances tr')];
    const told = rows.filter((row) => !row.classList.contains('few'));
    expect(told.length).toBeGreaterThan(5);
    expect(rows.length).toBeGreaterThan(told.length);
    for (const row of told) {
      const shares = [...row.querySelectorAll('.stance li')].map((share) => share.textContent ?? '');
      expect(shares).toHaveLength(3);
      for (const share of shares) expect(share).toMatch(/\d+%.*\[\d+–\d+%\]/u);
      expect(row.querySelectorAll('svg path.iv')).toHaveLength(2);
    }
    const ofOutlets = hostile.stances.filter(({ enough }) => enough);
    const [first] = ofOutlets;
    const { low, high } = first?.shares.hostile.interval ?? { low: -1, high: -1 };
    expect(told.map((row) => row.textContent).join()).toContain(
      `[${Math.round(100 * low)}–${Math.round(100 * high)}%]`,
    );
    for (const row of rows.filter((row) => row.classList.contains('few')))
      expect(row.textContent).not.toContain('%');
  });

  it('draws no map and no tree of outlets that nothing tells apart', async () => {
    const [matrix] = hostile.distances;
    if (!matrix) throw new Error('no distances');
    const alike = {
      ...hostile,
      distances: [{ ...matrix, values: matrix.values.map((row) => row.map(() => 0)) }],
    };
    const { document: page } = new JSDOM(await reportHtml(alike, context)).window;
    expect(page.querySelectorAll('#map .scope')).toHaveLength(1);
    expect(page.querySelectorAll('#map svg')).toHaveLength(0);
    expect(page.querySelectorAll('#map table')).toHaveLength(1);
    expect(document.querySelectorAll('#map svg').length).toBeGreaterThan(0);
  });

  it('can be made of nothing', async () => {
    const none = {
      ...sampleComparison(),
      units: [],
      actors: [],
      choiceSets: [],
      terms: [],
      choices: [],
      legitimacy: [],
      devices: [],
      names: [],
      stances: [],
      contrasts: [],
      strongest: [],
      keyness: [],
      distances: [],
      series: [],
      evidence: [],
      order: { units: [], actors: [] },
      tooLittle: { total: 0, shown: [] },
      events: {
        total: 0,
        acrossOutlets: 0,
        copyGroups: 0,
        copiesWithinOutlets: 0,
        copiesAcrossOutlets: 0,
        reprints: [],
        shown: [],
        agencyCopies: [],
      },
    };
    const { document: empty } = new JSDOM(await reportHtml(none, context)).window;
    expect(empty.querySelectorAll('section.view')).toHaveLength(9);
    expect(empty.querySelector('#overview')?.textContent).toContain('لا تسند الاختبارات فرقًا');
  });

  it('says nothing of bias', () => {
    // What is packed is letters without sense, in which any word may come up by chance.
    const read = document.body.cloneNode(true) as Element;
    for (const block of read.querySelectorAll('script')) block.remove();
    expect(read.textContent).not.toMatch(/bias|متحيز|تحيّز/i);
  });

  it('stays under 8 MB however much evidence and however many articles there are', async () => {
    const large = sampleComparison(5, {
      outletNames: Array.from({ length: 24 }, (_, i) => `وسيلة ${i}`),
      density: 900,
    });
    const many = {
      ...large,
      evidence: large.evidence.map((cell) => ({
        ...cell,
        items: Array.from({ length: 60 }, () => cell.items[0]).filter((x) => x !== undefined),
      })),
    };
    expect(many.evidence.reduce((n, cell) => n + cell.items.length, 0)).toBeGreaterThan(60_000);
    // Random letters pack worse than any article.
    const next = random(11);
    const letters = () =>
      Array.from({ length: 3000 }, () => String.fromCharCode(0x627 + next() * 36)).join('');
    const texts = sampleTexts(large).map((whole) => ({
      ...whole,
      article: { ...whole.article, text: `${whole.article.text}${letters()}` },
    }));
    expect(texts.length).toBeGreaterThan(500);
    const size = Buffer.byteLength(await reportHtml(many, { ...context, texts }));
    expect(size).toBeLessThan(8_000_000);
  }, 60_000);
});

describe('the other formats', () => {
  it('draw charts as well-formed SVG without scripts', async () => {
    const files = await chartFiles(hostile, 'en');
    expect([...files.keys()]).toEqual(expect.arrayContaining(['heat-map', 'map', 'tree']));
    for (const [name, svg] of files) {
      const parsed = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
      expect(parsed.documentElement.tagName, name).toBe('svg');
      expect(parsed.querySelectorAll('script, foreignObject, image')).toHaveLength(0);
    }
  }, 60_000);

  it('draw the heat map as soon as one index stands on enough', async () => {
    const legitimacy = hostile.legitimacy.slice(0, 2).map((entry, i) => ({ ...entry, enough: i === 0 }));
    const only: Comparison = { ...hostile, legitimacy, distances: [], choices: [], series: [] };
    expect([...(await chartFiles(only, 'en')).keys()]).toContain('heat-map');
    const none = legitimacy.map((entry) => ({ ...entry, enough: false }));
    expect([...(await chartFiles({ ...only, legitimacy: none }, 'en')).keys()]).toEqual([]);
  }, 60_000);

  it('draw under each figure of the heat map its interval and what it rests on', async () => {
    const svg = (await chartFiles(sampleComparison(), 'en')).get('heat-map') ?? '';
    const told = sampleComparison().legitimacy.filter(({ enough }) => enough);
    expect(svg.match(/\[[−+]?\d\.\d\d … [−+]?\d\.\d\d\]/g)).toHaveLength(told.length);
    expect(svg.match(/\d+ words in \d+ articles/g)).toHaveLength(told.length);
  }, 60_000);

  it('write Markdown in which hostile names are only text', () => {
    const text = reportMarkdown(hostile, { ...context, lang: 'en' });
    expect(text).not.toMatch(/(?<!\\)<(script|img)/);
    expect(text).toContain('\\<script\\>alert(1)\\</script\\>');
    const table = text.split('\n').filter((line) => line.startsWith('|'));
    const cells = table.map((line) => line.replace(/\\\|/g, '').split('|').length);
    expect(new Set(cells).size).toBe(1);
  });

  it('take away what an earlier report of theirs named and they do not write, and nothing else', async () => {
    const above = mkdtempSync(join(tmpdir(), 'mizan-report-'));
    const folder = join(above, 'report');
    const names = ['charts/old.svg', 'charts/mine.svg', 'notes.txt', '../outside.txt'];
    const files = ['charts/old.svg', '../outside.txt', join(above, 'outside.txt'), '.', 'report.md'];
    const options = { lang: 'ar', theme: 'auto', assets } as const;
    try {
      mkdirSync(join(folder, 'charts'), { recursive: true });
      for (const name of names) writeFileSync(join(folder, name), 'old');
      for (const versions of [{ site: '1' }, { mizan: '0.1.0' }]) {
        writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ versions, files }));
        await writeReport(sampleComparison(), folder, options);
        const gone = 'mizan' in versions ? ['charts/old.svg'] : [];
        expect(names.filter((name) => !existsSync(join(folder, name)))).toEqual(gone);
      }
      expect(existsSync(join(folder, 'report.md'))).toBe(true);
    } finally {
      rmSync(above, { recursive: true });
    }
  }, 60_000);

  it('write the whole folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mizan-report-'));
    try {
      const written = await writeReport(sampleComparison(), folder, {
        lang: 'ar',
        theme: 'auto',
        assets,
        run: { inputs: { 'a.txt': 'sha256:00' } },
      });
      expect(readdirSync(folder).sort()).toEqual([
        'charts',
        'contrasts.csv',
        'manifest.json',
        'profiles.csv',
        'report.html',
        'report.md',
        'reprints.csv',
        'result.json',
        'workbook.xlsx',
      ]);
      expect(written).toHaveLength(8 + readdirSync(join(folder, 'charts')).length);
      expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toMatchObject({
        inputs: { 'a.txt': 'sha256:00' },
        files: written.map((path) => relative(folder, path)).sort(),
        skipped: [],
      });
      expect(JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))).toEqual(
        JSON.parse(JSON.stringify(sampleComparison())),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
