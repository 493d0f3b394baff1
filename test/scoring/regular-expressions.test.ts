/** Every regular expression of the program, the page's included, is linear on hostile text: none can be forgotten, since all are collected. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const KILO = 1024;
const MEGA = KILO * KILO;

interface Found {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

/** All literals of a file, by its syntax tree. */
function literalsOf(file: string): Found[] {
  const found: Found[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) walk(item);
    else if (node !== null && typeof node === 'object') {
      const { type, pattern, flags } = node as { type?: string; pattern?: string; flags?: string };
      if (type === 'RegExpLiteral') found.push({ file, pattern: pattern ?? '', flags: flags ?? '' });
      else for (const value of Object.values(node)) walk(value);
    }
  };
  walk(parseSync(readFileSync(join(SRC, file), 'utf8'), { syntax: 'typescript', target: 'es2022' }));
  return found;
}

/** Those put together while the program runs: the modules are loaded with a constructor that takes note of what it makes. */
async function constructed(): Promise<Found[]> {
  const found: Found[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string | RegExp, string?]) {
      const made = new target(...args);
      if (typeof args[0] === 'string') found.push({ file: 'made', pattern: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await import('../../src/pipeline.js');
    const { loadScorer } = await import('../../src/cli/scoring/load.js');
    loadScorer({}).score({
      id: 'a',
      outlet: 'صحيفة',
      outletFrom: 'field',
      text: 'قال: "سيطرت ميليشيات قسد على الرقة" وانسحب الجيش.',
      boilerplate: [],
      source: { path: 'a', index: 0 },
    });
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

const PIECES = [
  ...[
    'a',
    'ا',
    'و',
    'ل',
    'ال',
    'ـ',
    '\u064b',
    '\u200f',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '1',
    '٣',
    '.',
    '،',
    ':',
    '-',
  ],
  ...[
    '/',
    '(',
    ')',
    '"',
    '«',
    '»',
    "'",
    '<',
    '{',
    '[',
    '\\',
    '=',
    '@',
    '#',
    '_',
    ' ا',
    '"\n',
    '" ',
    '»«',
    '. ',
  ],
  ...[
    '1.',
    '1/',
    'a@',
    'http://',
    'الوطن - ',
    '---\n',
    '<div>',
    'charset=',
    ', "',
    '\ud800',
    '"datePublished":',
  ],
];
/** At their end what makes a match fail that got so far. */
const hostile = (piece: string, length: number): string =>
  `${piece.repeat(Math.ceil(length / piece.length))}\u0001`;

/** Goes through a text as the program does: all matches of a global one, else the first from anywhere. */
function exhaust({ pattern, flags }: Found, text: string): void {
  const regex = new RegExp(pattern, flags);
  if (regex.global) text.replace(regex, '');
  else regex.exec(text);
}

/** Processor time in microseconds: what else the machine does is no part of it. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Four times the text takes four times as long, or sixteen where each place is gone back over; measured where there is something to measure. */
function growsTooFast(regex: Found, piece: string): boolean {
  for (let attempt = 0; attempt < 3; attempt++) {
    const small = cost(() => exhaust(regex, hostile(piece, 4 * KILO)));
    const large = cost(() => exhaust(regex, hostile(piece, 16 * KILO)));
    if (large < 20_000 || large < 10 * small) return false;
  }
  return true;
}

/** The pieces that cost a regex most, by a first look. */
function worst(regex: Found, count: number): string[] {
  const costs = PIECES.map((piece) => ({ piece, time: cost(() => exhaust(regex, hostile(piece, KILO))) }));
  return costs
    .sort((a, b) => b.time - a.time)
    .slice(0, count)
    .map(({ piece }) => piece);
}

describe('regular expressions', () => {
  it('are linear on hostile text', { timeout: 600_000 }, async () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const all = [...files.flatMap(literalsOf), ...(await constructed())];
    const regexes = [...new Map(all.map((regex) => [`/${regex.pattern}/${regex.flags}`, regex])).values()];
    expect(regexes.length).toBeGreaterThan(100);
    const slow = regexes.flatMap((regex) =>
      PIECES.filter((piece) => growsTooFast(regex, piece)).map(
        (piece) => `${regex.file}: /${regex.pattern}/${regex.flags} on ${JSON.stringify(piece)}`,
      ),
    );
    expect(slow).toEqual([]);
    // A megabyte of what costs each most, in which even a faint quadratic step would take hours: it ends, or meets the limit above.
    for (const regex of regexes) for (const piece of worst(regex, 2)) exhaust(regex, hostile(piece, MEGA));
  });
});
