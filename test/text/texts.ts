/** Strings that hurt: every script, marks, controls, halves of surrogate pairs, and the press's punctuation in any order. */
import fc from 'fast-check';

const PIECES = [
  ...[
    'الرقة',
    'وقال',
    'لمـن',
    'فى',
    'إِنَّ',
    'د',
    'أ',
    'ل',
    'لـ',
    'و',
    'م',
    'هـ',
    'YPG',
    "don't",
    'F16',
    'U.S',
    'привет',
    '中文',
  ],
  ...['"', '“', '”', '«', '»', '‹', '›', "'", "''", '‘', '’', '<<', '>>', '„', '"""'],
  ...['.', '..', '...', '…', '؟', '!', '،', '؛', ':', '(', ')', '-', '/', '%', '@', '#', '_'],
  ...[' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\u3000', '\u2028', '\u0085', '\u000b'],
  ...[
    '\u200e',
    '\u200f',
    '\u200c',
    '\u200d',
    '\ufeff',
    '\u202b',
    '\u00ad',
    '\u0640',
    '\u064b',
    '\u0000',
    '\u001f',
  ],
  ...[
    '12',
    '٢٠١٧',
    '3.5',
    '2015-08-07',
    'http://a.b/c?d=e.',
    'www.x.com',
    'a@b.com',
    '😀',
    '\ud83d',
    '\ude00',
    'ﷲ',
    'ﻻ',
    '__proto__',
  ],
  ...['constructor', '$%^OOV^%$', 'İ', 'ß'],
];

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(''));

/** Any string at all, or a heap of the pieces above, or both. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  pieces,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes)),
  fc
    .array(fc.integer({ min: 0x600, max: 0x6ff }), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.tuple(pieces, fc.string({ unit: 'binary' }), pieces).map((parts) => parts.join('')),
);
