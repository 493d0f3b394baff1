/** Small pieces that the parts of the page share: names, words with their polarity, dots with intervals, links to evidence. */
import type { Device, NameRegister, Polarity } from '../../types/mention.js';
import type { Interval, LegitimacyIndex, VoiceSide } from '../../types/result.js';
import type { Lookup } from '../lookup.js';
import type { Strings } from '../strings/en.js';
import { both, gloss } from './bilingual.js';
import { type Fragment, foreign, type Html, html } from './markup.js';

/** Polarity is told by a sign and a line style as well as by colour. */
export const SIGNS: Readonly<Record<`${Polarity}`, string>> = { '-1': '−', '0': '○', '1': '+' };
const POLARITY_CLASS: Readonly<Record<`${Polarity}`, string>> = {
  '-1': 'neg',
  '0': 'neu',
  '1': 'pos',
};

export function polarityClass(polarity: Polarity | undefined): string {
  return polarity === undefined ? 'nam' : POLARITY_CLASS[`${polarity}`];
}

/** A word marked by its polarity. The style sheet draws the sign and has it read out as its name, at no cost to each of thousands. */
export function markedWord(word: string, polarity: Polarity | undefined): Html {
  if (polarity === undefined) return html`<mark class="nam"><bdi lang="ar">${word}</bdi></mark>`;
  return html`<mark class="${POLARITY_CLASS[`${polarity}`]}"><bdi lang="ar">${word}</bdi></mark>`;
}

export function termWord(look: Lookup, term: string): Html {
  return markedWord(look.word(term), look.term(term)?.polarity);
}

/** A group's name is a foreign value between words of the page, whose direction it keeps. */
export function unitText(look: Lookup, s: Strings, unit: string): Html {
  const name = s.gloss(look.unitGloss(unit));
  if (look.unit(unit)?.kind !== 'group') return foreign(name);
  return html`<bdi dir="${s.lang === 'ar' ? 'rtl' : 'ltr'}">${name}</bdi>`;
}

export function unitName(look: Lookup, unit: string): Html {
  return unit === 'rest' ? both((s) => s.rest) : both((s) => unitText(look, s, unit));
}

export function unitLink(look: Lookup, unit: string): Html {
  const number = look.unitNumber(unit);
  if (number < 0) return unitName(look, unit);
  return html`<a href="#o${number}">${unitName(look, unit)}</a>`;
}

/** Raw counts by polarity, none of them 0 (`−3 ○1`), each with its sign. */
export function rawCounts(counts: {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}): Html {
  const parts = ([-1, 0, 1] as const).flatMap((polarity) => {
    const n = [counts.negative, counts.neutral, counts.positive][polarity + 1] ?? 0;
    if (n === 0) return [];
    const kind = POLARITY_CLASS[`${polarity}`];
    return [
      html`<span class="raw ${kind}"><span aria-hidden="true">${SIGNS[`${polarity}`]}</span>${n}<span class="sr"> ${both((s) => s.polarityName(polarity))}</span></span>`,
    ];
  });
  return html`<bdi dir="ltr">${parts.map((part, i) => html`${i > 0 ? ' ' : ''}${part}`)}</bdi>`;
}

export function actorName(look: Lookup, actor: string): Html {
  return gloss(look.actorGloss(actor));
}

export function actorLink(look: Lookup, actor: string): Html {
  const number = look.actorNumber(actor);
  return number < 0 ? actorName(look, actor) : html`<a href="#a${number}">${actorName(look, actor)}</a>`;
}

export interface EvidenceQuery {
  readonly unit?: string;
  /** The unit is a contrast's other side, `rest`: all outlets but this one. */
  readonly but?: string;
  readonly actor?: string;
  readonly term?: string;
  /** Any of these choice sets. */
  readonly choices?: readonly string[];
  readonly polarity?: Polarity;
  readonly voice?: VoiceSide;
  readonly device?: Device;
  readonly register?: NameRegister;
  /** The figure is of choices: only what shares and the index count. */
  readonly counted?: true;
  /** The figure is of loaded words alone. */
  readonly loaded?: true;
  /** Words that the figure is of, where it is known: the page may hold a sample of their sentences. */
  readonly words?: number;
}

