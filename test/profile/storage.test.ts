import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Links } from '../../src/profile/events/links.js';
import { HashIndex } from '../../src/profile/storage/hash-index.js';
import { Spool } from '../../src/profile/storage/spool.js';
import { renumberPairs, Symbols } from '../../src/profile/storage/symbols.js';

describe('a spool', () => {
  test('gives back what was written, in memory and in its file, in any order', () => {
    const record = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 60 }), fc.constantFrom(0, 500, 1 << 20), (records, held) => {
        const spool = new Spool(held);
        const places = records.map((bytes) => spool.append(bytes));
        for (let i = records.length - 1; i >= 0; i--) {
          const bytes = records[i] as Uint8Array;
          expect([...spool.read(places[i] as number, bytes.length)]).toEqual([...bytes]);
        }
      }),
    );
  });
  test('holds records longer than what it writes at once, and goes on behind them', () => {
    const spool = new Spool(1000);
    const long = new Uint8Array((5 << 20) + 4).map((_, i) => i % 251);
    const short = Uint8Array.of(1, 2, 3, 4);
    const places = [short, long, short].map((bytes) => spool.append(bytes));
    for (let more = 0; more < 20; more++) spool.append(long.subarray(0, 400_000));
    expect(Buffer.compare(spool.read(places[1] as number, long.length), long)).toBe(0);
    expect([...spool.read(places[2] as number, 4)]).toEqual([1, 2, 3, 4]);
    // Numbers of 32 bits are read where they stand.
    expect(spool.read(places[1] as number, 8).byteOffset % 4).toBe(0);
  });
});

describe('symbols', () => {
  const kinds = fc.array(
    fc.array(fc.constantFrom('', 'a', 'ab', 'b', 'ب', '-1'), { minLength: 1, maxLength: 7 }),
    {
      maxLength: 200,
    },
  );
  test('are one for each kind, and stand in the order of their spellings', () => {
    fc.assert(
      fc.property(kinds, (kinds) => {
        const symbols = new Symbols();
        const numbers = kinds.map((fields) => symbols.intern(...fields));
        expect(numbers.map((symbol) => symbols.fieldsOf(symbol))).toEqual(kinds);
        const spelled = [...new Set(kinds.map((fields) => fields.join('\t')))];
        expect(symbols.size).toBe(spelled.length);
        expect([...symbols.inOrder()].map((symbol) => symbols.fieldsOf(symbol).join('\t'))).toEqual(
          spelled.sort(),
        );
      }),
    );
  });
  test('are renumbered with their values, rising', () => {
    expect(renumberPairs([0, 5, 1, 6, 2, 7], [2, 0, 1])).toEqual([0, 6, 1, 7, 2, 5]);
  });
  test('of few symbols and of many are put in order alike, and equal ones keep theirs', () => {
    const numberOf = Array.from({ length: 500 }, (_, symbol) => (symbol * 7) % 250);
    const few = Array.from({ length: 50 }, (_, k) => [(k * 11) % 500, k]).flat();
    const many = Array.from({ length: 400 }, (_, k) => [(k * 11) % 500, k]).flat();
    for (const pairs of [few, many]) {
      const rows = Array.from({ length: pairs.length / 2 }, (_, k) => pairs.slice(2 * k, 2 * k + 2));
      const sorted = rows
        .map(([symbol, value]) => [numberOf[symbol as number] as number, value])
        .sort(([a], [b]) => (a as number) - (b as number));
      expect(renumberPairs(pairs, numberOf)).toEqual(sorted.flat());
    }
  });
});

test('things of one hash are told apart', () => {
  const index = new HashIndex();
  const things = Array.from({ length: 5000 }, (_, i) => ({ hash: i % 7, name: i }));
  for (const { hash } of things) index.add(hash);
  for (const { hash, name } of things.slice(0, 50)) {
    expect(index.find(hash, (number) => number === name)).toBe(name);
  }
  expect(index.find(3, () => false)).toBe(-1);
  expect(index.find(8, () => true)).toBe(-1);
});

test('links are what a table of all pairs would hold', () => {
  const clusters = 12;
  const pair = fc.tuple(fc.nat(clusters - 1), fc.nat(clusters - 1));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 60 }), fc.array(pair, { maxLength: 11 }), (added, joined) => {
      const links = new Links(clusters, added.length);
      const table = new Map<number, Map<number, number>>();
      const add = (a: number, b: number, sum: number): void => {
        const own = table.get(a) ?? new Map<number, number>();
        table.set(a, own.set(b, (own.get(b) ?? 0) + sum));
      };
      for (const [k, [a, b]] of added.entries()) {
        if (a === b) continue;
        links.add(a, b, 1 + k);
        add(a, b, 1 + k);
        add(b, a, 1 + k);
      }
      const gone = new Set<number>();
      for (const [kept, taken] of joined) {
        if (kept === taken || gone.has(kept) || gone.has(taken)) continue;
        gone.add(taken);
        links.absorb(kept, taken);
        for (const [other, sum] of table.get(taken) ?? []) {
          table.get(other)?.delete(taken);
          if (other === kept) continue;
          add(kept, other, sum);
          add(other, kept, sum);
        }
        table.delete(taken);
      }
      for (let cluster = 0; cluster < clusters; cluster++) {
        const found: [number, number][] = [];
        links.each(cluster, (other, sum, link) => {
          expect(links.sumOf(link)).toBe(sum);
          found.push([other, sum]);
        });
        const byOther = ([a]: [number, number], [b]: [number, number]): number => a - b;
        expect(found.sort(byOther)).toEqual([...(table.get(cluster) ?? [])].sort(byOther));
      }
    }),
  );
});
