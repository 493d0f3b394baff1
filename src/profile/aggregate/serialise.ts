/** An aggregate as lines of JSON: the same rows give the same bytes, however they came together. */
import { renumberPairs } from '../storage/symbols.js';
import { type Aggregate, emptyAggregate, insert } from './aggregate.js';
import { rowKey } from './rows.js';

const SCHEMA = 'mizan-aggregate/2';

/** The place of each symbol among those in use, in their order; and the fields of these. */
function symbolsInUse({ rows, symbols }: Aggregate) {
  const used = new Uint8Array(symbols.size);
  for (let number = 0; number < rows.size; number++) {
    const { mentions, names, stances } = rows.counts(number);
    for (const pairs of [mentions, names, stances]) {
      for (let k = 0; k < pairs.length; k += 2) used[pairs[k] as number] = 1;
    }
  }
  const order = symbols.inOrder().filter((symbol) => used[symbol]);
  const places = new Uint32Array(symbols.size);
  for (const [place, symbol] of order.entries()) places[symbol] = place;
  return { places, kinds: Array.from(order, (symbol) => symbols.fieldsOf(symbol)) };
}

/** Lines (without line ends): a head with the symbols, then a row each. */
export function* serialiseAggregate(aggregate: Aggregate): Generator<string> {
  const { rows } = aggregate;
  const { places, kinds } = symbolsInUse(aggregate);
  yield JSON.stringify({ schema: SCHEMA, symbols: kinds });
  const keys = Array.from(rows.heads(), rowKey);
  const order = [...keys.keys()].sort((a, b) => ((keys[a] as string) < (keys[b] as string) ? -1 : 1));
  for (const number of order) {
    const { outlet, id, path, index, date, title, url, words } = rows.head(number);
    const { mentions, names, stances, minhash, terms } = rows.counts(number);
    yield JSON.stringify([
      outlet,
      id,
      path,
      index,
      date ?? null,
      title ?? null,
      url ?? null,
      words,
      renumberPairs(mentions, places),
      renumberPairs(names, places),
      renumberPairs(stances, places),
      Array.from(minhash),
      Array.from(terms),
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
  let numberOf: number[] | undefined;
  for (const line of lines) {
    if (line === '') continue;
    if (numberOf === undefined) {
      const { schema, symbols } = JSON.parse(line) as { schema: string; symbols: string[][] };
      if (schema !== SCHEMA) throw new Error(`not an aggregate of this version: ${schema}`);
      numberOf = symbols.map((fields) => aggregate.symbols.intern(...fields));
      continue;
    }
    const [outlet, id, path, index, date, title, url, words, ...counts] = JSON.parse(line) as Line;
    const [mentions, names, stances, minhash, terms] = counts;
    insert(aggregate, {
      ...{ outlet, id, path, index, words },
      ...(date === null ? {} : { date }),
      ...(title === null ? {} : { title }),
      ...(url === null ? {} : { url }),
      mentions: renumberPairs(mentions, numberOf),
      names: renumberPairs(names, numberOf),
      stances: renumberPairs(stances, numberOf),
      ...{ minhash, terms },
    });
  }
  return aggregate;
}
