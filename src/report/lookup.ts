/** The comparison's parts by id, and their places in showing order. Nothing is computed here. */
import type {
  ActorInfo,
  ChoiceSetInfo,
  Comparison,
  EvidenceCell,
  Gloss,
  LegitimacyIndex,
  TermInfo,
  Unit,
} from '../types/result.js';
import { attributeValue } from './strings/attributes.js';
import type { Lang } from './strings/plural.js';

export interface Lookup {
  readonly comparison: Comparison;
  readonly outlets: readonly Unit[];
  readonly unit: (id: string) => Unit | undefined;
  /** Place in `units`, from 0; −1 for one that is not there. Ids in the page are made of it, never of foreign text. */
  readonly unitNumber: (id: string) => number;
  /** What a unit is called on a chart of that language. */
  readonly unitName: (id: string, lang: Lang) => string;
  readonly unitGloss: (id: string) => Gloss;
  readonly actor: (id: string) => ActorInfo | undefined;
  readonly actorNumber: (id: string) => number;
  readonly actorGloss: (id: string) => Gloss;
  readonly term: (id: string) => TermInfo | undefined;
  readonly termNumber: (id: string) => number;
  /** The form of a term that a reader has met: the most frequent one, told apart from other terms' of the same form. */
  readonly word: (id: string) => string;
  readonly choiceNumber: (id: string) => number;
  readonly choiceSet: (id: string) => ChoiceSetInfo | undefined;
  readonly choiceGloss: (id: string) => Gloss;
  /** Words that shares and the index rest on: own voice, of all outlets. */
  readonly countedWords: number;
  /** Whether only some actors or choice sets count, as the study names them. */
  readonly chosen: boolean;
  readonly legitimacy: (unit: string, actor: string) => LegitimacyIndex | undefined;
  /** Evidence of one outlet about one actor. */
  readonly evidence: (outlet: string, actor: string) => readonly EvidenceCell[];
}

/** Targets of the codebook that the packs in use need not have as actors. */
export const UNLISTED: Readonly<Record<string, Gloss>> = {
  civilians: { ar: 'المدنيون', en: 'Civilians' },
  israel: { ar: 'إسرائيل', en: 'Israel' },
  palestinians: { ar: 'الفلسطينيون', en: 'Palestinians' },
  terrorism: { ar: 'الإرهاب بلا تسمية طرف', en: 'Terrorism, no actor named' },
  other: { ar: 'طرف آخر', en: 'Another actor' },
  unknown: { ar: 'طرف لا يُعرف من المقال', en: 'Not recoverable' },
};

/** An outlet that no article names, by its id in the contract. */
const NO_OUTLET: Gloss = { ar: 'وسيلة لم تُذكر', en: 'Outlet not given' };

/** A group by the value that its outlets share, so that it is not taken for an outlet of that name. */
function groupGloss({ attributes, name }: Unit): Gloss {
  const [key, value] = Object.entries(attributes)[0] ?? ['', name];
  return {
    ar: `مجموعة «${attributeValue(key, value, 'ar')}»`,
    en: `group “${attributeValue(key, value, 'en')}”`,
  };
}

/** The names of a known outlet in both languages, else the name that it came with. */
export function unitGlossOf(id: string, unit: Unit | undefined): Gloss {
  if (id === 'unknown') return NO_OUTLET;
  if (unit?.kind === 'group') return groupGloss(unit);
  const name = unit?.name ?? id;
  const arabic = unit?.attributes.name ?? name;
  return { ar: arabic, en: unit?.attributes['name-en'] ?? arabic };
}

/** Names by unit. Of units of one name each shows its id too, or a chart would draw them as one. */
function unitNames(units: readonly Unit[]): ReadonlyMap<string, Gloss> {
  const glosses = units.map((unit) => ({ id: unit.id, ...unitGlossOf(unit.id, unit) }));
  const told = (id: string, name: string, lang: Lang) =>
    glosses.some((other) => other.id !== id && other[lang] === name) ? `${name} (${id})` : name;
  return new Map(glosses.map(({ id, ar, en }) => [id, { ar: told(id, ar, 'ar'), en: told(id, en, 'en') }]));
}

function actorGlossOf(id: string, gloss: Gloss | undefined): Gloss {
  const named = gloss && (gloss.ar !== id || gloss.en !== id);
  return named ? gloss : (UNLISTED[id] ?? { ar: id, en: id });
}

