import { describe, expect, it } from 'vitest';
import { watchedPage } from './open-page.js';
import { pageUnderTest, violations, visit } from './page-under-test.js';

const under = pageUnderTest();

describe.each(['ar', 'en'] as const)(
  'the concordance and its articles in %s, with hostile names and text',
  (lang) => {
    it('opens a figure to its sentences, filters, searches, and opens a line with the word marked', async () => {
      const { page, faults } = await watchedPage(under.browser(), under.file());
      if (lang === 'en') await page.click('#lang');
      await page.locator('table.heat td a').first().click();
      const hash = await page.evaluate(() => location.hash);
      const [, words = ''] = /^#evidence\?o=\d+&a=\d+&v=own&k=1&w=(\d+)$/.exec(hash) ?? [];
      await page.locator('.kwic-line').first().waitFor();
      // The page holds a sample of this figure's words, and says so with their number.
      const sampled =
        lang === 'ar'
          ? new RegExp(`^في هذه العيّنة \\d+ من ${words} .* يقوم عليها الرقم`)
          : new RegExp(`^\\d+ of the ${words} words that the figure rests on`);
      expect(await page.locator('#kwic-count').textContent()).toMatch(sampled);
      expect(await page.locator('.kwic-line mark.nam').count(), 'names are not of the index').toBe(0);
      await page.click('#kwic-tools [type=reset]');
      await page.selectOption('#kwic-tools [name=p]', '-1');
      await page.waitForTimeout(50);
      const dialog = page.locator('#panel');
      const hostile = '</script><script>alert(3)</script>';
      const kinds = new Set<boolean>();
      for (let i = 0; i < 12 && kinds.size < 2; i += 1) {
        await page.locator('.kwic-line').nth(i).click();
        await dialog.locator('mark.neg').first().waitFor();
        expect(await dialog.textContent()).toContain(
          lang === 'ar' ? 'في المتناول' : 'There was another word than',
        );
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
      // The list is drawn behind the keystroke, not in it.
      await expect.poll(() => page.locator('.kwic-line').count()).toBe(0);
      expect(await page.locator('#kwic-count').textContent()).not.toBe(found);
      await page.goBack();
      expect(await page.locator('#overview.now').count()).toBe(1);
      expect(faults).toEqual([]);
      await page.context().close();
    }, 60_000);

    it('opens an article whole, every word numbered and explained, word and reason leading to each other', async () => {
      const { page, faults } = await watchedPage(under.browser(), under.file(), { width: 390 });
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

    it('aligns the words of the concordance in one column', async () => {
      const { page } = await watchedPage(under.browser(), under.file());
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
  },
);
