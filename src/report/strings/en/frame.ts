/** What all parts share: the frame of the page, counts, names of values. */
import type { Device, NameRegister, Polarity, Stance, Voice } from '../../../types/mention.js';
import type { Gloss } from '../../../types/result.js';
import { day, days } from '../format.js';
import { englishCount, type Lang, whole } from '../plural.js';
import { devices, polarities, registers, stances, voices } from '../values-en.js';

export const frame = {
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
  articles: (n: number): string => englishCount(n, 'article', 'articles'),
  inArticles: (n: number): string => `in ${englishCount(n, 'article', 'articles')}`,
  inOutlets: (n: number): string => `in ${englishCount(n, 'outlet', 'outlets')}`,
  outlets: (n: number): string => englishCount(n, 'outlet', 'outlets'),
  /** Words that figures of choices count. */
  counted: (n: number): string => englishCount(n, 'word', 'words'),
  /** Words that were found, whether figures count them or not. */
  marked: (n: number): string => englishCount(n, 'marked word', 'marked words'),
  /** What a figure rests on. */
  rests: (places: number, articles: number): string =>
    `${englishCount(places, 'word', 'words')} in ${englishCount(articles, 'article', 'articles')}`,
  restsOf: (hits: number, places: number, articles: number): string =>
    `${whole(hits)} of ${englishCount(places, 'word', 'words')} in ${englishCount(articles, 'article', 'articles')}`,
  names: (n: number): string => englishCount(n, 'use of a name', 'uses of a name'),
  words: (n: number): string => englishCount(n, 'word', 'words'),
  /** `chosen`: the study names actors or choice sets, and only these count. */
  deck: (outlets: number, articles: number, found: number, counted: number, chosen: boolean): string =>
    `${englishCount(outlets, 'outlet', 'outlets')}, ${englishCount(articles, 'article', 'articles')}, ${englishCount(found, 'framing or plain word', 'framing or plain words')} found. Shares and the index rest on ${whole(counted)} of them: those in an outlet’s own voice whose actor is known${chosen ? ', of the actors and choices that the study names' : ''}.`,
  period: (from: string, to: string): string => `From ${day(from, 'en')} to ${day(to, 'en')}.`,
  copies: (n: number): string =>
    n === 0 ? '' : `${englishCount(n, 'reprint', 'reprints')} within an outlet counted once.`,
  packs: 'Lexicon packs',
  rest: 'the other outlets',
  tooLittle: 'too little to tell',
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
  backToAll: 'Back to the list',
  nothingHere: 'Nothing that stands on enough.',
  close: 'Close',
  name: 'name',
  table: 'Table',
  saveChart: 'Save the chart:',
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
};
