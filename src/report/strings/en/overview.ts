/** The first screen. */

import { type Fragment, html } from '../../html/markup.js';
import { decimal, differenceRange, index, percent, points, pointsRange, probability } from '../format.js';
import { englishCount, whole } from '../plural.js';
import { polarities } from '../values-en.js';

/** What an index is the mean of: a verdict in words would say more than its counts do. */
export interface PoleCounts {
  readonly negative: number;
  readonly positive: number;
  readonly mentions: number;
  readonly value: number;
}

const shareIn = (share: number, side: Fragment): Fragment =>
  html`${percent(share)}${share === 0 ? ' (never met)' : ''} in ${side}`;

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
  claimKey: (alpha: number, tests: number): Fragment =>
    html`In brackets the ${percent(1 - alpha)} interval. The expected share of chance finds (q) is how much would be chance if this difference and all clearer ones were accepted, after allowing for the number of comparisons (${englishCount(tests, 'test', 'tests')}); none is supported whose q is over ${decimal(alpha)} or whose interval holds 0.`,
  noContrast: (tests: number): string =>
    tests === 0
      ? 'Too little to tell: no two outlets have enough words of the same choice about the same actor for a test.'
      : 'No difference between outlets is supported by the tests at this number of articles. That is a finding too.',
  unsupported: 'Differences seen, which the tests do not support and which may be chance:',
  optionContrast: (
    a: Fragment,
    b: Fragment,
    actor: Fragment,
    choice: Fragment,
    word: Fragment,
    x: number,
    y: number,
  ): Fragment => html`${actor}, ${choice}: the share of ${word} is ${shareIn(x, a)}, and ${shareIn(y, b)}.`,
  poleContrast: (
    a: Fragment,
    b: Fragment,
    actor: Fragment,
    choice: Fragment,
    pole: -1 | 1,
    x: number,
    y: number,
  ): Fragment =>
    html`${actor}, ${choice}: the share of ${polarities[`${pole}`]} words is ${shareIn(x, a)}, and ${shareIn(y, b)}.`,
  indexContrast: (a: Fragment, b: Fragment, actor: Fragment, x: PoleCounts, y: PoleCounts): Fragment =>
    html`${actor}: ${whole(x.negative)} delegitimising and ${whole(x.positive)} legitimising of ${whole(x.mentions)} words in ${a} (index at the same mix of choices ${index(x.value)}); ${whole(y.negative)} and ${whole(y.positive)} of ${whole(y.mentions)} in ${b} (index ${index(y.value)}).`,
  translated: (word: Fragment, meaning: string): Fragment =>
    meaning === '' ? word : html`${word} (“${meaning}”)`,
  pointsApart: (d: number, low: number, high: number): Fragment =>
    html`${points(d)} percentage points apart ${pointsRange(low, high)}`,
  indexApart: (d: number, low: number, high: number): Fragment =>
    html`${decimal(d)} apart at the same mix of choices ${differenceRange(low, high)}`,
  chance: (q: number): Fragment => html`expected share of chance finds (q) ${probability(q)}`,
  sameEvents: (
    events: number,
    places: number,
    verdict: Verdict,
    ratio: Fragment,
    range: Fragment,
  ): Fragment =>
    html`within ${englishCount(events, 'event', 'events')} that both covered (${englishCount(places, 'word', 'words')}) ${WITHIN[verdict]}: odds ratio ${ratio} ${range}`,
  sameEventsFew: (events: number, places: number): string =>
    `${englishCount(events, 'event', 'events')} that both covered (${englishCount(places, 'word', 'words')}): too little to tell within ${events === 1 ? 'it' : 'them'} alone`,
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
  silentOutlets: 'In whose own voice no choice about any of these actors was met:',
  heatTitle: 'How each outlet’s own words present each actor',
  otherActors: (n: number): string =>
    `${englishCount(n, 'more actor has', 'more actors have')} a figure: see the page of each`,
  heatNote: (): Fragment =>
    html`The legitimacy index: mean polarity of an outlet’s own choices about an actor, from −1 (every word delegitimises) to +1 (every word legitimises).`,
  openFigure: 'Open a figure to read its sentences.',
  heatCells:
    'In brackets the interval, behind it what the figure rests on; a dot is too little to tell, an empty cell no choice at all. The sentences are in report.html.',
  tooLittleTitle: 'What was too little to tell',
  tooLittleNote: (total: number, mentions: number, articles: number): string =>
    `${englishCount(total, 'figure stands', 'figures stand')} on fewer than ${englishCount(mentions, 'mention', 'mentions')} or ${englishCount(articles, 'article', 'articles')}, and ${total === 1 ? 'is' : 'are'} not given. Not seen does not mean not there.`,
  nothingTooLittle: 'Every figure looked for stands on enough.',
};
