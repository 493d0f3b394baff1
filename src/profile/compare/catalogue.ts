/** What the comparison speaks of: actors, choice sets and terms that occur, with their glosses and counts. */
import type { ActorInfo, ChoiceSetInfo, Gloss, Polarity, TermInfo } from '../../types/index.js';
import { type JoinedOptions, optionOf } from '../aggregate/choice-of.js';
import { type ColumnSet, isSomebody } from './columns.js';
import type { Corpus, MentionKind } from './corpus.js';
import { type Glossary, glossOf } from './options.js';
import { eachOf } from './tally.js';

const SURFACES_SHOWN = 5;

export interface Catalogue {
  readonly actors: ActorInfo[];
  readonly choiceSets: ChoiceSetInfo[];
  readonly terms: TermInfo[];
}

interface Met {
  mentions: number;
  readonly kinds: Map<MentionKind, number>;
}

/** Actors by mentions, choice sets and terms by mentions; counted articles only. */
export function catalogue(
  corpus: Corpus,
  sets: readonly ColumnSet[],
  glossary: Glossary | undefined,
): Catalogue {
  const actors = new Map<string, { mentions: number; articles: number; names: number }>();
  const terms = new Map<string, Met>();
  const actor = (id: string) => {
    const found = actors.get(id) ?? { mentions: 0, articles: 0, names: 0 };
    actors.set(id, found);
    return found;
  };
  for (let i = 0; i < corpus.size; i++) {
    if (!corpus.counted[i]) continue;
    const here = new Set<string>();
    eachOf(corpus.mentions, i, (kind, count) => {
      const term = terms.get(kind.term) ?? { mentions: 0, kinds: new Map() };
      term.mentions += count;
      term.kinds.set(kind, (term.kinds.get(kind) ?? 0) + count);
      terms.set(kind.term, term);
      if (!isSomebody(kind.actor)) return;
      actor(kind.actor).mentions += count;
      here.add(kind.actor);
    });
    eachOf(corpus.names, i, (name, count) => {
      if (!isSomebody(name.actor)) return;
      actor(name.actor).names += count;
      here.add(name.actor);
    });
    for (const id of here) actor(id).articles++;
  }
  addUnmetOptions(terms, glossary?.options ?? {});
  return {
    actors: [...actors]
      .map(([id, counts]) => ({ id, gloss: glossOf(glossary?.actors, id), ...counts }))
      .sort((a, b) => b.mentions - a.mentions || b.names - a.names || (a.id < b.id ? -1 : 1)),
    choiceSets: choiceSets(sets, terms, glossary),
    terms: [...terms]
      .map(([id, { mentions, kinds }]) => termInfo(id, mentions, kinds, glossary))
      .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1)),
  };
}

/** An option that was met only in words that count as it is spoken of all the same: without mentions of its own, by their forms. */
function addUnmetOptions(terms: Map<string, Met>, joined: JoinedOptions): void {
  for (const [id, { kinds }] of [...terms]) {
    const option = optionOf(id, joined);
    if (option === id || (terms.get(option)?.mentions ?? 0) > 0) continue;
    const unmet = terms.get(option) ?? { mentions: 0, kinds: new Map() };
    for (const [kind, count] of kinds) unmet.kinds.set(kind, count);
    terms.set(option, unmet);
  }
}

/** Those of which there are figures, and those that events are told by beside them. */
function choiceSets(
  sets: readonly ColumnSet[],
  terms: ReadonlyMap<string, Met>,
  glossary: Glossary | undefined,
): ChoiceSetInfo[] {
  const found = new Map<string, { mentions: number; polarity: Map<string, Polarity> }>();
  for (const set of sets) {
    if (set.choice === '') continue;
    const info = found.get(set.choice) ?? { mentions: 0, polarity: new Map() };
    for (const column of set.byOutlet.values()) info.mentions += column.totals.reduce((a, b) => a + b, 0);
    for (const [term, polarity] of set.polarity) info.polarity.set(term, polarity);
    found.set(set.choice, info);
  }
  const told = new Set(found.keys());
  for (const [term, { kinds }] of terms)
    for (const [{ choice, actor, polarity }, count] of kinds) {
      if (choice === '' || told.has(choice) || !isSomebody(actor)) continue;
      const info = found.get(choice) ?? { mentions: 0, polarity: new Map() };
      info.mentions += count;
      info.polarity.set(optionOf(term, glossary?.options ?? {}), polarity);
      found.set(choice, info);
    }
  return [...found]
    .map(([id, { mentions, polarity }]) => ({
      id,
      gloss: glossOf(glossary?.choices, id),
      options: [...polarity].sort(([a, p], [b, q]) => p - q || (a < b ? -1 : 1)).map(([term]) => term),
      mentions,
    }))
    .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

/** Empty for a term that the packs do not have. */
function rationaleOf(glossary: Glossary | undefined, id: string): Pick<TermInfo, 'rationale'> {
  const rationales = glossary?.rationales ?? {};
  return Object.hasOwn(rationales, id) ? { rationale: rationales[id] as Gloss } : {};
}

/** A term may stand under several devices and polarities (an epithet of an actor, a judgement of an act): the commonest is shown. */
function termInfo(
  id: string,
  mentions: number,
  kinds: ReadonlyMap<MentionKind, number>,
  glossary: Glossary | undefined,
): TermInfo {
  const bySense = new Map<string, { kind: MentionKind; count: number }>();
  const surfaces = new Map<string, number>();
  let choice = '';
  for (const [kind, count] of kinds) {
    if (kind.choice !== '') choice = kind.choice;
    const key = `${kind.device}\t${kind.polarity}`;
    bySense.set(key, { kind, count: (bySense.get(key)?.count ?? 0) + count });
    surfaces.set(kind.surface, (surfaces.get(kind.surface) ?? 0) + count);
  }
  const [sense] = [...bySense].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  const kind = (sense as NonNullable<typeof sense>)[1].kind;
  const option = optionOf(id, glossary?.options ?? {});
  return {
    id,
    gloss: glossOf(glossary?.terms, id),
    ...rationaleOf(glossary, id),
    device: kind.device,
    polarity: kind.polarity,
    ...(choice === '' ? {} : { choice }),
    ...(option === id ? {} : { option }),
    mentions,
    surfaces: [...surfaces]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, SURFACES_SHOWN)
      .map(([surface]) => surface),
  };
}
