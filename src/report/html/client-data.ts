/** What the client needs to search, filter and open the sample: lists, and lines as arrays of indexes into them. */

import type { Device, NameRegister, Polarity, Voice } from '../../types/mention.js';
import type { EvidenceItem, Gloss } from '../../types/result.js';
import { shownText } from './markup.js';
import { webAddress } from './sentence.js';
import type { View } from './view.js';

/** [article, sentence, start, end, actor, term or −1, register or '', voice, polarity or null, confidence, target rule, voice rule] */
export type ClientLine = readonly [
  article: number,
  sentence: number,
  start: number,
  end: number,
  actor: number,
  term: number,
  register: NameRegister | '',
  voice: Voice,
  polarity: Polarity | null,
  confidence: number,
  targetRule: string,
  voiceRule: string,
];

export interface ClientData {
  /** Names of units by number. */
  readonly units: readonly Gloss[];
  readonly actors: readonly Gloss[];
  readonly terms: readonly {
    readonly word: string;
    readonly gloss: Gloss;
    readonly device: Device;
    readonly choice: number;
  }[];
  /** [unit, date, title, url] */
  readonly articles: readonly (readonly [number, string, string, string])[];
  readonly sentences: readonly string[];
  readonly lines: readonly ClientLine[];
}

/** Gives each different text one number, in order of first use. */
class Numbering<T> {
  readonly list: T[] = [];
  private readonly places = new Map<string, number>();
  place(key: string, value: () => T): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.list.length);
    this.list.push(value());
    return this.list.length - 1;
  }
}

function lineOf(
  item: EvidenceItem,
  view: View,
  articles: Numbering<ClientData['articles'][number]>,
  sentences: Numbering<string>,
): ClientLine {
  const { look } = view;
  const article = articles.place(`${item.outlet}\n${item.article}`, () => [
    look.unitNumber(item.outlet),
    item.date ?? '',
    item.title ?? '',
    webAddress(item.url) ? (item.url ?? '') : '',
  ]);
  const sentence = item.sentence ?? item.surface;
  const { start, end } =
    item.sentence !== undefined && item.inSentence ? item.inSentence : { start: 0, end: item.surface.length };
  return [
    article,
    sentences.place(`${article}\n${sentence}`, () => sentence),
    start,
    end,
    look.actorNumber(item.actor),
    item.term === undefined ? -1 : look.termNumber(item.term),
    item.variant ?? '',
    item.voice,
    item.polarity ?? null,
    Math.round((item.confidence ?? 1) * 100) / 100,
    item.targetRule ?? '',
    item.voiceRule ?? '',
  ];
}

export function clientData(view: View): ClientData {
  const { c, look } = view;
  const articles = new Numbering<ClientData['articles'][number]>();
  const sentences = new Numbering<string>();
  const lines = view.sample.items.map(({ item }) => lineOf(item, view, articles, sentences));
  return {
    units: c.units.map((unit) => {
      const { ar, en } = look.unitGloss(unit.id);
      return { ar: shownText(ar), en: shownText(en) };
    }),
    actors: c.actors.map((actor) => look.actorGloss(actor.id)),
    terms: c.terms.map((term) => ({
      word: shownText(look.word(term.id)),
      gloss: term.gloss,
      device: term.device,
      choice: term.choice === undefined ? -1 : look.choiceNumber(term.choice),
    })),
    articles: articles.list,
    sentences: sentences.list,
    lines,
  };
}
