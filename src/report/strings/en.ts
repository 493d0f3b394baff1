/** The interface in English. `ar.ts` has the same keys; the compiler holds the two together. */
import type { Device, NameRegister, Polarity, Stance, Voice } from '../../types/mention.js';
import type { Gloss } from '../../types/result.js';
import { type Fragment, html } from '../html/markup.js';
import { day, days, index, isoTime, neverSure, percent, points } from './format.js';
import { englishCount, type Lang, whole } from './plural.js';
import { ruleGloss } from './rules.js';
import { devices, polarities, registers, stances, voices } from './values-en.js';

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

export const en = {
  lang: 'en' as Lang,
  other: 'العربية',
  gloss: (g: Gloss): string => g.en,
  day: (iso: string): string => day(iso, 'en'),
  days: (from: string, to: string): string => days(from, to, 'en'),
  brand: 'Mizan',
  heading: 'Which words did they choose?',
  documentTitle: 'Mizan: which words did they choose?',
  skip: 'Skip to content',
  navigation: 'Parts of the report',
  parts: {
    overview: 'At a glance',
    choices: 'Choices',
    events: 'Same event, different words',
    outlets: 'Outlets',
    actors: 'Actors',
    evidence: 'Concordance',
    map: 'Map and tree',
    trends: 'Over time',
    methods: 'Methods and limits',
  },
  theme: 'Light or dark',
  counts: 'Show raw counts',
  articles: (n: number): string => englishCount(n, 'article', 'articles'),
  inArticles: (n: number): string => `in ${englishCount(n, 'article', 'articles')}`,
  inOutlets: (n: number): string => `in ${englishCount(n, 'outlet', 'outlets')}`,
  outlets: (n: number): string => englishCount(n, 'outlet', 'outlets'),
  mentions: (n: number): string => englishCount(n, 'choice', 'choices'),
  words: (n: number): string => englishCount(n, 'word', 'words'),
  deck: (outlets: number, articles: number, mentions: number): string =>
    `${englishCount(outlets, 'outlet', 'outlets')}, ${englishCount(articles, 'article', 'articles')}, ${englishCount(mentions, 'choice of word', 'choices of word')} weighed.`,
  period: (from: string, to: string): string => `From ${day(from, 'en')} to ${day(to, 'en')}.`,
  copies: (n: number): string =>
    n === 0 ? '' : `${englishCount(n, 'reprint', 'reprints')} within an outlet counted once.`,
  packs: 'Lexicon packs',
  strongest: 'The clearest differences',
  strongestNote:
    'Of each outlet’s own words about the same actor, in the same choice. Under each side stand the words it used most; open any figure to read its sentences.',
  noContrast:
    'No difference between outlets is supported by the tests at this number of articles. That is a finding too.',
  unsupported: 'Differences seen, which may be chance:',
  rest: 'the other outlets',
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
    html`${actor} (${choice}): ${a} chose a ${polarities[`${pole}`]} word in ${percent(x)} of cases, and ${b} in ${percent(y)}.`,
  indexContrast: (a: Fragment, b: Fragment, actor: Fragment, x: number, y: number): Fragment =>
    html`${actor}: the words of ${a} are ${lean(x)} (${index(x)}), those of ${b} ${lean(y)} (${index(y)}).`,
  translated: (word: Fragment, meaning: string): Fragment =>
    meaning === '' ? word : html`${word} (“${meaning}”)`,
  pointsApart: (d: number, low: number, high: number, level: number): Fragment =>
    html`${points(d)} points apart (${level}% interval ${points(low)} to ${points(high)})`,
  indexApart: (d: number, low: number, high: number, level: number): Fragment =>
    html`${index(d)} apart (${level}% interval ${index(low)} to ${index(high)})`,
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
  tooLittleList: 'The largest of them',
  rawCells:
    'A hatched cell has too few for an index: it holds the raw counts, − delegitimising, ○ neutral, + legitimising.',
  readSentences: 'Read the sentences',
  heatTitle: 'How each outlet’s own words present each actor',
  otherActors: (n: number): string =>
    `${englishCount(n, 'more actor has', 'more actors have')} a figure: see the page of each`,
  heatNote: (): Fragment =>
    html`The legitimacy index: mean polarity of an outlet’s own choices about an actor, from −1 (every choice delegitimises) to +1 (every choice legitimises). Open a figure to read its sentences.`,
  tooLittle: 'too little to tell',
  tooLittleTitle: 'What was too little to tell',
  tooLittleNote: (total: number, mentions: number, articles: number): string =>
    `${englishCount(total, 'figure stands', 'figures stand')} on fewer than ${englishCount(mentions, 'mention', 'mentions')} or ${englishCount(articles, 'article', 'articles')}, and ${total === 1 ? 'is' : 'are'} not given. Not seen does not mean not there.`,
  nothingTooLittle: 'Every figure looked for stands on enough.',
  comma: ', ',
  outlet: 'Outlet',
  actor: 'Actor',
  term: 'Word',
  device: 'Device',
  voice: 'Voice',
  date: 'Date',
  all: 'All',
  own: 'own voice',
  carried: 'carried voice',
  ownLegend: 'own voice, with its interval',
  carriedLegend: 'what it quotes or reports of others',
  choicesNote:
    'Where one word would do another was chosen. Each row is an outlet; each column is a word it could have chosen for that actor, from delegitimising to legitimising. The dot is its share in the outlet’s own voice, the bar its interval; the hollow dot is what it lets others say.',
  sortBy: (word: Fragment): Fragment => html`Sort by ${word}`,
  places: 'cases',
  chooseActor: 'Actor',
  chooseSet: 'Choice',
  unshown: (n: number): string =>
    n === 0 ? '' : `${englishCount(n, 'smaller table is', 'smaller tables are')} in the data files only.`,
  otherOptions: (n: number): string =>
    `${englishCount(n, 'rarer word is', 'rarer words are')} in profiles.csv and the workbook.`,
  onlyWord:
    'No other word of this choice was met about this actor: 100% shows no preference, only that it was said.',
  fewBlocks: 'Choices in which no outlet has enough to compare: raw counts',
  eventsNote: (total: number, shared: number, shown: number): string =>
    `${englishCount(total, 'event was', 'events were')} found by content other than the framing words; ${englishCount(shared, 'is', 'are')} covered by two outlets or more. Shown: ${whole(shown)}.`,
  headlines: 'Headlines',
  headlineOf: (outlet: Fragment): Fragment => html`headline of ${outlet}`,
  sameSentence: (outlet: Fragment): Fragment => html`the same sentence as in ${outlet}`,
  otherEvents: 'Other events',
  moreChoices: (n: number): string => `${englishCount(n, 'more choice', 'more choices')} in this event`,
  inOwnWords: 'in their own words',
  inOthersWords: 'in words they carry',
  spread: (value: Fragment): Fragment => html`spread ${value} (0: all alike, 1: nothing in common)`,
  copyOf: (n: number): string => `Same agency text, published by ${englishCount(n, 'outlet', 'outlets')}`,
  noEvents: 'No event was covered by two outlets.',
  carriedOf: (n: number, all: number): string => `${whole(n)} of ${whole(all)} choices are others’ words`,
  choseNone: 'no such choice',
  outletPage: {
    index: 'The actors in its own words',
    apart: 'Words that set it apart',
    apartNote:
      'How often of all its loaded words, and of the other outlets’; z says how many standard errors the two are apart (log-odds with an informative prior).',
    devices: 'Devices per 1,000 words',
    voices: 'Voices it carries',
    voicesNote: 'What it quotes or reports of others; counted apart, never in its own figures.',
    names: 'Names it uses',
    nearest: 'Nearest outlets by choice of words',
    stance: 'Stance of its articles',
    contrasts: 'Differences that stand',
    time: 'Over time',
  },
  actorPage: {
    index: 'In each outlet’s own words',
    names: 'Names it is given',
    stance: 'Stance of each outlet’s articles',
    terms: 'Words chosen about it',
  },
  backToAll: 'Back to the list',
  distance: 'distance',
  nothingHere: 'Nothing that stands on enough.',
  evidenceNote: (shown: number, total: number, seed: number): string =>
    shown >= total
      ? `All ${englishCount(total, 'choice and name', 'choices and names')}, each in its sentence.`
      : `A sample of ${whole(shown)} out of ${whole(total)} choices and names, first what the clearest differences rest on, then drawn evenly over outlets, actors and words with seed ${seed}. All mentions are in mentions.csv.`,
  wholeNote: (n: number): string =>
    n === 0
      ? ''
      : `A line opens on its whole article, marked, if that is among the ${englishCount(n, 'article', 'articles')} that this file holds; else on its sentence.`,
  search: 'Search in sentences',
  polarity: 'Polarity',
  from: 'From',
  to: 'To',
  reset: 'Clear filters',
  lines: (n: number): string => englishCount(n, 'line', 'lines'),
  more: 'Show more',
  open: 'Open the sentence',
  noLines: 'No line in the sample fits these filters.',
  close: 'Close',
  why: 'Why',
  confidence: (p: number): Fragment => html`framing use with probability ${percent(neverSure(p))}`,
  targetRule: (rule: string): string => `about it by: ${ruleGloss(rule).en}`,
  voiceRule: (rule: string): string => `voice by: ${ruleGloss(rule).en}`,
  sameArticle: 'More from the same article',
  original: 'Original page',
  readArticle: 'Read the article, marked',
  marksIn: (n: number): string => englishCount(n, 'marked word', 'marked words'),
  reasonsTitle: 'Why each word is marked',
  explainHint: 'With the weights of the classifiers, and the words that were refused:',
  notWhole:
    'The whole article is not in this file, which is kept small enough to send. Its place is in mentions.csv, beside its id:',
  untitled: 'untitled',
  undated: 'undated',
  noSentence: 'The sentence is not in the score file; its place is',
  name: 'name',
  mapTitle: 'Outlets close together choose alike',
  mapNote: (stress: Fragment): Fragment =>
    html`Distances on the map stand for distances between choices (square root of the Jensen–Shannon divergence). Stress ${stress}: under 0.1 fair, over 0.2 not to be trusted. Directions mean nothing.`,
  mapUntrue: (stress: Fragment): Fragment =>
    html`These distances do not fit on a plane (stress ${stress}, over 0.2): two names may stand close here that choose differently. Trust the tree and the table instead.`,
  mapUntrueTitle: 'A map that misleads; see it all the same',
  treeTitle: 'The same distances as a tree',
  treeNote: 'Average linkage; the further from the names two branches meet, the more their choices differ.',
  scopeAll: 'All actors',
  noMap: 'A map needs at least three outlets with enough in common.',
  trendsNote:
    'The legitimacy index in each period, with its interval; a broken vertical line marks a change that a test supports.',
  noTrends: 'No series stands on enough dated articles.',
  change: (at: string, before: Fragment, after: Fragment, q: Fragment): Fragment =>
    html`Change at ${day(at, 'en')}: from ${before} to ${after} (q ${q}).`,
  weigh: 'Mean polarity',
  manifest: 'Manifest',
  made: (iso: string): string => `Made ${isoTime(iso)} UTC`,
  skipped: 'Inputs passed over',
  records: (n: number): string => englishCount(n, 'record', 'records'),
  moreSkipped: (n: number): string =>
    n === 0 ? '' : `${englishCount(n, 'more line is', 'more lines are')} in manifest.json.`,
  table: 'Table',
  saveChart: 'Save the chart:',
  indexAxis: 'Mean polarity of own choices, −1 delegitimising to +1 legitimising',
  scriptsOff:
    'Scripts are off: search, sorting and filters need them. The tables, charts and a sample of the sentences stand below all the same.',
  legend: 'Marks',
  polarityName: (p: Polarity): string => polarities[`${p}`],
  deviceName: (d: Device): string => devices[d],
  voiceName: (v: Voice): string => voices[v],
  registerName: (r: NameRegister): string => registers[r],
  stanceName: (x: Stance): string => stances[x],
  number: 'Count',
  share: 'Share',
  interval: 'Interval',
  explain: { title: 'One article, word by word', mentions: 'Mentions', names: 'Names', stances: 'Stance' },
};

type Keys<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? K extends 'lang'
      ? Lang
      : string
    : T[K] extends (...a: never[]) => unknown
      ? T[K]
      : Keys<T[K]>;
};
export type Strings = Keys<typeof en>;
