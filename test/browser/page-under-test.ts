/** The report that the browser tests open: every part filled, outlets and texts hostile, figures of errors beside the models. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildClient } from '../../scripts/build-client.mjs';
import { reportHtml } from '../../src/report/html/page.js';
import { reportContext } from '../../src/report/write-report.js';
import { MEASURED, sampleComparison } from '../report/sample-comparison.js';
import { sampleTexts } from '../report/sample-texts.js';
import { HOSTILE_OUTLETS, POISON } from '../report/sample-words.js';
import { CHROMIUM, HAS_CHROMIUM, launch } from './open-page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const PARTS = [
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

/** Builds the page and opens a browser before the tests of a file, and cleans up behind them. */
export function pageUnderTest(): { readonly browser: () => Browser; readonly file: () => string } {
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
      measured: MEASURED,
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
  return { browser: () => browser, file: () => file };
}

export const visit = (page: Page, part: string) =>
  page
    .evaluate((id) => {
      location.hash = id;
    }, part)
    .then(() => page.waitForTimeout(60));

const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Violations of WCAG 2.2 A and AA and of best practice, each with the first elements that break it.
 * @param only the whole page by every rule, a part of it (a selector), or its colours alone, where nothing else has changed
 */
export async function violations(
  page: Page,
  only: { readonly within?: string; readonly colours?: boolean } = {},
): Promise<string[]> {
  await page.evaluate(axe);
  const { within = 'html', colours = false } = only;
  const runOnly = colours ? ['color-contrast'] : EVERY_RULE;
  return page.evaluate(
    async ([context, rules]) => {
      const run = (
        globalThis as unknown as {
          axe: {
            run: (
              context: string,
              o: object,
            ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        }
      ).axe.run;
      const result = await run(context, { runOnly: rules });
      return result.violations.map(
        (v) =>
          `${v.id}: ${v.nodes
            .slice(0, 3)
            .map((n) => n.html.slice(0, 160))
            .join(' | ')}`,
      );
    },
    [within, runOnly] as const,
  );
}
