/** An aggregate as lines of JSON: the same rows give the same bytes, however they came together. */
import { type Aggregate, type ArticleRow, emptyAggregate, rowKey, translate } from './aggregate.js';

const SCHEMA = 'mizan-aggregate/1';

/** The same aggregate with rows by key and symbols in code-unit order, unused ones left out. */
export function canonical(aggregate: Aggregate): { readonly rows: ArticleRow[]; readonly symbols: string[] } {
  const used = new Set<string>();
  for (const row of aggregate.rows.values()) {
    for (const pairs of [row.mentions, row.names, row.stances]) {
      for (let i = 0; i < pairs.length; i += 2) used.add(aggregate.symbols[pairs[i] as number] as string);
    }
  }
  const symbols = [...used].sort();
  const target = { symbols, symbolOf: new Map(symbols.map((s, i) => [s, i])) };
  const rows = [...aggregate.rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => translate(row, aggregate, target));
  return { rows, symbols };
}

/** Lines (without line ends): a head with the symbols, then a row each. */
export function* serialiseAggregate(aggregate: Aggregate): Generator<string> {
  const { rows, symbols } = canonical(aggregate);
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
      [...r.mentions],
      [...r.names],
      [...r.stances],
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
      symbols.forEach((s, i) => {
        aggregate.symbols.push(s);
        aggregate.symbolOf.set(s, i);
      });
      head = true;
      continue;
    }
    const [outlet, id, path, index, date, title, url, words, ...counts] = JSON.parse(line) as Line;
    const [mentions, names, stances, minhash, terms] = counts;
    const row: ArticleRow = {
      ...{ outlet, id, path, index, words },
      ...(date === null ? {} : { date }),
      ...(title === null ? {} : { title }),
      ...(url === null ? {} : { url }),
      mentions: Uint32Array.from(mentions),
      names: Uint32Array.from(names),
      stances: Uint32Array.from(stances),
      minhash: Uint16Array.from(minhash),
      terms: Uint32Array.from(terms),
    };
    aggregate.rows.set(rowKey(row), row);
  }
  return aggregate;
}
