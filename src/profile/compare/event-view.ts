/** Events laid side by side: who chose which word about the same actor in the same event, and what was one agency's text. */

import { hashText } from '../../statistics/random.js';
import type {
  ArticleRef,
  CopyGroup,
  EventChoice,
  EventInfo,
  EventSummary,
  Polarity,
  Reprint,
} from '../../types/index.js';
import { type JoinedOptions, optionOf } from '../aggregate/choice-of.js';
import { rowKey } from '../aggregate/rows.js';
import { jensenShannon } from '../statistics/jensen-shannon.js';
import { Numbering } from '../storage/numbering.js';
import { isSomebody } from './columns.js';
import type { Corpus } from './corpus.js';
import { eachOf } from './tally.js';

const EVENTS_SHOWN = 60;
const ARTICLES_SHOWN = 30;
const COPIES_SHOWN = 40;

/** Counts of events and copies, with the most telling events and the widest-spread texts. */
export function summariseEvents(corpus: Corpus, joined: JoinedOptions = {}): EventSummary {
  const members = groupBy(corpus.eventOf, (event) => event >= 0);
  const copies = [...groupBy(corpus.copyOf, () => true).values()].filter((group) => group.length > 1);
  const copiesOf = new Map<number, number[][]>();
  for (const group of copies) {
    const event = corpus.eventOf[group[0] as number] as number;
    copiesOf.set(event, [...(copiesOf.get(event) ?? []), group]);
  }
  // What an event's outlets choose is laid out again for the few that are shown: those of all would be most of what is held here.
  const ranked = [...members.values()]
    .map((articles) => {
      const outlets = outletsOf(corpus, articles).length;
      return { articles, outlets, weight: weightOf(choicesOf(corpus, articles, joined), outlets) };
    })
    .sort((a, b) => b.weight - a.weight || b.articles.length - a.articles.length || first(a) - first(b));
  const across = copies
    .map((articles) => ({ articles, outlets: outletsOf(corpus, articles) }))
    .filter(({ outlets }) => outlets.length > 1)
    .map((group) => ({ ...group, id: stableId(corpus, 'copy', group.articles[0] as number) }));
  return {
    total: members.size,
    acrossOutlets: ranked.filter((e) => e.outlets > 1).length,
    copyGroups: copies.length,
    copiesWithinOutlets: corpus.counted.reduce((n, counted) => n + (counted ? 0 : 1), 0),
    copiesAcrossOutlets: across.reduce((n, g) => n + g.outlets.length - 1, 0),
    reprints: reprintsOf(corpus, copies),
    shown: ranked
      .filter((e) => e.outlets > 1)
      .slice(0, EVENTS_SHOWN)
      .map(({ articles }) =>
        eventInfo(
          corpus,
          articles,
          choicesOf(corpus, articles, joined),
          copiesOf.get(corpus.eventOf[articles[0] as number] as number) ?? [],
        ),
      ),
    agencyCopies: across
      .sort((a, b) => b.outlets.length - a.outlets.length || (a.id < b.id ? -1 : 1))
      .slice(0, COPIES_SHOWN)
      .map(({ articles }) => copyGroup(corpus, articles)),
  };
}

/** The articles that count nowhere, each with the one of its outlet that counts in its place. */
function reprintsOf(corpus: Corpus, copies: readonly (readonly number[])[]): Reprint[] {
  const key = ({ outlet, id }: Reprint): string => `${outlet}\t${id}`;
  return copies
    .flatMap((group) =>
      group
        .filter((article) => !corpus.counted[article])
        .map((article): Reprint => {
          const ofOutlet = (other: number) => corpus.outletOf[other] === corpus.outletOf[article];
          const counts = group.find((other) => corpus.counted[other] && ofOutlet(other)) as number;
          const { id, outlet } = corpus.headOf(article);
          return { id, outlet, of: corpus.headOf(counts).id };
        }),
    )
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Names of the articles' outlets, in code-unit order. */
const outletsOf = (corpus: Corpus, articles: readonly number[]): string[] =>
  [...new Set(articles.map((i) => corpus.outletOf[i] as number))]
    .sort((a, b) => a - b)
    .map((place) => corpus.outlets[place] as string);

const first = (event: { readonly articles: readonly number[] }): number => event.articles[0] as number;

/** More outlets, worded more differently, about more actors. */
const weightOf = (choices: readonly EventChoice[], outlets: number): number =>
  choices
    .filter((c) => c.voice === 'own')
    .reduce((sum, c) => sum + c.spread * Math.sqrt(c.outlets.length - 1), 0) *
    Math.log2(outlets + 1) +
  outlets / 1000;

function groupBy(of: Int32Array, take: (value: number) => boolean): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  of.forEach((value, i) => {
    if (!take(value)) return;
    const list = groups.get(value);
    if (list) list.push(i);
    else groups.set(value, [i]);
  });
  return groups;
}

