/**
 * Takes the README's two pictures from a fresh report on the sample corpus: `node scripts/screenshots.mjs`, after `npm run build`.
 * Needs Chromium: `CHROMIUM_PATH`, or Debian's. The fonts of the machine are in the pictures; Noto Naskh Arabic is the one meant.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each picture shows: a language, a part of the report, how high, and where it begins. */
const PICTURES = [
  { file: 'report-ar.png', lang: 'ar', part: 'overview', height: 1240, from: 'body' },
  { file: 'report-events-en.png', lang: 'en', part: 'events', height: 900, from: '#events' },
];

const folder = mkdtempSync(join(tmpdir(), 'mizan-pictures-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const args = [
    'dist/cli/main.js',
    'report',
    '--study',
    'corpus/sample-study.yaml',
    '--quiet',
    '--out',
    folder,
  ];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  for (const { file, lang, part, height, from } of PICTURES) {
    const page = await browser.newPage({ viewport: { width: 1200, height }, colorScheme: 'light' });
    await page.goto(`${pathToFileURL(join(folder, 'report.html'))}#${part}`);
    if (lang === 'en') await page.click('#lang');
    await page.evaluate((start) => {
      document.activeElement?.blur();
      document.querySelector(start)?.scrollIntoView();
    }, from);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(root, 'docs/images', file) });
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