/** What a legitimacy index rests on: of all choice sets, or of those that the study names. */
export function indexQuery(
  { comparison }: Lookup,
  { unit, actor, mentions }: Pick<LegitimacyIndex, 'unit' | 'actor' | 'mentions'>,
): EvidenceQuery {
  const { choices } = comparison.manifest.options;
  const named = choices.length === 0 ? {} : { choices };
  return { unit, actor, voice: 'own', counted: true, words: mentions, ...named };
}

function outletNumbers(look: Lookup, query: EvidenceQuery): readonly number[] {
  if (query.but !== undefined) {
    const left = new Set(look.unit(query.but)?.outlets ?? [query.but]);
    return look.outlets.filter((o) => !left.has(o.id)).map((o) => look.unitNumber(o.id));
  }
  if (query.unit === undefined) return [];
  return (look.unit(query.unit)?.outlets ?? [query.unit])
    .map((id) => look.unitNumber(id))
    .filter((n) => n >= 0);
}

/** A link from a figure to its sentences: by a query with scripts, by an anchor of the static sample without. */
export function evidenceLink(look: Lookup, query: EvidenceQuery, content: Fragment, kind = 'ev'): Html {
  const outlets = outletNumbers(look, query);
  const actor = query.actor === undefined ? undefined : look.actorNumber(query.actor);
  const keys = new URLSearchParams();
  if (outlets.length > 0) keys.set('o', outlets.join('.'));
  if (actor !== undefined) keys.set('a', String(actor));
  if (query.term !== undefined) keys.set('t', String(look.termNumber(query.term)));
  if (query.choices !== undefined)
    keys.set('c', query.choices.map((choice) => look.choiceNumber(choice)).join('.'));
  if (query.polarity !== undefined) keys.set('p', String(query.polarity));
  if (query.voice !== undefined) keys.set('v', query.voice);
  if (query.device !== undefined) keys.set('d', query.device);
  if (query.register !== undefined) keys.set('n', query.register);
  if (query.counted) keys.set('k', '1');
  if (query.loaded) keys.set('l', '1');
  if (query.words !== undefined) keys.set('w', String(query.words));
  const anchor = outlets.length === 1 && actor !== undefined ? `e-${outlets[0]}-${actor}` : 'evidence';
  return html`<a class="${kind}" href="#${anchor}" data-q="${keys.toString()}">${content}</a>`;
}

/** Coordinates of a strip: 0 to 100 with room for the dot's radius. */
const at = (value: number, low: number, high: number): number =>
  Math.round((4 + (96 * (Math.min(high, Math.max(low, value)) - low)) / (high - low)) * 10) / 10;

export interface StripMark {
  readonly value: number;
  readonly interval?: Interval | undefined;
  readonly ghost?: boolean;
  readonly tone: string;
}

/** Dots with intervals on one line: own voice solid, carried voice hollow. The style sheet draws the axis and mirrors all in Arabic. */
export function strip(marks: readonly StripMark[], low: number, high: number): Html {
  return html`<svg class="strip${low < 0 ? ' mid' : ''}" viewBox="0 0 104 18" aria-hidden="true">${marks.map(
    (mark) =>
      html`${mark.interval ? html`<path class="iv ${mark.tone}${mark.ghost ? ' gh' : ''}" d="M${at(mark.interval.low, low, high)} ${mark.ghost ? 13 : 9}H${at(mark.interval.high, low, high)}"/>` : ''}<circle class="${mark.tone}${mark.ghost ? ' gh' : ''}" cx="${at(mark.value, low, high)}" cy="${mark.ghost ? 13 : 9}" r="${mark.ghost ? 2.6 : 4}"/>`,
  )}</svg>`;
}

/** A figure as it stands everywhere: its value, its interval beside it, and under them what it rests on. */
export function figure(value: Html, range: Html, rests: Fragment): Html {
  return html`<span class="v">${value}</span> <small>${range}</small> <small class="n">${rests}</small>`;
}

/** A table that scrolls sideways by itself on a narrow screen and can be reached by keyboard there. */
export function scrolling(label: Html, table: Html, id: string): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}"><span class="sr" id="${id}">${both((s) => s.table)}: ${label}</span>${table}</div>`;
}

export function section(id: string, title: Html, body: Fragment): Html {
  return html`<section class="view" id="${id}" aria-labelledby="${id}-t"><h2 id="${id}-t" tabindex="-1">${title}</h2>${body}</section>`;
}
