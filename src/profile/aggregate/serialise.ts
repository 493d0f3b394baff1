/** An aggregate as lines of JSON: the same rows give the same bytes, however they came together. */
import { type Aggregate, type ArticleRow, emptyAggregate, insert } from './aggregate.js';
import { renumberPairs } from './symbols.js';

const SCHEMA = 'mizan-aggregate/1';

/** Rows by key and the symbols in use in code-unit order: what the same articles give however they came together. */
export interface Canonical {
  readonly rows: readonly ArticleRow[];
  readonly symbols: readonly string[];
  /** The place in `symbols` of a row's symbol. */
  readonly numberOf: (symbol: number) => number;
}

export function canonical({ rows, symbols: { list } }: Aggregate): Canonical {
  const used = new Uint8Array(list.length);
  for (const row of rows.values()) {
    for (const pairs of [row.mentions, row.names, row.stances]) {
      for (let k = 0; k < pairs.length; k += 2) used[pairs[k] as number] = 1;
    }
  }
  const order = [...list.keys()].filter((symbol) => used[symbol]);
  order.sort((a, b) => ((list[a] as string) < (list[b] as string) ? -1 : 1));
  const numbers = new Uint32Array(list.length);
  for (const [number, symbol] of order.entries()) numbers[symbol] = number;
  return {
    rows: [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
    symbols: order.map((symbol) => list[symbol] as string),
    numberOf: (symbol) => numbers[symbol] as number,
  };
}

/** Lines (without line ends): a head with the symbols, then a row each. */
export function* serialiseAggregate(aggregate: Aggregate): Generator<string> {
  const { rows, symbols, numberOf } = canonical(aggregate);
  const renumbered = (pairs: Uint32Array): number[] => renumberPairs(pairs, numberOf).flat();
  yield JSON.stringify({ schema: SCHEMA, symbols });
  for (const r of rows) {
    yield JSON.stringify([
      r.outlet,
      r.id,
      r.path,
      r.index,
      r.date ?? null,
      r.title ?? null,
      r.url ?? null,
      r.words,
      renumbered(r.mentions),
      renumbered(r.names),
      renumbered(r.stances),
      [...r.minhash],
      [...r.terms],
    ]);
  }
}

type Line = [
  string,
  string,
  string,
  number,
  string | null,
  string | null,
  string | null,
  number,
  number[],
  number[],
  number[],
  number[],
  number[],
];

/** Reads what `serialiseAggregate` wrote. Throws on another schema. */
export function deserialiseAggregate(lines: Iterable<string>): Aggregate {
  const aggregate = emptyAggregate();
  let head = false;
  for (const line of lines) {
    if (line === '') continue;
    if (!head) {
      const { schema, symbols } = JSON.parse(line) as { schema: string; symbols: string[] };
      if (schema !== SCHEMA) throw new Error(`not an aggregate of this version: ${schema}`);
      for (const symbol of symbols) aggregate.symbols.intern(symbol);
      head = true;
      continue;
    }
    const [outlet, id, path, index, date, title, url, words, ...counts] = JSON.parse(line) as Line;
    const [mentions, names, stances, minhash, terms] = counts;
    insert(aggregate, {
      ...{ outlet, id, path, index, words },
      ...(date === null ? {} : { date }),
      ...(title === null ? {} : { title }),
      ...(url === null ? {} : { url }),
      ...{ mentions, names, stances, minhash, terms },
    });
  }
  return aggregate;
}
