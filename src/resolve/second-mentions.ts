/**
 * Second mentions: `التنظيم`, `الحركة`, `القوات`, `الحزب` alone stand for the last actor whose name holds that noun (`تنظيم الدولة`,
 * `حركة طالبان`, `قوات سوريا الديمقراطية`) or who is called so however the article named him (`داعش`, then `التنظيم`), before anything that
 * the article's country would make of them.
 */
import type { WordInfo } from '../lexicon/openings.js';
import type { Reading } from '../lexicon/segment.js';
import type { WordRow } from '../lexicon/words.js';
import { TIMES } from './function-words.js';
import type { ActorReference } from './reference.js';

interface Field {
  readonly row: WordRow;
}

/** Words after which a noun no longer calls the last such actor to mind. */
const REACH = 250;

/** The last reference of each noun that calls one to mind, by the noun as it is written without clitics: `التنظيمات` is no `تنظيم`. */
export type LastCalled = Map<string, Call>;

/** An actor that a noun calls to mind. */
interface Call {
  readonly reference: ActorReference;
  /** Whether it was named with the noun. */
  readonly withNoun: boolean;
}

/**
 * References of a field, in text order, with those that refer back to an earlier one. `last` is what the fields before it left, a headline
 * to its text, and is added to.
 */
export function withSecondMentions(
  { row }: Field,
  references: readonly ActorReference[],
  last: LastCalled,
): ActorReference[] {
  if (references.length === 0 && last.size === 0) return [];
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

/** A name is remembered by the nouns in it, the one before it (`حركة طالبان`), and those that the packs know its actor by. */
function remember(row: WordRow, reference: ActorReference, last: LastCalled): void {
  const { kind, called } = reference.actor;
  if (kind === 'state' || kind === 'people') return;
  // After `تنظيم داعش` and `حزب العمال`, `التنظيم` is the one that was named so.
  for (const noun of called) {
    const known = last.get(noun);
    const withNoun = known?.withNoun ?? false;
    if (!withNoun || known?.reference.actor === reference.actor) last.set(noun, { reference, withNoun });
  }
  const from = row.breaks[reference.first] ? reference.first : reference.first - 1;
  for (let at = Math.max(0, from); at <= reference.last; at++) {
    for (const noun of groupsAt(row, at)) last.set(noun, { reference, withNoun: true });
  }
}

const NONE: readonly string[] = [];

/** The nouns for bodies of people that a word may be, without what is written together with them. */
function groupsAt(row: WordRow, at: number): readonly string[] {
  const info = row.infos[at];
  if (info === undefined || !info.classes.has('group')) return NONE;
  const folded = row.folded(at);
  return info.uses.flatMap(({ use, reading }) =>
    use.type === 'referent' && use.class === 'group' ? [withoutClitics(folded, reading)] : [],
  );
}

function withoutClitics(folded: string, { conjunction, preposition, article }: Reading): string {
  const noun = folded.slice(conjunction.length);
  return article ? noun.replace(/^(?:[بكل]?ال|لل)/, '') : noun.slice(preposition.length);
}

/** A noun with its article that no adjective, genitive or name goes on from. */
function standsAlone(row: WordRow, first: number, last: number): boolean {
  if (first !== last || !row.infos[first]?.definiteGroup) return false;
  const next = last + 1;
  return (
    row.breaks[next] !== 0 || !row.isDefinite(next) || TIMES.has(row.folded(next)) || isTerm(row.infos[next])
  );
}

/** A loaded word may follow: `التنظيم الإرهابي` is still the last `تنظيم`. */
const isTerm = (info: WordInfo | undefined): boolean =>
  info?.uses.some(({ use }) => use.type === 'term') ?? false;

/** What a noun refers back to, where it stands alone. */
function referringBack(
  row: WordRow,
  at: number,
  end: number,
  last: Readonly<LastCalled>,
): ActorReference | undefined {
  if (!standsAlone(row, at, end)) return undefined;
  for (const noun of groupsAt(row, at)) {
    const reference = last.get(noun)?.reference;
    if (reference === undefined || at - reference.last > REACH) continue;
    const match = { ...reference.match, first: at, last: at, spanFirst: at, spanLast: at };
    return { first: at, last: at, actor: reference.actor, match, refersBack: true };
  }
  return undefined;
}
