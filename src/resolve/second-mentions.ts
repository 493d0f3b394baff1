/**
 * Second mentions: `التنظيم`, `الحركة`, `القوات`, `الحزب` alone stand for the last actor whose name holds that noun (`تنظيم الدولة`,
 * `حركة طالبان`, `قوات سوريا الديمقراطية`), before anything that the article's country would make of them.
 */
import type { WordInfo } from '../lexicon/openings.js';
import type { WordRow } from '../lexicon/words.js';
import type { ActorReference } from './reference.js';

interface Field {
  readonly row: WordRow;
}

/** Words after which a noun no longer calls the last such actor to mind. */
const REACH = 250;

/** References of a field, in text order, with those that refer back to an earlier one. */
export function withSecondMentions({ row }: Field, references: readonly ActorReference[]): ActorReference[] {
  if (references.length === 0) return [];
  const last = new Map<number, ActorReference>();
  const merged: ActorReference[] = [];
  const { definiteGroups } = row;
  let group = 0;
  /** Refers back from the nouns between names, up to a word. */
  const referBackBefore = (word: number): void => {
    for (; group < definiteGroups.length; group++) {
      const at = definiteGroups[group] as number;
      if (at >= word) return;
      const back = referringBack(row, at, at, last);
      if (back) merged.push(back);
    }
  };
  for (const named of references) {
    referBackBefore(named.first);
    while ((definiteGroups[group] ?? row.length) <= named.last) group++;
    const generic = named.match.name.role === 'generic';
    const back = generic ? referringBack(row, named.first, named.last, last) : undefined;
    merged.push(back ?? named);
    if (!generic) remember(row, named, last);
  }
  referBackBefore(row.length);
  return merged;
}

/** A name is remembered by the nouns in it and the one before it (`حركة طالبان`). */
function remember(row: WordRow, reference: ActorReference, last: Map<number, ActorReference>): void {
  const { kind } = reference.actor;
  if (kind === 'state' || kind === 'people') return;
  const from = row.breaks[reference.first] ? reference.first : reference.first - 1;
  for (let at = Math.max(0, from); at <= reference.last; at++) {
    for (const noun of row.infos[at]?.groups ?? []) last.set(noun, reference);
  }
}

/** A noun with its article that no adjective, genitive or name goes on from. */
function standsAlone(row: WordRow, first: number, last: number): boolean {
  if (first !== last || !row.infos[first]?.definiteGroup) return false;
  return row.breaks[last + 1] !== 0 || !row.isDefinite(last + 1) || isTerm(row.infos[last + 1]);
}

/** A loaded word may follow: `التنظيم الإرهابي` is still the last `تنظيم`. */
const isTerm = (info: WordInfo | undefined): boolean =>
  info?.uses.some(({ use }) => use.type === 'term') ?? false;

/** What a noun refers back to, where it stands alone. */
function referringBack(
  row: WordRow,
  at: number,
  end: number,
  last: ReadonlyMap<number, ActorReference>,
): ActorReference | undefined {
  if (!standsAlone(row, at, end)) return undefined;
  for (const noun of row.infos[at]?.groups ?? []) {
    const reference = last.get(noun);
    if (reference === undefined || at - reference.last > REACH) continue;
    const match = { ...reference.match, first: at, last: at, spanFirst: at, spanLast: at };
    return { first: at, last: at, actor: reference.actor, match, refersBack: true };
  }
  return undefined;
}
