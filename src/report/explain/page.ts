/** `mizan explain --html`: one article as a page of its own, every mention marked and explained. */
import { createHash } from 'node:crypto';
import type { Article } from '../../types/article.js';
import type { Mention, ScoredArticle } from '../../types/mention.js';
import { both, gloss } from '../html/bilingual.js';
import { foreign, type Html, html, trusted } from '../html/markup.js';
import { polarityClass, SIGNS } from '../html/pieces.js';
import { ar } from '../strings/ar.js';
import { en } from '../strings/en.js';
import { index, percent } from '../strings/format.js';
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

export interface ExplainPageOptions {
  readonly lang: Lang;
  readonly theme: 'auto' | 'light' | 'dark';
  /** The report's bundled style. */
  readonly style: string;
  readonly glosses?: ExplainGlosses;
  readonly reasons?: ExplainReasons;
}

function run(piece: Run): Html {
  const { mention, name, number } = piece;
  if (mention) {
    return html`<a class="at" href="#m${number ?? 0}"><mark class="${polarityClass(mention.polarity)}"><bdi>${piece.text}</bdi><i>${SIGNS[`${mention.polarity}`]}${number ?? ''}</i></mark></a>`;
  }
  return name ? html`<mark class="nam"><bdi>${piece.text}</bdi></mark>` : html`${piece.text}`;
}

/** Runs as paragraphs, cut where the article has line breaks. */
function paragraphs(runs: readonly Run[]): Html {
  const lines: Html[][] = [[]];
  for (const piece of runs) {
    const parts = piece.mention || piece.name ? [piece.text] : piece.text.split(/\r?\n+/);
    parts.forEach((text, i) => {
      if (i > 0) lines.push([]);
      lines.at(-1)?.push(run({ ...piece, text }));
    });
  }
  return html`${lines.filter((line) => line.length > 0).map((line) => html`<p class="sentence" lang="ar" dir="rtl">${line}</p>`)}`;
}

function weighed(weights: readonly Weight[]): Html {
  if (weights.length === 0) return html``;
  return html`<br><small>${gloss(REASON_LABELS.weights)}: ${weights.map((weight, i) => html`${i > 0 ? ' · ' : ''}<bdi dir="ltr">${pullText(weight)}</bdi> ${gloss(usageReasonGloss(weight.feature))}`)}</small>`;
}

const stanceReasons = (weights: readonly Weight[]): Html =>
  html`${weights.map((weight) => html`<br><small><bdi dir="ltr">${pullText(weight)}</bdi> ${gloss(stanceReasonGloss(weight.feature))}</small>`)}`;

/** Where the lexicon has a word. */
const entry = (term: string): Html =>
  html`<small>(${both((s) => s.explain.entry)} <bdi dir="ltr">${term}</bdi>)</small>`;

function refusal({ surface, term, rule, probability, weights }: RefusedUse): Html {
  return html`<li><bdi lang="ar">${surface}</bdi> ${entry(term)}: ${gloss(refusalGloss(rule))}${probability === undefined ? '' : html` ${percent(probability)}`}${weighed(weights)}</li>`;
}

interface Telling {
  readonly glosses: ExplainGlosses;
  readonly weights: readonly Weight[];
}

function reasons(mention: Mention, number: number, { glosses, weights }: Telling): Html {
  const term = glosses.term(mention.term);
  const actor = actorGlossOf(glosses, mention.actor ?? mention.target);
  // A neutral option is counted without asking the classifier.
  const sure =
    mention.polarity === 0
      ? ''
      : html`<dt>${both((s) => s.why)}</dt><dd>${both((s) => s.confidence(mention.confidence))}${weighed(weights)}</dd>`;
  return html`<li id="m${number}"><dl><dt>${both((s) => s.term)}</dt><dd><mark class="${polarityClass(mention.polarity)}"><bdi lang="ar">${mention.surface}</bdi><i>${SIGNS[`${mention.polarity}`]}${number}</i></mark> ${both((s) => kindOf(mention, glosses, s))} · ${both((s) => s.polarityName(mention.polarity))}${term ? html` · ${gloss(term.gloss)}` : ''} ${entry(mention.term)}${term?.rationale ? html`<br><small>${gloss(term.rationale)}</small>` : ''}</dd><dt>${both((s) => s.actor)}</dt><dd>${actor ? gloss(actor) : foreign(mention.actor ?? mention.target)} <small>${both((s) => s.targetRule(mention.targetRule))}</small></dd><dt>${both((s) => s.voice)}</dt><dd>${both((s) => s.voiceName(mention.voice))} <small>${both((s) => s.voiceRule(mention.voiceRule))}</small></dd>${sure}</dl></li>`;
}

export function renderExplainHtml(
  article: Article,
  scored: ScoredArticle,
  options: ExplainPageOptions,
): string {
  const glosses = options.glosses ?? NO_GLOSSES;
  const why = options.reasons ?? NO_REASONS;
  const s = options.lang === 'ar' ? ar : en;
  const hash = createHash('sha256').update(options.style, 'utf8').digest('base64');
  const stances = scored.stances.map((x) => {
    const actor = actorGlossOf(glosses, x.actor);
    return html`<li>${actor ? gloss(actor) : foreign(x.actor)}: ${both((t) => t.stanceName(x.stance))} ${percent(x.probability)} <small>${index(x.score)}</small>${stanceReasons(why.stance(x.actor))}</li>`;
  });
  const legend = hasStanceReasons(scored, why) ? html`<p class="fine">${gloss(REASON_LABELS.pulls)}</p>` : '';
  return html`<!doctype html>
<html lang="${options.lang}" dir="${options.lang === 'ar' ? 'rtl' : 'ltr'}" data-theme="${options.theme}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${s.explain.title}</title>
<style>${trusted(options.style)}</style>
</head>
<body class="explain"><main><p class="fine">${both((t) => foreign(t.gloss(outletGlossOf(glosses, scored.outlet))))} · ${scored.date ? both((t) => t.day(scored.date ?? '')) : both((t) => t.undated)} · ${both((t) => t.words(scored.words))}</p><h1 class="article-title" lang="ar" dir="rtl">${article.title === undefined ? both((t) => t.untitled) : runsOf(article, scored, 'title').map(run)}</h1>${paragraphs(runsOf(article, scored, 'text'))}<h2>${both((t) => t.explain.mentions)} (${scored.mentions.length})</h2><ol class="reasons">${numbered(scored).map((mention, i) => reasons(mention, i + 1, { glosses, weights: why.mention(mention) }))}</ol>${why.refused.length > 0 ? html`<h2>${gloss(REASON_LABELS.refused)}</h2><ul>${why.refused.map(refusal)}</ul>` : ''}${stances.length > 0 ? html`<h2>${both((t) => t.explain.stances)}</h2>${legend}<ul>${stances}</ul>` : ''}</main></body>
</html>
`.value;
}
