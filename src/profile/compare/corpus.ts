/** The aggregate made ready for counting: canonical order, copies marked, events found, symbols parsed. */

import { SIGNATURE } from '../../trace/minhash.js';
import type { CompareOptions, Device, NameRegister, Polarity, Stance, Voice } from '../../types/index.js';
import type { Aggregate } from '../aggregate/aggregate.js';
import { type RowHead, type Rows, rowKey } from '../aggregate/rows.js';
import { groupCopies } from '../events/copies.js';
import { groupEvents } from '../events/group.js';
import { TermLists } from '../events/weights.js';
import { type Tally, TallyBuilder } from './tally.js';

export interface MentionKind {
  readonly actor: string;
  readonly choice: string;
  readonly term: string;
  readonly device: Device;
  readonly polarity: Polarity;
  readonly voice: Voice;
  readonly own: boolean;
  readonly surface: string;
}

export interface NameKind {
  readonly actor: string;
  readonly variant: NameRegister;
  readonly surface: string;
}

export interface StanceKind {
  readonly actor: string;
  readonly stance: Stance;
}

/** Articles by number from 0: by date (undated last), then key. */
export interface Corpus {
  readonly size: number;
  readonly words: Uint32Array;
  /** Read from where the aggregate holds it: for what is shown, not for what is counted. */
  readonly headOf: (article: number) => RowHead;
  readonly mentions: Tally<MentionKind>;
  readonly names: Tally<NameKind>;
  /** Values are scores as `encodeScore` writes them. */
  readonly stances: Tally<StanceKind>;
  /** Outlets in code-unit order; `outletOf[i]` is a place in it. */
  readonly outlets: readonly string[];
  readonly outletOf: Int32Array;
  /** Days since 1970, NaN when undated. */
  readonly days: Float64Array;
  /** Months since 1970; one late month for all undated articles. */
  readonly months: Int32Array;
  /** First article of the same text; itself when it has no copy. */
  readonly copyOf: Int32Array;
  /** 0 for a copy of an earlier article of the same outlet: it counts nowhere. */
  readonly counted: Uint8Array;
  readonly eventOf: Int32Array;
  readonly eventCount: number;
  readonly centrality: Float64Array;
}

/** Builds the corpus of an aggregate; near-linear in its articles. */
export function prepareCorpus({ rows, symbols }: Aggregate, options: CompareOptions): Corpus {
  const { order, days, outlets, outletOf, words } = inOrder(rows);
  const size = order.length;
  const symbolOrder = symbols.inOrder();
  const numberOf = new Uint32Array(symbolOrder.length);
  for (const [place, symbol] of symbolOrder.entries()) numberOf[symbol] = place;
  const kinds = Array.from(symbolOrder, (symbol) => symbols.fieldsOf(symbol));
  const mentions = new TallyBuilder(size, kinds.map(mentionKind), numberOf);
  const names = new TallyBuilder(size, kinds.map(nameKind), numberOf);
  const stances = new TallyBuilder(size, kinds.map(stanceKind), numberOf);
  const terms = new TermLists(size);
  const signatures = new Uint16Array(SIGNATURE * size);
  const signed = new Uint8Array(size);
  for (let article = 0; article < size; article++) {
    const counts = rows.counts(order[article] as number);
    mentions.add(counts.mentions);
    names.add(counts.names);
    stances.add(counts.stances);
    terms.add(counts.terms);
    if (counts.minhash.length !== SIGNATURE) continue;
    signed[article] = 1;
    signatures.set(counts.minhash, SIGNATURE * article);
  }
  const copyOf = groupCopies({ signatures, signed, days });
  const { eventOf, count, centrality } = groupEvents(
    { outletOf, days, terms },
    copyOf,
    options.eventWindowDays,
  );
  return {
    size,
    words,
    headOf: (article) => rows.head(order[article] as number),
    mentions: mentions.build(),
    names: names.build(),
    stances: stances.build(),
    outlets,
    outletOf,
    days,
    months: Int32Array.from(days, monthNumber),
    copyOf,
    counted: countOnce(copyOf, outletOf),
    eventOf,
    eventCount: count,
    centrality,
  };
}

/** The rows' numbers in the order of the corpus, and what is known of each without reading it. */
function inOrder(rows: Rows) {
  const order = byDayAndKey(rows);
  const outlets = [...rows.outlets].sort();
  const placeOf = rows.outlets.map((outlet) => outlets.indexOf(outlet));
  return {
    order,
    days: Float64Array.from(order, (row) => rows.dayOf(row)),
    outlets,
    outletOf: Int32Array.from(order, (row) => placeOf[rows.outletOf(row)] as number),
    words: Uint32Array.from(order, (row) => rows.wordsOf(row)),
  };
}

/** Keys are read a day at a time: those of all articles would be a third of what an aggregate holds. */
function byDayAndKey(rows: Rows): Uint32Array {
  const late = (row: number): number => order(rows.dayOf(row));
  const sorted = new Uint32Array(rows.size).map((_, row) => row).sort((a, b) => late(a) - late(b));
  for (let from = 0, to = 1; to <= sorted.length; to++) {
    if (to < sorted.length && late(sorted[to] as number) === late(sorted[from] as number)) continue;
    const keyed = Array.from(sorted.subarray(from, to), (row) => ({ row, key: rowKey(rows.head(row)) }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
    sorted.set(
      keyed.map(({ row }) => row),
      from,
    );
    from = to;
  }
  return sorted;
}

/** Months since the year 0, which no date is before; what is undated has one of its own. */
function monthNumber(day: number): number {
  if (Number.isNaN(day)) return 1_000_000;
  const date = new Date(day * 86_400_000);
  return 12 * date.getUTCFullYear() + date.getUTCMonth();
}

const order = (day: number): number => (Number.isNaN(day) ? Number.MAX_SAFE_INTEGER : day);

/** The kinds of an aggregate are told apart by the number of their fields. */
function mentionKind(fields: readonly string[]): MentionKind | undefined {
  if (fields.length !== 7) return undefined;
  const [actor, choice, term, device, polarity, voice, surface] = fields as [string, ...string[]];
  return {
    actor,
    choice: choice ?? '',
    term: term ?? '',
    device: device as Device,
    polarity: Number(polarity) as Polarity,
    voice: voice as Voice,
    own: voice === 'outlet',
    surface: surface ?? '',
  };
}

function nameKind([actor, variant, surface, ...rest]: readonly string[]): NameKind | undefined {
  if (actor === undefined || surface === undefined || rest.length > 0) return undefined;
  return { actor, variant: variant as NameRegister, surface };
}

function stanceKind([actor, stance, ...rest]: readonly string[]): StanceKind | undefined {
  if (actor === undefined || rest.length > 0) return undefined;
  return { actor, stance: stance as Stance };
}

/** Of each copy group the first article of each outlet counts. */
function countOnce(copyOf: Int32Array, outletOf: Int32Array): Uint8Array {
  const seen = new Set<string>();
  return Uint8Array.from(copyOf, (first, i) => {
    const key = `${first}/${outletOf[i]}`;
    if (seen.has(key)) return 0;
    seen.add(key);
    return 1;
  });
}
