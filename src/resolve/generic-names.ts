/** Whose a generic name is: `الجيش`, `السلطات`, `قوات الأمن` belong to a state, and the article says to which. */
import type { Lexicon } from '../lexicon/compile.js';
import type { NameMatch } from '../lexicon/match.js';
import type { Actor } from '../lexicon/model.js';
import type { WordRow } from '../lexicon/words.js';
import type { ActorReference } from './reference.js';

/** Share of the dominant country's weight from which on another country's reading of a generic name is open. */
const MOST_OF_DOMINANT = 0.25;

/** The bodies of states that were named with their state so far in an article: `الجيش` after `الجيش المصري` is Egypt's. */
type NamedBodies = Map<string, Actor>;

/** What an article says of whose a generic name may be. */
export interface Ownership {
  readonly lexicon: Lexicon;
  /** Evidence for each country. */
  readonly weights: ReadonlyMap<string, number>;
  /** What the fields so far named. */
  readonly bodies: NamedBodies;
}

/**
 * The names in a field that stand for an actor. A generic one stands for the state that its own words were last named with, else for that
 * of the country that outweighs the other readings of the same words, unless what follows says whose it is. What is named here is added
 * to the bodies.
 */
export function referencesIn(
  row: WordRow,
  matches: readonly NameMatch[],
  ownership: Ownership,
): ActorReference[] {
  const references: ActorReference[] = [];
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i] as NameMatch;
    const reference = isGeneric(match)
      ? genericReference(row, match, matches[i + 1], ownership)
      : referenceTo(ownership.lexicon.actors.get(match.name.actor), match);
    if (reference === undefined) continue;
    references.push(reference);
    if (!isGeneric(match)) rememberBody(row, reference, ownership.bodies);
  }
  return references;
}

const isGeneric = ({ name }: NameMatch): boolean => name.role === 'generic';

const referenceTo = (actor: Actor | undefined, match: NameMatch): ActorReference | undefined =>
  actor && { first: match.first, last: match.last, actor, match };

function genericReference(
  row: WordRow,
  match: NameMatch,
  next: NameMatch | undefined,
  { lexicon, weights, bodies }: Ownership,
): ActorReference | undefined {
  const owner = next && lexicon.actors.get(next.name.actor);
  const best = bestReading(match, weights, lexicon);
  const actor = best && lexicon.actors.get(best.name.actor);
  const body = wordsOfBody(row, match.first, match.last);
  if (next && owner && owner.country !== actor?.country && isOwner(row, match, next, owner)) {
    if (owner.kind === 'state') bodies.set(body, owner);
    return undefined;
  }
  const named = bodies.get(body);
  if (named === undefined || named === actor) return referenceTo(actor, best ?? match);
  const name = [match.name, ...match.alternatives].find((reading) => reading.actor === named.id);
  return referenceTo(named, { ...match, name: name ?? { ...match.name, actor: named.id } });
}

/** Words between a body and whose it is: `الشرطة الدينية في داعش`, `السلطات الجمركية الفرنسية`. */
const REACH = 2;

/** `السلطات المغربية`, `الشرطة في داعش`, `السلطات في الكويت`: what follows says whose a generic name is, not the article's country. */
function isOwner(row: WordRow, body: NameMatch, next: NameMatch, owner: Actor): boolean {
  const between = next.first - body.last - 1;
  if (between > REACH) return false;
  for (let at = body.last + 1; at <= next.first; at++) if (row.breaks[at]) return false;
  const described = between === 0 || row.isDefinite(body.last + 1);
  if (owner.kind === 'state' && between < REACH && described && isRelational(row, next)) return true;
  return between > 0 && (between === 1 || described) && /^(في|داخل)$/.test(row.folded(next.first - 1));
}

/** An adjective of a state; some are also its name (`السعودية`). */
const isRelational = (row: WordRow, { name, first, last }: NameMatch): boolean =>
  name.role === 'adjective' || (first === last && /^ال\S+يه$/.test(row.folded(first)));

function bestReading(
  match: NameMatch,
  weights: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): NameMatch | undefined {
  const readings = [match.name, ...match.alternatives];
  let best: NameMatch | undefined;
  // A country that the article barely touches does not lend its army to another's `قوات الجيش`.
  // Nor does one of which nothing speaks.
  let bestWeight = Math.max(0, MOST_OF_DOMINANT * Math.max(0, ...weights.values()) - Number.EPSILON);
  for (const name of readings) {
    const countries =
      name.countries.size > 0 ? name.countries : new Set([lexicon.actors.get(name.actor)?.country ?? '']);
    for (const country of countries) {
      const weight = weights.get(country) ?? 0;
      if (weight > bestWeight) {
        bestWeight = weight;
        best = { ...match, name };
      }
    }
  }
  return best;
}

/** Keeps what a state's name begins with: `القوات المسلحة` of `القوات المسلحة الإماراتية`. */
function rememberBody(
  row: WordRow,
  { first, last, actor, match }: ActorReference,
  bodies: NamedBodies,
): void {
  if (actor.kind !== 'state' || match.name.role !== 'name') return;
  for (let end = first; end < last; end++)
    if (row.isDefinite(end)) bodies.set(wordsOfBody(row, first, end), actor);
}

/** The words of a body without the proclitics of the first. */
function wordsOfBody(row: WordRow, first: number, last: number): string {
  let words = row.folded(first).replace(/^[وف]?(?:[بك]?ال|لل)/, 'ال');
  for (let at = first + 1; at <= last; at++) words += ` ${row.folded(at)}`;
  return words;
}
