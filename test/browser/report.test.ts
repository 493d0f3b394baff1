import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildClient } from '../../scripts/build-client.mjs';
import { reportHtml } from '../../src/report/html/page.js';
import { reportContext } from '../../src/report/write-report.js';
import { sampleComparison } from '../report/sample-comparison.js';
import { sampleTexts } from '../report/sample-texts.js';
import { HOSTILE_OUTLETS, POISON } from '../report/sample-words.js';
import { CHROMIUM, HAS_CHROMIUM, launch, watchedPage } from './open-page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PARTS = [
  'overview',
  'choices',
  'events',
  'v1',
  'outlets',
  'o0',
  'o1',
  'actors',
  'a0',
  'evidence',
  'map',
  'trends',
  'methods',
];

let browser: Browser;
let folder = '';
let file = '';
beforeAll(async () => {
  if (!HAS_CHROMIUM)
    throw new Error(`no Chromium at ${CHROMIUM}: set CHROMIUM_PATH, or install Debian's chromium`);
  folder = mkdtempSync(join(tmpdir(), 'mizan-browser-'));
  await buildClient(folder);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const comparison = sampleComparison(3, { outletNames: HOSTILE_OUTLETS, poison: POISON, density: 14 });
  const context = reportContext({
    lang: 'ar',
    theme: 'light',
    texts: sampleTexts(comparison),
    assets: { script: read('page.js'), style: read('page.css') },
  });
  file = join(folder, 'report.html');
  writeFileSync(file, await reportHtml(comparison, context));
  browser = await launch();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const visit = (page: Page, part: string) =>
  page
    .evaluate((id) => {
      location.hash = id;
    }, part)
    .then(() => page.waitForTimeout(60));

/** Violations of WCAG 2.2 A and AA and of best practice, each with the first elements that break it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (
      globalThis as unknown as {
        axe: { run: (o: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run;
    const result = await run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return result.violations.map(
      (v) =>
        `${v.id}: ${v.nodes
          .slice(0, 3)
          .map((n) => n.html.slice(0, 160))
          .join(' | ')}`,
    );
  });
}

describe.each(['ar', 'en'] as const)('report.html in %s, with hostile names and text', (lang) => {
  it('passes axe in every part, light and dark, and never scrolls sideways, at 1280 and at 360 pixels', async () => {
    for (const width of [1280, 360]) {
      const { page, faults } = await watchedPage(browser, file, { width });
      if (lang === 'en') await page.click('#lang');
      expect(
        await page.evaluate(() => [
          document.documentElement.lang,
          document.documentElement.dir,
          document.title,
        ]),
      ).toEqual(
        lang === 'ar'
          ? ['ar', 'rtl', 'ميزان: أيَّ الكلمات اختاروا؟']
          : ['en', 'ltr', 'Mizan: which words did they choose?'],
      );
      for (const part of PARTS) {
        await visit(page, part);
        expect(await page.locator('.view.now').count(), part).toBe(1);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${part} at ${width}`,
        ).toBe(true);
        if (width === 1280) expect(await violations(page), part).toEqual([]);
      }
      await page.click('#theme');
      for (const part of width === 1280 ? ['overview', 'choices', 'evidence'] : []) {
        await visit(page, part);
        expect(await violations(page), `${part}, dark`).toEqual([]);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    }
  }, 240_000);

  it('opens a figure to its sentences, filters, searches, and opens a line with the word marked', async () => {
    const { page, faults } = await watchedPage(browser, file);
    if (lang === 'en') await page.click('#lang');
    await page.locator('table.heat td a').first().click();
    expect(await page.evaluate(() => location.hash)).toMatch(/^#evidence\?o=\d+&a=\d+&v=own$/);
    await page.locator('.kwic-line').first().waitFor();
    await page.click('#kwic-tools [type=reset]');
    await page.selectOption('#kwic-tools [name=p]', '-1');
    await page.waitForTimeout(50);
    const dialog = page.locator('#panel');
    const hostile = '</script><script>alert(3)</script>';
    const kinds = new Set<boolean>();
    for (let i = 0; i < 12 && kinds.size < 2; i += 1) {
      await page.locator('.kwic-line').nth(i).click();
      await dialog.locator('mark.neg').first().waitFor();
      const whole = (await dialog.getAttribute('class')) === 'whole';
      if (!kinds.has(whole))
        expect(await violations(page), whole ? 'whole article' : 'sentences').toEqual([]);
      kinds.add(whole);
      expect(await dialog.locator('.sentence').allTextContents()).toContainEqual(
        expect.stringContaining(hostile),
      );
      await page.keyboard.press('Escape');
      expect(await dialog.isVisible()).toBe(false);
    }
    expect([...kinds].sort(), 'lines with their whole article, and without').toEqual([false, true]);
    await page.click('#kwic-tools [type=reset]');
    await page.waitForTimeout(50);
    await page.fill('#kwic-tools [name=q]', 'المشارف');
    for (const text of await page.locator('.kwic-line').allTextContents())
      expect(text.replace(/[\u200e\u200f]/g, '')).toBeTruthy();
    const found = await page.locator('#kwic-count').textContent();
    await page.fill('#kwic-tools [name=q]', 'لا توجد هذه العبارة');
    expect(await page.locator('.kwic-line').count()).toBe(0);
    expect(await page.locator('#kwic-count').textContent()).not.toBe(found);
    await page.goBack();
    expect(await page.locator('#overview.now').count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('opens an article whole, every word numbered and explained, word and reason leading to each other', async () => {
    const { page, faults } = await watchedPage(browser, file, { width: 390 });
    if (lang === 'en') await page.click('#lang');
    await visit(page, 'evidence');
    const dialog = page.locator('#panel');
    for (let i = 0; (await page.locator('#panel.whole').count()) === 0; i += 1) {
      if (await dialog.isVisible()) await page.keyboard.press('Escape');
      await page.locator('.kwic-line').nth(i).click();
      await dialog.locator('mark').first().waitFor();
    }
    const words = await dialog.locator('a.at').count();
    expect(words).toBeGreaterThan(0);
    expect(await dialog.locator('[data-reason]').count()).toBe(words);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await dialog.locator('a.at').last().focus();
    await page.keyboard.press('Enter');
    const reason = dialog.locator(`[data-reason="${words}"]`);
    expect(await reason.getAttribute('class')).toBe('here');
    expect(await reason.evaluate((element) => element === document.activeElement)).toBe(true);
    await reason.locator('a.back').click();
    expect(
      await dialog
        .locator('a.at')
        .last()
        .evaluate((element) => element === document.activeElement),
    ).toBe(true);
    expect(await dialog.locator('.place code').textContent()).toContain('</script>.txt');
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('sorts, filters choices, shows raw counts and unfolds copies by keyboard', async () => {
    const { page, faults } = await watchedPage(browser, file);
    if (lang === 'en') await page.click('#lang');
    await visit(page, 'choices');
    const block = page.locator('#choices .block:not([hidden])').first();
    await block.locator('thead th .sort').nth(1).focus();
    await page.keyboard.press('Enter');
    const counts = (await block.locator('tbody td.num').allTextContents()).map(Number);
    expect(counts).toEqual([...counts].sort((x, y) => y - x));
    expect(await block.locator('thead th').nth(1).getAttribute('aria-sort')).toBe('descending');
    expect(await block.locator('td .n').first().isVisible()).toBe(false);
    await page.focus('#counts');
    await page.keyboard.press('Space');
    expect(await block.locator('td a .n').first().isVisible()).toBe(true);
    expect(await page.locator('#overview .counts-on').isChecked()).toBe(true);
    await page.selectOption('#choice-tools [name=o]', '2');
    expect(await block.locator('tbody tr:not([hidden])').count()).toBe(1);
    await page.selectOption('#choice-tools [name=o]', '');
    await page.selectOption('#choice-tools [name=c]', '1');
    for (const shown of await page.locator('#choices .block:not([hidden])').all())
      expect(await shown.getAttribute('data-c')).toBe('1');
    const copied = page.locator('.event:has(details.copy)').first();
    await visit(page, (await copied.getAttribute('id')) ?? '');
    await copied.locator('details.copy summary').press('Enter');
    expect(await copied.locator('details.copy li').first().isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('opens with the most telling event, leads from the list to another, and from its headline to the article', async () => {
    const { page, faults } = await watchedPage(browser, file);
    if (lang === 'en') await page.click('#lang');
    await visit(page, 'events');
    expect(await page.locator('.event:visible').count()).toBe(1);
    await page.locator('.event-list a').first().click();
    expect(await page.locator('#v1.now').isVisible()).toBe(true);
    expect(await page.locator('.event:visible').count()).toBe(1);
    expect(await page.locator('.event-list').isVisible()).toBe(false);
    await page.locator('#v1 .back a').click();
    expect(await page.locator('#v0').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('saves a chart as PNG and as SVG', async () => {
    const { page, faults } = await watchedPage(browser, file);
    if (lang === 'en') await page.click('#lang');
    const saved = async (as: 'png' | 'svg') => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click(`#overview [data-save="heat-map"][data-as="${as}"]`),
      ]);
      expect(download.suggestedFilename()).toBe(`heat-map.${as}`);
      return readFileSync(await download.path());
    };
    const png = await saved('png');
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect(png.readUInt32BE(16)).toBeGreaterThan(900);
    const svg = (await saved('svg')).toString('utf8');
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('alert(1)');
    expect(svg).not.toContain('<script');
    // A chart is made by the page for itself: its address is a blob or data, never the network.
    expect(faults.filter((fault) => !/^request: (blob|data):/.test(fault))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('aligns the words of the concordance in one column', async () => {
    const { page } = await watchedPage(browser, file);
    if (lang === 'en') await page.click('#lang');
    await visit(page, 'evidence');
    await page.locator('.kwic-line').first().waitFor();
    const middles = await page.locator('.kwic-line mark').evaluateAll((marks) =>
      marks.slice(0, 20).map((mark) => {
        const { left, right } = mark.getBoundingClientRect();
        return Math.round((left + right) / 2);
      }),
    );
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(2);
    await page.context().close();
  }, 60_000);
});

describe('report.html with scripts off', () => {
  it('shows every part, its charts and a sample of sentences', async () => {
    const { page, faults } = await watchedPage(browser, file, { scripts: false });
    for (const part of [
      'overview',
      'choices',
      'events',
      'outlets',
      'actors',
      'evidence',
      'map',
      'trends',
      'methods',
    ]) {
      expect(await page.locator(`#${part}`).isVisible(), part).toBe(true);
    }
    expect(await page.locator('#static-lines li').count()).toBeGreaterThan(20);
    expect(await page.locator('#map svg').first().isVisible()).toBe(true);
    expect(await page.locator('.tools:visible').count()).toBe(0);
    await page.locator('table.heat td a').first().click();
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('prints every part without controls', async () => {
    const { page } = await watchedPage(browser, file);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['overview', 'choices', 'methods', 'v0', 'v1', 'o2', 'a1'])
      expect(await page.locator(`#${part}`).isVisible(), part).toBe(true);
    for (const hidden of await page.locator('#choices .block[hidden]').all())
      expect(await hidden.isVisible(), 'tables that a filter hides on the screen').toBe(true);
    for (const control of ['#nav', '#lang', '#choice-tools', '.save', '.event-list'])
      expect(await page.locator(control).first().isVisible(), control).toBe(false);
    expect((await page.pdf()).length).toBeGreaterThan(20_000);
    await page.context().close();
  }, 60_000);
});
