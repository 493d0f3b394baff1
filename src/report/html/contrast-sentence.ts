/** A contrast as a sentence, with its interval and links to both sides' sentences. */
import type { Contrast, ContrastSide } from '../../types/result.js';
import type { Lookup } from '../lookup.js';
import type { Strings } from '../strings/en.js';
import { decimal, decimalRange, index, indexRange, percent, percentRange } from '../strings/format.js';
import { both } from './bilingual.js';
import { cellsOf, poleCounts } from './contrast-side.js';
import { type Fragment, type Html, html } from './markup.js';
import { type EvidenceQuery, evidenceLink, figure, strip, termWord, unitName, unitText } from './pieces.js';
import { sideWords } from './side-words.js';
import type { View } from './view.js';

function sideName(look: Lookup, s: Strings, side: ContrastSide): Fragment {
  return side.unit === 'rest' ? s.rest : html`<b>${unitText(look, s, side.unit)}</b>`;
}

/** A contrast in words; `mark` shows the word that was chosen. */
export function contrastSentence(
  look: Lookup,
  s: Strings,
  x: Contrast,
  mark: (look: Lookup, term: string) => Fragment = termWord,
): Fragment {
  const [a, b] = [sideName(look, s, x.a), sideName(look, s, x.b)];
  const actor = html`<em>${s.gloss(look.actorGloss(x.actor))}</em>`;
  if (x.measure.kind === 'index')
    return s.indexContrast(a, b, actor, poleCounts(look, x, x.a), poleCounts(look, x, x.b));
  if (x.measure.kind === 'pole') {
    const choice = s.gloss(look.choiceGloss(x.measure.choice));
    return s.poleContrast(a, b, actor, choice, x.measure.polarity, x.a.value, x.b.value);
  }
  return s.optionContrast(
    a,
    b,
    actor,
    s.gloss(look.choiceGloss(x.measure.choice)),
    s.translated(mark(look, x.measure.term), shortGloss(look, x.measure.term)),
    x.a.value,
    x.b.value,
  );
}

/** A term's English gloss up to its explanation (`militia: an armed body …`). */
function shortGloss(look: Lookup, term: string): string {
  return look.term(term)?.gloss.en.split(/[:;(]/)[0]?.trim() ?? '';
}

/** How far the two sides are apart, whichever is the larger (the sentence says which), and how likely that is of chance. */
export function contrastApart(s: Strings, x: Contrast): Fragment {
  const { low, high } = x.differenceInterval;
  const [from, to] = x.difference < 0 ? [-high, -low] : [low, high];
  const say = x.measure.kind === 'index' ? s.indexApart : s.pointsApart;
  return html`${say(Math.abs(x.difference), from, to)}${s.comma}${s.chance(x.q)}`;
}

/** A side's value and its interval. */
export function sideValue(
  { measure }: Contrast,
  { value, interval: { low, high } }: ContrastSide,
): SideValue {
  return measure.kind === 'index'
    ? { value: index(value), range: indexRange(low, high) }
    : { value: percent(value), range: percentRange(low, high) };
}

interface SideValue {
  readonly value: Html;
  readonly range: Html;
}

/** What a side's value rests on. */
export function sideRests(s: Strings, { measure }: Contrast, side: ContrastSide): string {
  return measure.kind === 'index'
    ? s.rests(side.mentions, side.articles)
    : s.restsOf(side.hits, side.mentions, side.articles);
}

/** The outlets of a side. */
function sideQuery(x: Contrast, side: ContrastSide): EvidenceQuery {
  const other = side === x.a ? x.b : x.a;
  return side.unit === 'rest' ? { but: other.unit } : { unit: side.unit };
}

function queryOf(look: Lookup, x: Contrast, side: ContrastSide): EvidenceQuery {
  const base = { ...sideQuery(x, side), actor: x.actor, voice: 'own', counted: true } as const;
  if (x.measure.kind === 'index') {
    const choices = [...new Set(cellsOf(look, x, side).map(({ choice }) => choice))];
    return { ...base, choices, words: side.mentions };
  }
  const ofHits = { ...base, words: side.hits };
  return x.measure.kind === 'option'
    ? { ...ofHits, term: x.measure.term }
    : { ...ofHits, choices: [x.measure.choice], polarity: x.measure.polarity };
}

function tone(view: View, x: Contrast, value: number): string {
  if (x.measure.kind === 'pole') return x.measure.polarity < 0 ? 'neg' : 'pos';
  if (x.measure.kind === 'option')
    return ['neg', 'neu', 'pos'][(view.look.term(x.measure.term)?.polarity ?? 0) + 1] ?? 'neu';
  return value < 0 ? 'neg' : 'pos';
}

function side(view: View, x: Contrast, at: ContrastSide): Html {
  const low = x.measure.kind === 'index' ? -1 : 0;
  const name = unitName(view.look, at.unit);
  const { value, range } = sideValue(x, at);
  const shown = figure(
    html`<b>${value}</b>`,
    range,
    both((s) => sideRests(s, x, at)),
  );
  return html`<div class="side"><span class="nm">${name}</span>${strip([{ value: at.value, interval: at.interval, tone: tone(view, x, at.value) }], low, 1)}${evidenceLink(view.look, queryOf(view.look, x, at), html`${shown}<span class="sr"> — ${both((s) => s.readSentences)}: ${name}</span>`)}${sideWords(view, x, at, sideQuery(x, at))}</div>`;
}

/** The side that chose the word more often is told first; its difference is then the other's turned round. */
export function largerFirst(x: Contrast): Contrast {
  if (x.measure.kind === 'index' || x.a.value >= x.b.value) return x;
  const { low, high } = x.differenceInterval;
  const turned = {
    ...x,
    a: x.b,
    b: x.a,
    difference: -x.difference,
    differenceInterval: { low: -high, high: -low },
  };
  if (!x.byEvent) return turned;
  const { oddsRatio, interval } = x.byEvent;
  return {
    ...turned,
    byEvent: {
      ...x.byEvent,
      oddsRatio: 1 / oddsRatio,
      ...(interval ? { interval: { low: 1 / interval.high, high: 1 / interval.low } } : {}),
    },
  };
}

/** An interval of the odds ratio wider than this many times its lower end tells nothing. */
const WIDEST = 100;

/** Whether the difference holds over events that both sides cover; said to tell nothing where the interval is too wide. */
export function contrastWithin(s: Strings, { byEvent }: Contrast): Fragment {
  const range = byEvent?.interval;
  if (!byEvent || !range) return '';
  const { events, mentions, oddsRatio } = byEvent;
  if (range.high > WIDEST * range.low) return s.sameEventsFew(events, mentions);
  const verdict = range.low > 1 ? 'holds' : range.high < 1 ? 'turns' : 'unsure';
  return s.sameEvents(
    events,
    mentions,
    verdict,
    decimal(oddsRatio, 1),
    decimalRange(range.low, range.high, 1),
  );
}

/** One of the headline differences. */
export function contrastItem(view: View, contrast: Contrast): Html {
  const x = largerFirst(contrast);
  const within = x.byEvent?.interval ? html`<br>${both((s) => contrastWithin(s, x))}` : '';
  return html`<li><div class="said"><p class="claim">${both((s) => contrastSentence(view.look, s, x))}</p><p class="fine">${both((s) => contrastApart(s, x))}${within}</p></div><div class="sides">${side(view, x, x.a)}${side(view, x, x.b)}</div></li>`;
}
