import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ar } from '../../src/report/strings/ar.js';
import { en } from '../../src/report/strings/en.js';
import { watchedPage } from './open-page.js';
import { pageUnderTest, visit } from './page-under-test.js';

const under = pageUnderTest();
const OVERRIDES = /[\u202a-\u202e\u2066\u2067]/;
/** The part of each hostile outlet's name that must be read on a chart as it is spelt, however the label is cut. */
const SPELT = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://',
  'مقلوب </title>',
  '"quoted", with comma',
  '-1+2|cmd',
];

async function downloaded(page: Page, chart: string, as: 'png' | 'svg'): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-save="${chart}"][data-as="${as}"]:visible`).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${chart}.${as}`);
  return readFileSync(await download.path());
}

const withoutDirection = (texts: readonly string[]) => texts.join('\n').replace(/[\u2068\u2069]/g, '');

describe.each(['ar', 'en'] as const)('the charts in %s, with hostile names', (lang) => {
  it('show the names on the map, the tree and the trends as text and nothing else', async () => {
    const { page, faults } = await watchedPage(under.browser(), under.file());
    if (lang === 'en') await page.click('#lang');
    await visit(page, 'map');
    const onMap = await page.locator('#map svg text:visible').allTextContents();
    for (const name of SPELT) expect(withoutDirection(onMap), name).toContain(name);
    await visit(page, 'trends');
    expect(await page.locator('#trends figure svg:visible').count()).toBeGreaterThan(0);
    const captions = await page.locator('#trends figcaption:visible').allTextContents();
    expect(captions.join(' ')).toContain('<script>alert(1)</script>');
    expect([...onMap, ...captions].filter((text) => OVERRIDES.test(text))).toEqual([]);
    expect(await page.locator('svg script, svg foreignObject, svg image').count()).toBe(0);
    const leads = await page
      .locator('#map svg a')
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? ''),
      );
    expect(leads.length).toBeGreaterThan(0);
    expect(leads.filter((href) => !/^#o\d+$/.test(href))).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('are saved as SVG and PNG from each part, names as text, asking nothing of the network', async () => {
    const { page, faults } = await watchedPage(under.browser(), under.file());
    if (lang === 'en') await page.click('#lang');
    for (const part of ['overview', 'choices', 'map', 'trends']) {
      await visit(page, part);
      const charts = await page
        .locator('[data-save][data-as="svg"]:visible')
        .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset.save ?? ''));
      const some = [...new Set(charts)].slice(0, 2);
      expect(some.length, part).toBeGreaterThan(0);
      for (const chart of some) {
        const svg = (await downloaded(page, chart, 'svg')).toString('utf8');
        expect(svg, chart).toMatch(/^<svg /);
        expect(svg, chart).not.toMatch(/<(script|img|foreignObject|image)\b/);
        expect(svg, chart).not.toMatch(OVERRIDES);
        if (part === 'overview' || part === 'map')
          for (const name of ['&lt;script&gt;alert(1)', '=HYPERLINK(']) expect(svg, chart).toContain(name);
        if (chart === 'heat-map') expect(svg).toContain(lang === 'ar' ? ar.heatTitle : en.heatTitle);
        const png = await downloaded(page, chart, 'png');
        expect(png.subarray(0, 8).toString('hex'), chart).toBe('89504e470d0a1a0a');
        expect(png.readUInt32BE(16), chart).toBeGreaterThan(400);
      }
    }
    // A chart is made by the page for itself: its address is a blob or data, never the network.
    expect(faults.filter((fault) => !/^request: (blob|data):/.test(fault))).toEqual([]);
    await page.context().close();
  }, 120_000);
});
