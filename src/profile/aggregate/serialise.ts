/** An aggregate as lines of JSON: the same rows give the same bytes, however they came together. */
import * as z from 'zod';
import { UnusableError } from '../../types/told-error.js';
import { renumberPairs } from '../storage/symbols.js';
import { type Aggregate, emptyAggregate, insert } from './aggregate.js';
import { rowKey } from './rows.js';

const SCHEMA = 'mizan-aggregate/3';

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
  yield JSON.stringify({ schema: SCHEMA, articles: rows.size, symbols: kinds });
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

const count = z.number().int().nonnegative();
const counts = z.array(count);
const optional = z.string().nullable();

const headSchema = z.strictObject({
  schema: z.literal(SCHEMA),
  articles: count,
  symbols: z.array(z.array(z.string())),
});

/** A row: outlet, id, path, index, date, title, address, words, then pairs of symbol and count, and what tells copies and events. */
const rowSchema = z.tuple([
  ...([z.string(), z.string(), z.string(), count] as const),
  ...([optional, optional, optional, count] as const),
  ...([counts, counts, counts, counts, counts] as const),
]);

/** Reads what `serialiseAggregate` wrote. Throws an `UnusableError` that names the line for what is not that, and for one that breaks off. */
export function deserialiseAggregate(lines: Iterable<string>): Aggregate {
  const aggregate = emptyAggregate();
  let head: z.infer<typeof headSchema> | undefined;
  let numberOf: number[] = [];
  let [line, rows] = [0, 0];
  for (const written of lines) {
    line++;
    if (written === '') continue;
    if (head === undefined) {
      head = parsed(headSchema, written, line);
      numberOf = head.symbols.map((fields) => aggregate.symbols.intern(...fields));
      continue;
    }
    const row = parsed(rowSchema, written, line);
    const [outlet, id, path, index, date, title, url, words, mentions, names, stances, minhash, terms] = row;
    for (const pairs of [mentions, names, stances]) {
      const known = pairs.every((value, k) => k % 2 === 1 || value < numberOf.length);
      if (!known || pairs.length % 2 === 1) throw fault(line, 'it counts what its head does not list');
    }
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
    rows++;
  }
  if (head === undefined) throw fault(1, `an aggregate begins with a line of ${SCHEMA}`);
  if (rows !== head.articles)
    throw fault(line, `${head.articles} articles were written, and ${rows} are there: it is not whole`);
  return aggregate;
}

const fault = (line: number, reason: string): UnusableError =>
  new UnusableError([`line ${line} of the aggregate: ${reason}`]);

function parsed<T>(schema: z.ZodType<T>, written: string, line: number): T {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    throw fault(line, 'not JSON');
  }
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw fault(line, `not of ${SCHEMA} (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''})`);
}
