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
import { REASON_LABELS, refusalGloss } from '../strings/reasons.js';
import { stanceReasonGloss } from '../strings/stance-reasons.js';
import { usageReasonGloss } from '../strings/usage-reasons.js';
import {
  actorGlossOf,
  type ExplainGlosses,
  type ExplainReasons,
  hasStanceReasons,
  kindOf,
  NO_GLOSSES,
  NO_REASONS,
  numbered,
  outletGlossOf,
  pullText,
  type RefusedUse,
  type Run,
  runsOf,
  type Weight,
} from './pieces.js';

export interface ExplainOptions {
  readonly lang: Lang;
  /** Colours on or off; the caller knows whether the output is a terminal. */
  readonly colour: boolean;
  readonly glosses?: ExplainGlosses;
  readonly reasons?: ExplainReasons;
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

/** A line of its own, or none where no classifier was asked. */
const weightLines = (c: Colours, s: Strings, weights: readonly Weight[]): string[] =>
  weights.length === 0
    ? []
    : [
        c.dim(
          `${s.gloss(REASON_LABELS.weights)}: ${weights.map((weight) => `${pullText(weight)} ${s.gloss(usageReasonGloss(weight.feature))}`).join(' · ')}`,
        ),
      ];

/** Why a stance was given, in words. */
const stanceLines = (c: Colours, s: Strings, weights: readonly Weight[]): string[] =>
  weights.map((weight) => c.dim(`${pullText(weight)} ${s.gloss(stanceReasonGloss(weight.feature))}`));

function refusal(c: Colours, s: Strings, use: RefusedUse): string {
  const chance = use.probability === undefined ? '' : ` (${percentText(use.probability)})`;
  const head = `  ${shownText(use.surface)}  ${use.term}: ${s.gloss(refusalGloss(use.rule))}${chance}`;
  return [head, ...weightLines(c, s, use.weights).map((line) => `    ${line}`)].join('\n');
}

interface Telling {
  readonly glosses: ExplainGlosses;
  readonly weights: readonly Weight[];
}

function reasons(
  c: Colours,
  s: Strings,
  { glosses, weights }: Telling,
  mention: Mention,
  number: number,
): string {
  const term = glosses.term(mention.term);
  const actor = actorGlossOf(glosses, mention.actor ?? mention.target);
  const lines = [
    `${c.bold(`[${SIGNS[`${mention.polarity}`]}${number}]`)} ${paint(c, mention.polarity, shownText(mention.surface))}  ${mention.term}${mention.choice ? ` (${mention.choice})` : ''}${term ? ` — ${s.gloss(term.gloss)}` : ''}`,
    `${kindOf(mention, glosses, s)} · ${s.polarityName(mention.polarity)}`,
    `${s.actor}: ${actor ? s.gloss(actor) : (mention.actor ?? mention.target)} · ${s.targetRule(mention.targetRule)}`,
    `${s.voice}: ${s.voiceName(mention.voice)} · ${s.voiceRule(mention.voiceRule)}`,
    // A neutral option is counted without asking the classifier.
    ...(mention.polarity === 0 ? [] : [plain(s.confidence(mention.confidence))]),
    ...weightLines(c, s, weights),
    ...(term?.rationale ? [c.dim(s.gloss(term.rationale))] : []),
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
  const why = options.reasons ?? NO_REASONS;
  const field = (name: 'title' | 'text') =>
    runsOf(article, scored, name)
      .map((piece) => run(c, piece))
      .join('');
  const head = [
    shownText(s.gloss(outletGlossOf(glosses, scored.outlet))),
    scored.date ? s.day(scored.date) : s.undated,
    s.words(scored.words),
  ].join(' · ');
  const stances = scored.stances.map((x) => {
    const actor = actorGlossOf(glosses, x.actor);
    const head = `  ${actor ? s.gloss(actor) : x.actor}: ${s.stanceName(x.stance)} ${percentText(x.probability)} (${plain(index(x.score))})`;
    return [head, ...stanceLines(c, s, why.stance(x.actor)).map((line) => `    ${line}`)].join('\n');
  });
  const legend = hasStanceReasons(scored, why) ? [c.dim(`  ${s.gloss(REASON_LABELS.pulls)}`)] : [];
  const parts = [
    c.dim(head),
    ...(article.title === undefined ? [] : [c.bold(field('title'))]),
    field('text'),
    `${c.bold(s.explain.mentions)} (${scored.mentions.length})`,
    ...numbered(scored).map((mention, i) =>
      reasons(c, s, { glosses, weights: why.mention(mention) }, mention, i + 1),
    ),
    ...(why.refused.length > 0
      ? [
          `${c.bold(s.gloss(REASON_LABELS.refused))} (${why.refused.length})\n${why.refused.map((use) => refusal(c, s, use)).join('\n')}`,
        ]
      : []),
    ...(stances.length > 0 ? [[c.bold(s.explain.stances), ...legend, ...stances].join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
