import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { watchedPage } from './open-page.js';
import { pageUnderTest, visit } from './page-under-test.js';

const under = pageUnderTest();

/** What has the focus: what it is, whether it is in sight, and how thick the line round it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { width, height } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      name: element.id || element.getAttribute('href') || element.className,
      seen: width > 0 && height > 0,
      outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
    };
  });

describe.each(['ar', 'en'] as const)('the keyboard in %s', (lang) => {
  it.each(['light', 'dark'])(
    'goes from the skip link through the switches to the parts, each in sight with a line round it, %s',
    async (theme) => {
      const { page, faults } = await watchedPage(under.browser(), under.file());
      if (lang === 'en') await page.click('#lang');
      if (theme === 'dark') await page.click('#theme');
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.mouse.click(2, 2);
      const order: string[] = [];
      for (let i = 0; i < 24; i += 1) {
        await page.keyboard.press('Tab');
        const at = await focused(page);
        expect(at.seen, at.name).toBe(true);
        expect(at.outline, at.name).toBeGreaterThanOrEqual(2);
        order.push(at.name);
      }
      expect(order.slice(0, 3)).toEqual(['#main', 'theme', 'lang']);
      const parts = [
        '#overview',
        '#choices',
        '#events',
        '#outlets',
        '#actors',
        '#evidence',
        '#map',
        '#trends',
        '#methods',
      ];
      expect(order.filter((name) => parts.includes(name)).slice(0, parts.length)).toEqual(parts);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  it('opens a part and a line, and Escape gives the focus back to the line', async () => {
    const { page, faults } = await watchedPage(under.browser(), under.file());
    if (lang === 'en') await page.click('#lang');
    await page.locator('#nav a[href="#evidence"]').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#evidence.now').count()).toBe(1);
    const line = page.locator('.kwic-line').nth(2);
    await line.waitFor();
    await line.focus();
    await page.keyboard.press('Enter');
    await page.locator('#panel mark').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('#panel') !== null)).toBe(true);
    for (let i = 0; i < 40; i += 1) await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('main') === null),
      'the page behind the panel is out of reach',
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#panel').isVisible()).toBe(false);
    expect(await line.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('sorts a table of choices both ways', async () => {
    const { page, faults } = await watchedPage(under.browser(), under.file());
    if (lang === 'en') await page.click('#lang');
    await visit(page, 'choices');
    const block = page.locator('#choices .block:not([hidden])').first();
    const heading = block.locator('thead th').nth(2);
    const shares = () =>
      block
        .locator('tbody tr td:nth-of-type(2)')
        .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.v)));
    await heading.locator('.sort').focus();
    await page.keyboard.press('Enter');
    const down = await shares();
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    expect(down).toEqual([...down].sort((x, y) => y - x));
    await page.keyboard.press('Space');
    const up = await shares();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect(up).toEqual([...up].sort((x, y) => x - y));
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
