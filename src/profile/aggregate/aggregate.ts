/**
 * The aggregate: every article's counts, compactly, so that figures can be clustered by article and stratified by event.
 * It is a set of rows by article: merging is union, hence associative, commutative and blind to order, shards and threads.
 */
import type { ScoredArticle } from '../../types/index.js';
import { LEAST_COPIED } from '../events/copies.js';
import { countSymbols, renumberPairs, Symbols } from '../storage/symbols.js';
import { choiceOf } from './choice-of.js';
import { type ArticleRow, type RowHead, Rows } from './rows.js';
import { encodeScore } from './score-code.js';

export interface Aggregate {
  readonly rows: Rows;
  /** Kinds of mention, name and stance met; a row's symbols are of it. */
  readonly symbols: Symbols;
}

export const emptyAggregate = (): Aggregate => ({ rows: new Rows(), symbols: new Symbols() });

/** Adds one scored article in place, and tells whether it is new: the same article twice counts once. */
export function addArticle(aggregate: Aggregate, scored: ScoredArticle): boolean {
  const { symbols } = aggregate;
  const { content } = scored;
  return insert(aggregate, {
    ...headOf(scored),
    mentions: countSymbols(
      scored.mentions.map((m) =>
        symbols.intern(
          m.actor ?? m.target,
          choiceOf(m) ?? '',
          m.term,
          m.device,
          m.polarity,
          m.voice,
          withSpaces(m.surface),
        ),
      ),
    ),
    names: countSymbols(scored.names.map((n) => symbols.intern(n.actor, n.variant, withSpaces(n.surface)))),
    stances: scored.stances.flatMap((s) => [symbols.intern(s.actor, s.stance), encodeScore(s.score)]),
    minhash: scored.words < LEAST_COPIED ? [] : (content?.minhash ?? []),
    terms: content?.terms ?? [],
  });
}

/** Words that a tab parts are the same words. */
const withSpaces = (surface: string): string =>
  surface.includes('\t') ? surface.replaceAll('\t', ' ') : surface;

function headOf({ id, outlet, date, title, url, words, titleWords = 0, source }: ScoredArticle): RowHead {
  return {
    ...{ id, outlet, path: source.path, index: source.index },
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    // Mentions of both fields are counted, so both are what they are counted in.
    words: words + titleWords,
  };
}

/** The union of two aggregates, which are left as they are. */
export function mergeAggregates(a: Aggregate, b: Aggregate): Aggregate {
  const merged = emptyAggregate();
  absorbAggregate(merged, a);
  absorbAggregate(merged, b);
  return merged;
}

/** Adds all of `part` to `aggregate` in place. */
export function absorbAggregate(aggregate: Aggregate, part: Aggregate): void {
  const numberOf = Array.from({ length: part.symbols.size }, (_, symbol) =>
    aggregate.symbols.intern(...part.symbols.fieldsOf(symbol)),
  );
  for (let number = 0; number < part.rows.size; number++) {
    const head = part.rows.head(number);
    const counts = part.rows.counts(number);
    insert(aggregate, {
      ...head,
      ...counts,
      mentions: renumberPairs(counts.mentions, numberOf),
      names: renumberPairs(counts.names, numberOf),
      stances: renumberPairs(counts.stances, numberOf),
    });
  }
}

/**
 * Adds a row, and tells whether its article is new. Of two rows of one article the fuller is kept, and of two as full the one that sorts
 * first, so that order never matters.
 */
export function insert({ rows, symbols }: Aggregate, row: ArticleRow): boolean {
  const there = rows.find(row);
  if (there < 0) {
    rows.add(row);
    return true;
  }
  const known = signature({ ...rows.head(there), ...rows.counts(there) }, symbols);
  if (precedes(signature(row, symbols), known)) rows.replace(there, row);
  return false;
}

const precedes = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a < b);

function signature(row: ArticleRow, symbols: Symbols): string {
  const spelled = [row.mentions, row.names, row.stances].map((pairs) =>
    Array.from(
      { length: pairs.length / 2 },
      (_, k) => `${symbols.fieldsOf(pairs[2 * k] as number).join('\t')}=${pairs[2 * k + 1]}`,
    ).sort(),
  );
  const { date, title, url, words, minhash, terms } = row;
  return JSON.stringify([date, title, url, words, spelled, Array.from(minhash), Array.from(terms)]);
}
