/**
 * Scores and compares the two collections of docs/methods.md and writes the figures of its last section anew, between their marks.
 * Contrasts are picked by rule, not by hand. WORK keeps the score lines and results, and what is there is not
 * made again: give an empty folder after any change of packs, models or code.
 * `npm run build && node scripts/run.mjs two-collections SAUDI EGYPT WORK`
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparison, Contrast, ContrastSide, LegitimacyIndex } from '../src/types/result.js';

const [saudiArticles, egyptArticles, work] = process.argv.slice(2);
if (!saudiArticles || !egyptArticles || !work) throw new Error('usage: two-collections.ts SAUDI EGYPT WORK');

const DOCUMENT = 'docs/methods.md';
const [BEGIN, END] = ['<!-- figures of scripts/two-collections.ts -->', '<!-- end of figures -->'];
/** Outlets of the Egyptian collection whose side was known beforehand: the governing party's paper. */
const PARTY = 'fjp';
/** Whom the party and its opponents spoke of. */
const CONTESTED = ['muslim_brotherhood', 'national_salvation_front', 'egypt', 'israel'];
const PER_ACTOR = 4;
/** The two sides of the war in Yemen, on one of which all Saudi papers stood. */
const SIDES = ['houthi', 'yemen_government'];

const mizan = (...args: readonly string[]): void => {
  execFileSync(process.execPath, ['dist/cli/main.js', ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
};

function compareCollection(name: string, articles: string): Comparison {
  mkdirSync(work as string, { recursive: true });
  const [lines, result] = [join(work as string, `${name}.jsonl`), join(work as string, `${name}.json`)];
  if (!existsSync(lines)) mizan('score', articles, '--quiet', '--out', lines);
  if (!existsSync(result)) mizan('profile', lines, '--out', result);
  return JSON.parse(readFileSync(result, 'utf8')) as Comparison;
}

const whole = (n: number): string => n.toLocaleString('en');
const figure = (x: number): string => x.toFixed(2).replace('-', '−');
const range = (low: number, high: number): string => `[${figure(low)}, ${figure(high)}]`;
function smallNumber(q: number): string {
  if (q >= 0.001) return q.toPrecision(1);
  const [digits, power] = q.toExponential(0).split('e') as [string, string];
  return `${digits}×10${[...power.replace('-', '')].reduce((text, d) => text + '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)], '⁻')}`;
}

const supported = ({ contrasts }: Comparison): Contrast[] => contrasts.filter((c) => c.supported);

function overview(saudi: Comparison, egypt: Comparison): string[] {
  const row = (what: string, of: (c: Comparison) => string): string =>
    `| ${what} | ${of(saudi)} | ${of(egypt)} |`;
  return [
    '| | Saudi papers, July and August 2015 | Egyptian and broadcasters’ pages, early 2013 |',
    '| --- | --- | --- |',
    row('Articles read; copies within an outlet; counted', ({ manifest: { articles: a } }) =>
      [a.read, a.copies, a.counted].map(whole).join('; '),
    ),
    row('Own and carried mentions, neutral options included', (c) => whole(c.manifest.mentions)),
    row('Of them choices, their actor beside them', (c) =>
      whole(
        c.choices.reduce(
          (sum, x) => sum + (c.units.find((u) => u.id === x.unit)?.kind === 'outlet' ? x.mentions : 0),
          0,
        ),
      ),
    ),
    row('Contrasts tested; supported', (c) => {
      const share = (100 * supported(c).length) / c.tests.contrasts;
      return `${whole(c.tests.contrasts)}; ${whole(supported(c).length)} (${share.toFixed(1)}%)`;
    }),
    row(
      'Splits of series tested; changes supported',
      (c) => `${whole(c.tests.changes)}; ${whole(c.series.reduce((sum, s) => sum + s.changes.length, 0))}`,
    ),
    row('Copies that also stand in other outlets', (c) => whole(c.events.copiesAcrossOutlets)),
  ];
}

function nameOf({ comparison, contrast }: { comparison: Comparison; contrast: Contrast }): string {
  const { actor, measure } = contrast;
  const who = comparison.actors.find(({ id }) => id === actor)?.gloss.en ?? actor;
  if (measure.kind === 'index') return `${who}, index`;
  if (measure.kind === 'pole') return `${who}, \`${measure.choice}\` ${measure.polarity > 0 ? '+' : '−'}`;
  const word = comparison.terms.find(({ id }) => id === measure.term)?.surfaces[0] ?? measure.term;
  return `${who}, \`${word}\``;
}

/** The strongest supported contrasts of the party's paper with another outlet, each measure of an actor once, its index first. */
function opposition(egypt: Comparison): string[] {
  const rows = CONTESTED.flatMap((actor) => {
    const seen = new Set<string>();
    return supported(egypt)
      .filter((c) => c.actor === actor && [c.a.unit, c.b.unit].includes(PARTY) && c.b.unit !== 'rest')
      .filter(({ measure }) => {
        const what = JSON.stringify(measure);
        return !seen.has(what) && seen.add(what);
      })
      .sort((x, y) => Number(y.measure.kind === 'index') - Number(x.measure.kind === 'index'))
      .slice(0, PER_ACTOR);
  });
  const side = ({ value, mentions, articles }: ContrastSide): string =>
    `${figure(value)} (${whole(mentions)}; ${whole(articles)})`;
  return [
    `| actor, measure | ${PARTY} | other outlet | difference | q | within events |`,
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((contrast) => {
      const turned = contrast.a.unit !== PARTY;
      const [party, other] = turned ? [contrast.b, contrast.a] : [contrast.a, contrast.b];
      const sign = turned ? -1 : 1;
      const { low, high } = contrast.differenceInterval;
      const ends = range(...(turned ? ([-high, -low] as const) : ([low, high] as const)));
      const { byEvent } = contrast;
      const ratio = byEvent && (turned ? 1 / byEvent.oddsRatio : byEvent.oddsRatio);
      return `| ${nameOf({ comparison: egypt, contrast })} | ${side(party)} | ${other.unit} ${side(other)} | ${figure(sign * contrast.difference)} ${ends} | ${smallNumber(contrast.q)} | ${ratio === undefined ? '–' : `${ratio.toFixed(1)} (${byEvent?.events})`} |`;
    }),
  ];
}

/** How the Saudi papers speak of the two sides of one war, and in how many pairs they differ. */
function likeness(saudi: Comparison): string[] {
  const outlets = new Set(saudi.units.filter((u) => u.kind === 'outlet').map((u) => u.id));
  return [
    '| actor | papers with enough | index, lowest to highest | index of the same sign | pairs whose index differs | supported contrasts |',
    '| --- | --- | --- | --- | --- | --- |',
    ...SIDES.map((actor) => {
      const own = saudi.legitimacy.filter(
        (x: LegitimacyIndex) => x.actor === actor && x.enough && outlets.has(x.unit),
      );
      const values = own.map(({ value }) => value);
      const least = Math.min(...values);
      const most = Math.max(...values);
      const about = supported(saudi).filter((c) => c.actor === actor);
      const pairs = about.filter(({ measure, b }) => measure.kind === 'index' && outlets.has(b.unit));
      const sign = Math.max(values.filter((v) => v < 0).length, values.filter((v) => v > 0).length);
      const gloss = saudi.actors.find(({ id }) => id === actor)?.gloss.en ?? actor;
      return `| ${gloss} | ${own.length} | ${figure(least)} to ${figure(most)} | ${sign} | ${pairs.length} of ${(own.length * (own.length - 1)) / 2} | ${about.length} |`;
    }),
  ];
}

const saudi = compareCollection('saudi', saudiArticles);
const egypt = compareCollection('egypt', egyptArticles);
const withParty = supported(egypt).filter((c) => [c.a.unit, c.b.unit].includes(PARTY)).length;
const figures = [
  ...overview(saudi, egypt),
  '',
  `**Opposition that was known.** ${whole(withParty)} supported contrasts have the party’s paper (${PARTY}) on a side. The strongest with another outlet, each measure once:`,
  '',
  ...opposition(egypt),
  '',
  '**Likeness that was known.**',
  '',
  ...likeness(saudi),
].join('\n');
const text = readFileSync(DOCUMENT, 'utf8');
const [before, rest] = text.split(BEGIN) as [string, string | undefined];
const after = rest?.split(END)[1];
if (after === undefined) throw new Error(`${DOCUMENT} has no marks for the figures`);
writeFileSync(DOCUMENT, `${before}${BEGIN}\n${figures}\n${END}${after}`);
