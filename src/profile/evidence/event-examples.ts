/** Sentences for the events that the result shows: known only after comparing, so they are fetched in a second pass. */
import type { Comparison, EventChoice, EventInfo, EvidenceItem } from '../../types/index.js';

/** Ids of the articles of the events shown: those whose text a second pass needs. */
export const wantedArticles = (comparison: Comparison): ReadonlySet<string> =>
  new Set(comparison.events.shown.flatMap((event) => event.articles.map((a) => a.id)));

/** The comparison with one example beside each option of each event shown, from the evidence items of its articles. */
export function withEventExamples(comparison: Comparison, items: Iterable<EvidenceItem>): Comparison {
  const byArticle = new Map<string, EvidenceItem[]>();
  const wanted = wantedArticles(comparison);
  for (const item of items) {
    if (!wanted.has(item.article) || item.term === undefined) continue;
    const key = `${item.outlet}\t${item.article}`;
    byArticle.set(key, [...(byArticle.get(key) ?? []), item]);
  }
  const shown = comparison.events.shown.map((event) => {
    const own = event.articles.flatMap((a) => byArticle.get(`${a.outlet}\t${a.id}`) ?? []);
    return { ...event, choices: event.choices.map((choice) => illustrated(choice, own)) };
  });
  return { ...comparison, events: { ...comparison.events, shown } };
}

function illustrated(choice: EventChoice, items: readonly EvidenceItem[]): EventInfo['choices'][number] {
  const fits = (item: EvidenceItem, outlet: string, term: string): boolean =>
    item.outlet === outlet &&
    item.term === term &&
    item.actor === choice.actor &&
    item.choice === choice.choice &&
    (item.voice === 'outlet') === (choice.voice === 'own');
  return {
    ...choice,
    outlets: choice.outlets.map(({ outlet, options }) => ({
      outlet,
      options: options.map((option) => {
        const example = items.find((item) => fits(item, outlet, option.term));
        return example ? { ...option, example } : option;
      }),
    })),
  };
}
