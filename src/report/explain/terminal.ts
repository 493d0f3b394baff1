/** `mizan explain` in the terminal: the article with its mentions coloured, and under it the reasons for each. */
import pc from 'picocolors';
import type { Article } from '../../types/article.js';
import type { Mention, Polarity, ScoredArticle } from '../../types/mention.js';
import { plain, shownText } from '../html/markup.js';
import { SIGNS } from '../html/pieces.js';
import { ar } from '../strings/ar.js';
import { en, type Strings } from '../strings/en.js';
import { index, percentText } from '../strings/format.js';
import type { Lang } from '../strings/plural.js';
import { type ExplainGlosses, NO_GLOSSES, numbered, type Run, runsOf } from './pieces.js';

export interface ExplainOptions {
  readonly lang: Lang;
  /** Colours on or off; the caller knows whether the output is a terminal. */
  readonly colour: boolean;
  readonly glosses?: ExplainGlosses;
}

type Colours = ReturnType<typeof pc.createColors>;

function paint(c: Colours, polarity: Polarity, text: string): string {
  if (polarity < 0) return c.red(c.underline(text));
  return polarity > 0 ? c.blue(c.underline(text)) : c.dim(c.underline(text));
}

function run(c: Colours, piece: Run): string {
  // Escape sequences in an article must not reach the terminal.
  const text = shownText(piece.text);
  if (piece.mention)
    return `${paint(c, piece.mention.polarity, text)}${c.bold(`[${SIGNS[`${piece.mention.polarity}`]}${piece.number ?? ''}]`)}`;
  return piece.name ? c.cyan(text) : text;
}

function reasons(c: Colours, s: Strings, glosses: ExplainGlosses, mention: Mention, number: number): string {
  const term = glosses.term(mention.term);
  const actor = glosses.actor(mention.target);
  const lines = [
    `${c.bold(`[${SIGNS[`${mention.polarity}`]}${number}]`)} ${paint(c, mention.polarity, shownText(mention.surface))}  ${mention.term}${mention.choice ? ` (${mention.choice})` : ''}${term ? ` — ${s.gloss(term.gloss)}` : ''}`,
    `${s.device}: ${s.deviceName(mention.device)} · ${s.polarityName(mention.polarity)}`,
    `${s.actor}: ${actor ? s.gloss(actor) : mention.target} · ${s.targetRule(mention.targetRule)}`,
    `${s.voice}: ${s.voiceName(mention.voice)} · ${s.voiceRule(mention.voiceRule)}`,
    plain(s.confidence(mention.confidence)),
    ...(term?.rationale ? [c.dim(term.rationale)] : []),
  ];
  return lines.map((line, i) => (i === 0 ? line : `    ${line}`)).join('\n');
}

/** The whole explanation as one string that ends in a newline. */
export function renderExplainTerminal(
  article: Article,
  scored: ScoredArticle,
  options: ExplainOptions,
): string {
  const c = pc.createColors(options.colour);
  const s = options.lang === 'ar' ? ar : en;
  const glosses = options.glosses ?? NO_GLOSSES;
  const field = (name: 'title' | 'text') =>
    runsOf(article, scored, name)
      .map((piece) => run(c, piece))
      .join('');
  const head = [
    shownText(scored.outlet),
    scored.date ? s.day(scored.date) : s.undated,
    s.words(scored.words),
  ].join(' · ');
  const stances = scored.stances.map((x) => {
    const actor = glosses.actor(x.actor);
    return `  ${actor ? s.gloss(actor) : x.actor}: ${s.stanceName(x.stance)} ${percentText(x.probability)} (${plain(index(x.score))})`;
  });
  const parts = [
    c.dim(head),
    ...(article.title === undefined ? [] : [c.bold(field('title'))]),
    field('text'),
    `${c.bold(s.explain.mentions)} (${scored.mentions.length})`,
    ...numbered(scored).map((mention, i) => reasons(c, s, glosses, mention, i + 1)),
    ...(stances.length > 0 ? [`${c.bold(s.explain.stances)}\n${stances.join('\n')}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
