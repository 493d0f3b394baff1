/** Whole articles with all their words, packed a few together for the client to unpack when one is opened. */
import { choiceOf } from '../../profile/aggregate/choice-of.js';
import type { Mention, NameUse } from '../../types/mention.js';
import type { WholeArticle } from '../context.js';
import type { Lookup } from '../lookup.js';
import { type ClientText, type ClientWord, rounded, TEXTS_A_PACK } from './client-types.js';
import { webAddress } from './links.js';
import { packed } from './packed.js';
import { articleKey } from './whole-articles.js';

function mentionWord(m: Mention, look: Lookup): ClientWord {
  const [actor, term] = [look.actorNumber(m.actor ?? m.target), look.termNumber(m.term)];
  const why = [rounded(m.confidence), m.targetRule, m.voiceRule] as const;
  const counted = choiceOf(m) === undefined ? 0 : 1;
  return [m.start, m.end, actor, term, '', m.voice, m.polarity, ...why, counted];
}

function nameWord(n: NameUse, look: Lookup): ClientWord {
  return [n.start, n.end, look.actorNumber(n.actor), -1, n.variant, 'outlet', null, 1, '', '', 0];
}

function clientText({ article, scored }: WholeArticle, look: Lookup): ClientText {
  const { source, url } = scored;
  const words = (field: 'title' | 'text') =>
    [
      ...scored.mentions.filter((m) => m.field === field).map((m) => mentionWord(m, look)),
      ...scored.names.filter((n) => n.field === field).map((n) => nameWord(n, look)),
    ].sort((x, y) => x[0] - y[0]);
  return {
    unit: look.unitNumber(scored.outlet),
    date: scored.date ?? '',
    url: webAddress(url) ? (url ?? '') : '',
    ...source,
    title: article.title ?? '',
    text: article.text,
    titleWords: words('title'),
    textWords: words('text'),
  };
}

export interface PackedTexts {
  /** Place of each article that is here whole, by its `articleKey`. */
  readonly places: ReadonlyMap<string, number>;
  /** The articles, `TEXTS_A_PACK` together. */
  readonly packs: readonly string[];
}

/** Letters that a word's entry takes, about, beside the article's own. */
const WORD = 30;

/** Those of most use for their length first, so that the bytes go to as many lines as they can. */
function worthFirst(
  texts: readonly WholeArticle[],
  weights: ReadonlyMap<string, number>,
): readonly WholeArticle[] {
  const worth = ({ article, scored }: WholeArticle): number =>
    (weights.get(articleKey(scored.outlet, scored.id)) ?? 0) /
    (1 + article.text.length + WORD * (scored.mentions.length + scored.names.length));
  return [...texts].sort((x, y) => worth(y) - worth(x) || (x.scored.id < y.scored.id ? -1 : 1));
}

/**
 * As many whole articles as the bytes allow.
 * @param weights how much use each is, by its `articleKey`
 */
export function packTexts(
  given: readonly WholeArticle[],
  look: Lookup,
  bytes: number,
  weights: ReadonlyMap<string, number>,
): PackedTexts {
  const texts = worthFirst(given, weights);
  const places = new Map<string, number>();
  const packs: string[] = [];
  let spent = 0;
  for (let from = 0; from < texts.length; from += TEXTS_A_PACK) {
    const some = texts.slice(from, from + TEXTS_A_PACK);
    const pack = packed(some.map((text) => clientText(text, look)));
    spent += pack.length;
    if (spent > bytes) break;
    packs.push(pack);
    for (const [i, { scored }] of some.entries()) places.set(articleKey(scored.outlet, scored.id), from + i);
  }
  return { places, packs };
}
