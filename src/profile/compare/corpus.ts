/** The aggregate made ready for counting: canonical order, copies marked, events found, symbols parsed. */
import type { CompareOptions, Device, NameRegister, Polarity, Stance, Voice } from '../../types/index.js';
import type { Aggregate, ArticleRow } from '../aggregate/aggregate.js';
import { canonical } from '../aggregate/serialise.js';
import { groupCopies } from '../events/copies.js';
import { groupEvents } from '../events/group.js';
import { layOut, type Tally } from './tally.js';

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

export interface Corpus {
  /** By date (undated last), then key. */
  readonly rows: readonly ArticleRow[];
  readonly mentions: Tally<MentionKind>;
  readonly names: Tally<NameKind>;
  /** Values are score × 10⁴ + 10⁴. */
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

/** Days since 1970 of an ISO date, NaN for anything else. */
export const dayNumber = (date: string | undefined): number => {
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}/.test(date)) return Number.NaN;
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000);
};

/** Builds the corpus of an aggregate; near-linear in its articles. */
export function prepareCorpus(aggregate: Aggregate, options: CompareOptions): Corpus {
  const { rows: byKey, symbols, numberOf } = canonical(aggregate);
  const dated = byKey.map((row, i) => ({ row, i, day: dayNumber(row.date) }));
  dated.sort((a, b) => order(a.day) - order(b.day) || a.i - b.i);
  const rows = dated.map((d) => d.row);
  const days = Float64Array.from(dated, (d) => d.day);
  const outlets = [...new Set(rows.map((r) => r.outlet))].sort();
  const places = new Map(outlets.map((o, i) => [o, i]));
  const outletOf = Int32Array.from(rows, (r) => places.get(r.outlet) as number);
  const copyOf = groupCopies(
    rows.map((r, i) => ({ minhash: r.minhash, words: r.words, day: days[i] as number })),
  );
  const { eventOf, count, centrality } = groupEvents(
    rows.map((r, i) => ({ terms: r.terms, outlet: outletOf[i] as number, day: days[i] as number })),
    copyOf,
    options.eventWindowDays,
  );
  const parsed = symbols.map((s) => s.split('\t'));
  const tally = <Kind>(
    part: 'mentions' | 'names' | 'stances',
    kindOf: (fields: string[]) => Kind | undefined,
  ) =>
    layOut(
      parsed.map(kindOf),
      rows.map((row) => row[part]),
      numberOf,
    );
  return {
    rows,
    mentions: tally('mentions', mentionKind),
    names: tally('names', nameKind),
    stances: tally('stances', stanceKind),
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

function monthNumber(day: number): number {
  if (Number.isNaN(day)) return 100_000;
  const date = new Date(day * 86_400_000);
  return Math.max(0, 12 * (date.getUTCFullYear() - 1970) + date.getUTCMonth());
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
