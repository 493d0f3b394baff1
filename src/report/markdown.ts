/** `report.md`: the clearest differences, the heat map and what was too little, in the language of the run. */
import type { Comparison, Contrast, LegitimacyIndex } from '../types/result.js';
import type { ReportContext } from './context.js';
import { headlineContrasts } from './headlines.js';
import {
  contrastApart,
  contrastSentence,
  contrastWithin,
  largerFirst,
  sideRests,
  sideValue,
} from './html/contrast-sentence.js';
import { type Fragment, plain, shownText } from './html/markup.js';
import { type Lookup, lookUp } from './lookup.js';
import { ar } from './strings/ar.js';
import { en, type Strings } from './strings/en.js';
import { index, indexRange } from './strings/format.js';
import { methodNotes } from './strings/methods.js';

/** A text as it may stand in Markdown: nothing in it is markup, a table cell or a line of its own. */
export function markdownText(text: string): string {
  return shownText(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~$&]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/^(?=[-+=])/, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');
}

/** A sign before a figure of ours: in Arabic it would stand behind it, unless a left-to-right mark holds it. */
const LONE_SIGN = /(?<=[\s([])[−+](?=\d)/g;

/** Markup of our own as Markdown text. */
const said = (fragment: Fragment): string => markdownText(plain(fragment));

function contrastLine(look: Lookup, s: Strings, contrast: Contrast): string {
  const x = largerFirst(contrast);
  const sentence = said(contrastSentence(look, s, x, (l, term) => `«${l.word(term)}»`));
  const hedges = [contrastApart(s, x), contrastWithin(s, x)].map(said).filter(Boolean);
  const sides = [x.a, x.b].map((side) => {
    const name = markdownText(side.unit === 'rest' ? s.rest : look.unitName(side.unit, s.lang));
    const { value, range } = sideValue(x, side);
    return `   - ${name}: ${said(value)} ${said(range)}${s.comma}${sideRests(s, x, side)}`;
  });
  return [`${sentence} ${hedges.join(s.comma)}.`, ...sides].join('\n');
}

/** `−0.67 [−0.85 … −0.33], 33 words in 12 articles`. */
function indexCell(s: Strings, { value, interval, mentions, articles }: LegitimacyIndex): string {
  const range = interval ? ` ${said(indexRange(interval.low, interval.high))}` : '';
  return `${said(index(value))}${range}${s.comma}${s.rests(mentions, articles)}`;
}

function heatMap(look: Lookup, s: Strings): string {
  const c = look.comparison;
  const told = new Set(c.legitimacy.filter((entry) => entry.enough).map((entry) => entry.actor));
  const actors = c.order.actors.filter((id) => told.has(id));
  if (actors.length === 0) return s.tooLittle;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = c.units.map((unit) =>
    row([
      markdownText(look.unitName(unit.id, s.lang)),
      ...actors.map((actor) => {
        const entry = look.legitimacy(unit.id, actor);
        if (!entry) return '';
        return entry.enough ? indexCell(s, entry) : '·';
      }),
    ]),
  );
  return [
    row([s.outlet, ...actors.map((id) => markdownText(s.gloss(look.actorGloss(id))))]),
    row(['---', ...actors.map(() => '---:')]),
    ...lines,
  ].join('\n');
}

export function reportMarkdown(c: Comparison, context: ReportContext): string {
  const s = context.lang === 'ar' ? ar : en;
  const outlets = c.units.filter((unit) => unit.kind === 'outlet');
  const look = lookUp(c);
  const strongest = headlineContrasts(c);
  const { floor } = c.manifest.options;
  const parts = [
    `# ${c.manifest.study ? markdownText(c.manifest.study.title) : s.heading}`,
    s.deck(outlets.length, c.manifest.articles.counted, c.manifest.mentions, look.countedWords, look.chosen),
    `## ${s.strongest}`,
    ...(strongest.length === 0
      ? [s.noContrast(c.tests.contrasts)]
      : [
          said(s.claimKey(c.manifest.options.alpha, c.tests.contrasts)),
          strongest.map((x, i) => `${i + 1}. ${contrastLine(look, s, x)}`).join('\n'),
        ]),
    `## ${s.heatTitle}`,
    `${said(s.heatNote())} ${said(s.heatCells)}`,
    heatMap(look, s),
    `## ${s.tooLittleTitle}`,
    c.tooLittle.total === 0
      ? s.nothingTooLittle
      : s.tooLittleNote(c.tooLittle.total, floor.mentions, floor.articles),
    `## ${s.parts.methods}`,
    ...methodNotes(c, context.measured).map((note) => `### ${s.gloss(note.title)}\n\n${s.gloss(note.text)}`),
  ];
  const text = `${parts.join('\n\n')}\n`;
  return context.lang === 'ar' ? text.replace(LONE_SIGN, '\u200e$&') : text;
}
