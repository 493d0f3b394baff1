import { describe, expect, it } from 'vitest';
import { watchedPage } from './open-page.js';
import { PARTS, pageUnderTest, violations, visit } from './page-under-test.js';

const under = pageUnderTest();

describe.each(['ar', 'en'] as const)('report.html in %s, with hostile names and text', (lang) => {
  it('names itself in its language and direction', async () => {
    const { page, faults } = await watchedPage(under.browser(), under.file());
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
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)(
    'passes axe in every part and never scrolls sideways, at %i pixels, %s',
    async (width, theme) => {
      const { page, faults } = await watchedPage(under.browser(), under.file(), { width });
      if (lang === 'en') await page.click('#lang');
      if (theme === 'dark') await page.click('#theme');
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
      for (const part of PARTS) {
        await visit(page, part);
        expect(await page.locator('.view.now').count(), part).toBe(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), part).toBe(
          true,
        );
        const drawn = await page.locator('.strip:not(.stack):visible').evaluateAll((strips) =>
          strips.map((strip) => {
            const { width, height } = strip.getBoundingClientRect();
            return width / height;
          }),
        );
        // The axis is the element's own, the dots are the drawing's: of one shape, or a dot stands at a wrong figure.
        for (const shape of drawn) expect(Math.abs(shape - 104 / 18), `${part}: ${shape}`).toBeLessThan(0.4);
        const within = part === 'overview' ? 'html' : '.view.now';
        expect(await violations(page, { within, colours: theme === 'dark' }), part).toEqual([]);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
    240_000,
  );

  it('sorts, filters choices, and unfolds copies by keyboard', async () => {
    const { page, faults } = await watchedPage(under.browser(), under.file());
    if (lang === 'en') await page.click('#lang');
    await visit(page, 'choices');
    const block = page.locator('#choices .block:not([hidden])').first();
    await block.locator('thead th .sort').nth(1).focus();
    await page.keyboard.press('Enter');
    const counts = await block
      .locator('tbody td.num')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-v'))));
    expect(counts).toEqual([...counts].sort((x, y) => y - x));
    expect(await block.locator('thead th').nth(1).getAttribute('aria-sort')).toBe('descending');
    expect(await block.locator('td a .n').first().isVisible()).toBe(true);
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
    const { page, faults } = await watchedPage(under.browser(), under.file());
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

  it('says how often the program errs, in this language alone', async () => {
    const { page, faults } = await watchedPage(under.browser(), under.file());
    if (lang === 'en') await page.click('#lang');
    await visit(page, 'methods');
    const errors = page.locator('.method', {
      hasText: lang === 'ar' ? 'كم يخطئ البرنامج' : 'How often the program errs',
    });
    for (const figure of ['87', '84', '69', '93', '494', '4,361'])
      expect(await errors.locator(`.${lang}`).last().textContent(), figure).toContain(figure);
    expect(
      await errors
        .locator(`.${lang === 'ar' ? 'en' : 'ar'}`)
        .last()
        .isVisible(),
    ).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});

describe('report.html with scripts off', () => {
  it('shows every part, its charts and a sample of sentences', async () => {
    const { page, faults } = await watchedPage(under.browser(), under.file(), { scripts: false });
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

  it('prints as dark letters on white, whatever the colours on the screen', async () => {
    const { page } = await watchedPage(under.browser(), under.file());
    const colours = () =>
      page.evaluate(() => {
        const of = (selector: string, property: string) =>
          getComputedStyle(document.querySelector(selector) as Element).getPropertyValue(property);
        return [of('body', 'color'), of('mark.neg', 'background-color'), of(':root', 'color-scheme')];
      });
    await page.emulateMedia({ media: 'print' });
    const light = await colours();
    await page.emulateMedia({ media: 'screen' });
    await page.click('#theme');
    expect(await colours()).not.toEqual(light);
    await page.emulateMedia({ media: 'print' });
    expect(await colours()).toEqual(light);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'auto'));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await colours()).toEqual(light);
    expect(await violations(page, { colours: true })).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('prints every part without controls', async () => {
    const { page } = await watchedPage(under.browser(), under.file());
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
