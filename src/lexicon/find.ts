/** `mizan lexicon list` and `find`: what the packs hold, and what a word or phrase would match and why. */
import { createAnalyser } from '../text/analyse.js';
import type { Lexicon } from './compile.js';
import { matchWords, type TermMatch } from './match.js';
import type { ActorName, Origin, Payload, Term, Use } from './model.js';
import type { Reading } from './segment.js';
import { type WordRow, wordsOf } from './words.js';

const OPENS = 'opens a pattern';
const MOST_OPENINGS = 5;

const signed = (polarity: number): string => (polarity > 0 ? `+${polarity}` : `${polarity}`);
const placeOf = (origin: Origin): string => `${origin.file}:${origin.line}`;

/** A term's device as one word; by context, `actor=epithet/act=violence`. */
function deviceOf({ device }: Term): string {
  return typeof device === 'string'
    ? device
    : Object.entries(device)
        .map(([context, value]) => `${context}=${value}`)
        .join('/');
}

/** All terms as tab-separated lines, by id: id, lemma, device, polarity, choice set, pack, glosses. */
export function listTerms(lexicon: Lexicon): string {
  const header = ['id', 'lemma', 'device', 'polarity', 'choice', 'pack', 'gloss.ar', 'gloss.en'];
  const rows = [...lexicon.terms.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((term) => [
      term.id,
      term.lemma,
      deviceOf(term),
      signed(term.polarity),
      term.choice ?? '',
      term.origin.pack,
      term.gloss.ar,
      term.gloss.en,
    ]);
  return `${[header, ...rows].map((row) => row.join('\t')).join('\n')}\n`;
}

/** What one use of a word is, for a person. */
export interface Finding {
  /** `والميليشيات = و + ال + form`, or nothing for a pattern's continuation. */
  readonly reading: string;
  readonly entry: string;
  readonly origin?: string;
}

/** What a phrase matches as a whole, and why what looks like a match is none. */
export interface PhraseFinding {
  readonly words: readonly { readonly surface: string; readonly findings: readonly Finding[] }[];
  readonly matches: readonly string[];
}

function readingText(reading: Reading): string {
  const { form } = reading;
  const parts = [reading.conjunction, reading.preposition, reading.article ? 'ال' : ''].filter(Boolean);
  const kind = [form.wordClass, form.tense, form.number, form.gender].filter(Boolean).join(' ');
  const state = form.state === 'free' ? '' : `, ${form.state}`;
  return [...parts, `(${kind}${state})`, reading.pronoun].filter(Boolean).join(' + ');
}

const REASONS: Record<NonNullable<TermMatch['blocked']>, string> = {
  'proper-name': 'stands inside a name',
  'blocked-context': 'a blocking context holds',
  'missing-context': 'a needed context is missing',
  elsewhere: 'none of its countries is spoken of',
};

function termText(term: Term): string {
  const set = term.choice ? ` in ${term.choice}` : '';
  const target = term.target ? `, target ${term.target}` : '';
  const contexts = [
    term.ambiguous ? 'ambiguous' : '',
    term.habitual ? 'habitual' : '',
    term.blocks.length > 0 ? `${term.blocks.length} blocking contexts` : '',
    term.needs.length > 0 ? `${term.needs.length} needed contexts` : '',
  ].filter(Boolean);
  const notes = contexts.length > 0 ? ` (${contexts.join(', ')})` : '';
  return `term ${term.id} «${term.lemma}»: ${deviceOf(term)} ${signed(term.polarity)}${set}${target}${notes}`;
}

const nameText = (name: ActorName): string => `${name.role} of ${name.actor} (${name.register})`;

function payloadText(payload: Payload): { readonly entry: string; readonly origin?: string } {
  switch (payload.type) {
    case 'term':
      return { entry: termText(payload.term), origin: placeOf(payload.term.origin) };
    case 'name':
      return { entry: nameText(payload.name), origin: placeOf(payload.name.origin) };
    case 'proper':
      return { entry: `proper name «${payload.proper.text}»`, origin: placeOf(payload.proper.origin) };
    case 'place':
      return { entry: `place in ${payload.country}` };
  }
}

function useFinding(reading: Reading, use: Use): Finding {
  const shown = readingText(reading);
  if (use.type === 'referent') return { reading: shown, entry: `referent: ${use.class}` };
  if (use.type === 'tone') return { reading: shown, entry: `tone: ${use.tone}` };
  if (use.type !== 'start') return { reading: shown, ...payloadText(use) };
  const { entry, origin } = payloadText(use.pattern.payload);
  return {
    reading: shown,
    entry: `${OPENS} of ${use.pattern.elements.length} places: ${entry}`,
    ...(origin ? { origin } : {}),
  };
}

function matchTexts(row: WordRow): string[] {
  const matches = matchWords(row);
  const { words } = row;
  const shown = (first: number, last: number): string =>
    words
      .slice(first, last + 1)
      .map((word) => word.surface)
      .join(' ');
  return [
    ...matches.terms.map(
      (m) =>
        `«${shown(m.spanFirst, m.spanLast)}» ${termText(m.term)}${m.blocked ? `: no mention, ${REASONS[m.blocked]}` : ''}`,
    ),
    ...matches.names.map((m) => {
      const others = m.alternatives.map((name) => name.actor).join(', ');
      return `«${shown(m.first, m.last)}» ${nameText(m.name)}${others ? `, or of ${others}` : ''}`;
    }),
    ...matches.proper.map((m) => `«${shown(m.first, m.last)}» proper name «${m.proper.text}»`),
  ];
}

/** What the lexicon makes of a word or phrase. */
function findWord(lexicon: Lexicon, phrase: string): PhraseFinding {
  const row = wordsOf(createAnalyser().analyse(phrase), lexicon.lexemes);
  return {
    words: row.words.map((word) => ({
      surface: word.surface,
      findings: word.info.uses.map(({ reading, use }) => useFinding(reading, use)),
    })),
    matches: matchTexts(row),
  };
}

/** A line of a finding; a term's patterns that begin alike read alike, and stand as one line with their number. */
function findingLines(
  findings: readonly Finding[],
): readonly { readonly text: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { reading, entry, origin } of findings) {
    const text = `  ${reading}: ${entry}${origin ? `  [${origin}]` : ''}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count }));
}

/** `findWord` as text: each word's readings, then what the phrase as a whole matches. */
export function describeWord(lexicon: Lexicon, phrase: string): string {
  const { words, matches } = findWord(lexicon, phrase);
  const lines = words.flatMap(({ surface, findings }) => {
    // A word may open dozens of patterns (`هيئة`); what it is by itself comes first.
    const opens = ({ entry }: Finding): boolean => entry.startsWith(OPENS);
    const itself = findingLines(findings.filter((finding) => !opens(finding)));
    const openings = findingLines(findings.filter(opens));
    const more = openings.slice(MOST_OPENINGS).reduce((sum, { count }) => sum + count, 0);
    return [
      surface,
      ...(findings.length === 0 ? ['  not in the packs'] : []),
      ...itself.map(({ text }) => text),
      ...openings
        .slice(0, MOST_OPENINGS)
        .map(({ text, count }) => (count === 1 ? text : `${text}  (${count} patterns)`)),
      ...(more > 0 ? [`  … and ${more} more ${more === 1 ? 'pattern' : 'patterns'}`] : []),
    ];
  });
  const whole = matches.length === 0 ? ['matches nothing by itself'] : matches;
  return `${[...lines, '', ...whole].join('\n')}\n`;
}
