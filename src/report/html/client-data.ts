/** What the client needs to search, filter and open the sample: lists, and lines as arrays of indexes into them. */

import type { EvidenceItem } from '../../types/result.js';
import type { Lookup } from '../lookup.js';
import { type ClientData, type ClientLine, type ClientWord, rounded } from './client-types.js';
import { webAddress } from './links.js';
import { shownText } from './markup.js';
import type { View } from './view.js';
import { articleKey } from './whole-articles.js';

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

function itemWord(item: EvidenceItem, look: Lookup): ClientWord {
  const { start, end } =
    item.sentence !== undefined && item.inSentence ? item.inSentence : { start: 0, end: item.surface.length };
  return [
    start,
    end,
    look.actorNumber(item.actor),
    item.term === undefined ? -1 : look.termNumber(item.term),
    item.variant ?? '',
    item.voice,
    item.polarity ?? null,
    rounded(item.confidence ?? 1),
    item.targetRule ?? '',
    item.voiceRule ?? '',
    item.choice === undefined ? 0 : 1,
  ];
}

export function clientData(view: View): ClientData {
  const { c, look } = view;
  const articles = new Numbering<ClientData['articles'][number]>();
  const sentences = new Numbering<string>();
  const articleOf = (entry: { outlet: string; id: string; date?: string; title?: string; url?: string }) =>
    articles.place(articleKey(entry.outlet, entry.id), () => [
      look.unitNumber(entry.outlet),
      entry.date ?? '',
      entry.title ?? '',
      webAddress(entry.url) ? (entry.url ?? '') : '',
      entry.id,
      view.texts.places.get(articleKey(entry.outlet, entry.id)) ?? -1,
    ]);
  const lines = view.sample.items.map(({ item }): ClientLine => {
    const article = articleOf({ ...item, id: item.article });
    const sentence = item.sentence ?? item.surface;
    const at = item.field === 'title' ? -1 - item.span.start : item.span.start;
    return [article, sentences.place(`${article}\n${sentence}`, () => sentence), at, ...itemWord(item, look)];
  });
  return {
    units: c.units.map((unit) => {
      const { ar, en } = look.unitGloss(unit.id);
      return { ar: shownText(ar), en: shownText(en) };
    }),
    actors: c.actors.map((actor) => look.actorGloss(actor.id)),
    terms: c.terms.map((term) => ({
      word: shownText(look.word(term.id)),
      gloss: term.gloss,
      ...(term.rationale === undefined ? {} : { rationale: term.rationale }),
      device: term.device,
      choice: term.choice === undefined ? -1 : look.choiceNumber(term.choice),
      option: look.termNumber(term.option ?? term.id),
    })),
    choices: c.choiceSets.map(({ gloss }) => gloss),
    articles: articles.list,
    sentences: sentences.list,
    lines,
  };
}