function numbered<T extends { readonly id: string }>(list: readonly T[]): Map<string, number> {
  return new Map(list.map((entry, i) => [entry.id, i]));
}

/** The form met most often, without a conjunction that it was also met without (`وقال`, `قال`). */
function bareForm([first, ...rest]: readonly string[]): string | undefined {
  return first && rest.includes(first.slice(1)) && /^[وف]/u.test(first) ? first.slice(1) : first;
}

/**
 * What terms are called in the page: by the form met most often. Of several that share it, one with a form that the others lack
 * shows that too (`النظام/نظام`); of those without, all but the first are numbered. An option that was met only in words that count as it
 * is called as the most frequent of these.
 */
function wordsOf(terms: readonly TermInfo[]): ReadonlyMap<string, string> {
  const sharers = new Map<string, TermInfo[]>();
  for (const term of terms) {
    if (term.mentions === 0) continue;
    const word = bareForm(term.surfaces) ?? term.gloss.ar;
    sharers.set(word, [...(sharers.get(word) ?? []), term]);
  }
  const words = new Map<string, string>();
  for (const [word, sharing] of sharers) {
    let bare = 0;
    for (const term of sharing) {
      const others = new Set(sharing.filter((x) => x !== term).flatMap(({ surfaces }) => surfaces));
      const own = sharing.length > 1 ? term.surfaces.find((form) => !others.has(form)) : undefined;
      if (own === undefined) bare += 1;
      words.set(term.id, own !== undefined ? `${word}/${own}` : bare > 1 ? `${word} (${bare})` : word);
    }
  }
  for (const { id, option } of terms) {
    const word = words.get(id);
    if (option !== undefined && word !== undefined && !words.has(option)) words.set(option, word);
  }
  return words;
}

export function lookUp(comparison: Comparison): Lookup {
  const units = numbered(comparison.units);
  const actors = numbered(comparison.actors);
  const terms = numbered(comparison.terms);
  const choices = numbered(comparison.choiceSets);
  const words = wordsOf(comparison.terms);
  const outlets = comparison.units.filter((entry) => entry.kind === 'outlet');
  const outletIds = new Set(outlets.map(({ id }) => id));
  const indexes = new Map(comparison.legitimacy.map((entry) => [`${entry.unit}\n${entry.actor}`, entry]));
  const evidence = new Map<string, EvidenceCell[]>();
  for (const cell of comparison.evidence) {
    const key = `${cell.outlet}\n${cell.actor}`;
    const cells = evidence.get(key);
    if (cells) cells.push(cell);
    else evidence.set(key, [cell]);
  }
  const unit = (id: string) => comparison.units[units.get(id) ?? -1];
  const actor = (id: string) => comparison.actors[actors.get(id) ?? -1];
  const term = (id: string) => comparison.terms[terms.get(id) ?? -1];
  const names = unitNames(comparison.units);
  const unitGloss = (id: string) => names.get(id) ?? unitGlossOf(id, unit(id));
  const choiceSet = (id: string) => comparison.choiceSets[choices.get(id) ?? -1];
  return {
    comparison,
    outlets,
    unit,
    unitNumber: (id) => units.get(id) ?? -1,
    unitName: (id, lang) => unitGloss(id)[lang],
    unitGloss,
    actor,
    actorNumber: (id) => actors.get(id) ?? -1,
    actorGloss: (id) => actorGlossOf(id, actor(id)?.gloss),
    term,
    termNumber: (id) => terms.get(id) ?? -1,
    word: (id) => words.get(id) ?? id,
    choiceSet,
    choiceNumber: (id) => choices.get(id) ?? -1,
    choiceGloss: (id) => choiceSet(id)?.gloss ?? { ar: id, en: id },
    countedWords: comparison.legitimacy
      .filter(({ unit }) => outletIds.has(unit))
      .reduce((sum, { mentions }) => sum + mentions, 0),
    chosen: comparison.manifest.options.actors.length + comparison.manifest.options.choices.length > 0,
    legitimacy: (u, a) => indexes.get(`${u}\n${a}`),
    evidence: (outlet, a) => evidence.get(`${outlet}\n${a}`) ?? [],
  };
}