function choicesOf(corpus: Corpus, articles: readonly number[], joined: JoinedOptions): EventChoice[] {
  const found = new Map<string, Map<number, Map<string, { polarity: Polarity; mentions: number }>>>();
  for (const i of articles) {
    if (!corpus.counted[i]) continue;
    eachOf(corpus.mentions, i, (kind, count) => {
      if (kind.choice === '' || !isSomebody(kind.actor)) return;
      const key = `${kind.actor}\t${kind.choice}\t${kind.own ? 'own' : 'carried'}`;
      const byOutlet = found.get(key) ?? new Map();
      const options = byOutlet.get(corpus.outletOf[i] as number) ?? new Map();
      const before = options.get(kind.term)?.mentions ?? 0;
      options.set(kind.term, { polarity: kind.polarity, mentions: before + count });
      byOutlet.set(corpus.outletOf[i] as number, options);
      found.set(key, byOutlet);
    });
  }
  return [...found]
    .filter(([, byOutlet]) => byOutlet.size > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, byOutlet]) => {
      const [actor, choice, voice] = key.split('\t') as [string, string, EventChoice['voice']];
      const outlets = [...byOutlet]
        .sort(([a], [b]) => a - b)
        .map(([outlet, options]) => ({
          outlet: corpus.outlets[outlet] as string,
          options: [...options]
            .map(([term, counts]) => ({ term, ...counts }))
            .sort((a, b) => b.mentions - a.mentions || (a.term < b.term ? -1 : 1)),
        }));
      return { actor, choice, voice, outlets, spread: spreadOf(outlets, joined) };
    })
    .sort((a, b) => b.spread - a.spread);
}

/** Mean Jensen–Shannon divergence of every two outlets; terms that are one option are no difference. */
function spreadOf(outlets: EventChoice['outlets'], joined: JoinedOptions): number {
  const places = new Numbering<string>();
  for (const { options } of outlets) for (const { term } of options) places.of(optionOf(term, joined));
  const counts = outlets.map(({ options }) => {
    const byOption = new Array<number>(places.size).fill(0);
    for (const { term, mentions } of options) {
      const place = places.of(optionOf(term, joined));
      byOption[place] = (byOption[place] as number) + mentions;
    }
    return byOption;
  });
  let [sum, pairs] = [0, 0];
  counts.forEach((p, i) => {
    for (const q of counts.slice(0, i)) {
      sum += jensenShannon(p, q);
      pairs++;
    }
  });
  return pairs > 0 ? sum / pairs : 0;
}

function articleRef(corpus: Corpus, article: number): ArticleRef {
  const { id, outlet, date, title, url } = corpus.headOf(article);
  return {
    id,
    outlet,
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
  };
}

/** An id that does not hang on what else is in the collection before it. */
const stableId = (corpus: Corpus, kind: string, article: number): string =>
  `${kind}-${hashText(rowKey(corpus.headOf(article))).toString(36)}`;

function copyGroup(corpus: Corpus, group: readonly number[]): CopyGroup {
  const outlets = outletsOf(corpus, group);
  return {
    id: stableId(corpus, 'copy', group[0] as number),
    articles: group.map((i) => articleRef(corpus, i)),
    outlets,
    acrossOutlets: outlets.length > 1,
  };
}

function eventInfo(
  corpus: Corpus,
  articles: readonly number[],
  choices: readonly EventChoice[],
  copies: readonly (readonly number[])[],
): EventInfo {
  const central = [...articles].sort(
    (a, b) => (corpus.centrality[b] as number) - (corpus.centrality[a] as number) || a - b,
  );
  const dates = articles.flatMap((i) => corpus.headOf(i).date ?? []).sort();
  const heads = central.map((i) => corpus.headOf(i));
  const titled = heads.map(({ title }) => title).find((t) => t !== undefined && t.trim() !== '');
  const [from, to] = [dates[0], dates.at(-1)];
  return {
    id: stableId(corpus, 'event', articles[0] as number),
    title: titled ?? heads[0]?.id ?? '',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    articleCount: articles.length,
    outlets: outletsOf(corpus, articles),
    articles: central.slice(0, ARTICLES_SHOWN).map((i) => articleRef(corpus, i)),
    choices,
    copies: copies.map((group) => copyGroup(corpus, group)),
  };
}
