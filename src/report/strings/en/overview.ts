/** The first screen. */

import { type Fragment, html } from '../../html/markup.js';
import { decimal, index, percent, points } from '../format.js';
import { englishCount, whole } from '../plural.js';
import { polarities } from '../values-en.js';

/** An index in words: neutral or balanced near 0; past half of the scale most of the words are of that side. */
function lean(value: number): string {
  const side = value < 0 ? polarities['-1'] : polarities['1'];
  if (Math.abs(value) < 0.15) return 'neutral or evenly balanced';
  return Math.abs(value) < 0.5 ? `more ${side} than not` : `mostly ${side}`;
}

/** What the events that both sides covered say of a difference. */
export type Verdict = 'holds' | 'unsure' | 'turns';

const WITHIN: Readonly<Record<Verdict, string>> = {
  holds: 'it holds',
  unsure: 'it may be chance',
  turns: 'it is the other way round',
};

export const overview = {
  strongest: 'The clearest differences',
  strongestNote:
    'Of each outlet’s own words about the same actor, in the same choice. Under each side stand the words it used most; open any figure to read its sentences.',
  noContrast: (tests: number): string =>
    tests === 0
      ? 'Too little to tell: no two outlets have enough of the same choice about the same actor for a test.'
      : 'No difference between outlets is supported by the tests at this number of articles. That is a finding too.',
  unsupported: 'Differences seen, which may be chance:',
  optionContrast: (
    a: Fragment,
    b: Fragment,
    actor: Fragment,
    choice: Fragment,
    word: Fragment,
    x: number,
    y: number,
  ): Fragment =>
    y === 0
      ? html`${actor} (${choice}): ${a} chose ${word} in ${percent(x)} of cases; ${b} never did.`
      : html`${actor} (${choice}): ${a} chose ${word} in ${percent(x)} of cases, and ${b} in ${percent(y)}.`,
  poleContrast: (
    a: Fragment,
    b: Fragment,
    actor: Fragment,
    choice: Fragment,
    pole: -1 | 1,
    x: number,
    y: number,
  ): Fragment =>
    html`${actor} (${choice}): ${a} chose a ${polarities[`${pole}`]} word in ${percent(x)} of cases${y === 0 ? html`; ${b} never did` : html`, and ${b} in ${percent(y)}`}.`,
  indexContrast: (a: Fragment, b: Fragment, actor: Fragment, x: number, y: number): Fragment =>
    html`${actor}: the words of ${a} are ${lean(x)} (${index(x)}), those of ${b} ${lean(y)} (${index(y)}).`,
  translated: (word: Fragment, meaning: string): Fragment =>
    meaning === '' ? word : html`${word} (“${meaning}”)`,
  pointsApart: (d: number, low: number, high: number, level: number): Fragment =>
    html`${points(d)} points apart (${level}% interval ${points(low)} to ${points(high)})`,
  indexApart: (d: number, low: number, high: number, level: number): Fragment =>
    html`${decimal(d)} apart (${level}% interval ${decimal(low)} to ${decimal(high)})`,
  sameEvents: (n: number, verdict: Verdict, ratio: Fragment, low: Fragment, high: Fragment): Fragment =>
    html`within ${englishCount(n, 'event', 'events')} that both covered ${WITHIN[verdict]}: odds ratio ${ratio} (${low} to ${high})`,
  sameEventsFew: (n: number): string =>
    `${englishCount(n, 'event', 'events')} that both covered: too little to tell within ${n === 1 ? 'it' : 'them'} alone`,
  ofPlaces: (hits: number, total: number): string => `${whole(hits)} of ${whole(total)}`,
  about: 'about',
  loadedWords: (n: number): string => englishCount(n, 'loaded word', 'loaded words'),
  readingTitle: 'The articles, word by word',
  readingWhole:
    'So few articles bear no comparison, but they can be read. Here is every sentence with a loaded word: the word, whom it is about, and whose word it is.',
  readingOne:
    'Of each outlet, the article with the most loaded words in its own voice: the word, whom it is about, and whose word it is. All the others are in the concordance.',
  moreSentences: (n: number): string =>
    `${englishCount(n, 'more sentence', 'more sentences')} of this article`,
  moreReadings: (n: number): string => englishCount(n, 'more article', 'more articles'),
  tooLittleList: 'The largest of them',
  rawCells:
    'A hatched cell has too few for an index: it holds the raw counts, − delegitimising, ○ neutral, + legitimising.',
  readSentences: 'Read the sentences',
  heatTitle: 'How each outlet’s own words present each actor',
  otherActors: (n: number): string =>
    `${englishCount(n, 'more actor has', 'more actors have')} a figure: see the page of each`,
  heatNote: (): Fragment =>
    html`The legitimacy index: mean polarity of an outlet’s own choices about an actor, from −1 (every choice delegitimises) to +1 (every choice legitimises).`,
  openFigure: 'Open a figure to read its sentences.',
  heatCells:
    'In brackets the interval, then the number of choices; a dot is too little to tell. The sentences are in report.html.',
  tooLittleTitle: 'What was too little to tell',
  tooLittleNote: (total: number, mentions: number, articles: number): string =>
    `${englishCount(total, 'figure stands', 'figures stand')} on fewer than ${englishCount(mentions, 'mention', 'mentions')} or ${englishCount(articles, 'article', 'articles')}, and ${total === 1 ? 'is' : 'are'} not given. Not seen does not mean not there.`,
  nothingTooLittle: 'Every figure looked for stands on enough.',
};
