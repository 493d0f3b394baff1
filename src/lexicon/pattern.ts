/** The pattern language of the packs (docs/lexicon.md): from its text to elements. */
import type { LexemeTable } from './lexeme-table.js';
import type { ContextPattern, PatternElement, ReferentClass } from './model.js';
import { REFERENT_LISTS } from './schema.js';
import { oneElement } from './shapes.js';

/** Looks up `@name`: the lexeme numbers of that entry of the packs' `lexemes` sections. */
export type LexemeLookup = (name: string) => number | undefined;

/** Thrown for a pattern that cannot be read; the message says why. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

const CLASSES: ReadonlySet<string> = new Set(['actor', ...Object.keys(REFERENT_LISTS)]);
const MAX_GAP = 8;

function parseAlternative(
  text: string,
  table: LexemeTable,
  lookup: LexemeLookup,
  into: { lexemes: Map<number, boolean>; classes: Set<ReferentClass | 'actor'> },
  first: boolean,
): void {
  if (text === '') throw new PatternError('an empty alternative');
  if (text.startsWith('@')) {
    const lexeme = lookup(text.slice(1));
    if (lexeme === undefined) throw new PatternError(`unknown lexeme ${text}`);
    into.lexemes.set(lexeme, true);
  } else if (text.startsWith('$')) {
    const name = text.slice(1);
    if (!CLASSES.has(name)) throw new PatternError(`unknown class ${text}`);
    into.classes.add(name as ReferentClass | 'actor');
  } else {
    const optionalArticle = text.startsWith('(ال)');
    const pronoun = text.endsWith('+');
    const bare = text.slice(optionalArticle ? 4 : 0, pronoun ? -1 : undefined);
    if (!/^[\p{L}\p{M}\p{N}ـ'’-]+$/u.test(bare))
      throw new PatternError(`a literal must be one word: ${text}`);
    into.lexemes.set(table.internLiteral(bare, pronoun), first);
    if (optionalArticle) into.lexemes.set(table.internLiteral(`ال${bare}`, false), first);
  }
}

function gapElement(token: string): PatternElement {
  const gap = Number(token.slice(1));
  if (!Number.isInteger(gap) || gap < 1 || gap > MAX_GAP)
    throw new PatternError(`a gap is ~1 to ~${MAX_GAP}: ${token}`);
  return oneElement({ lexemes: new Map(), classes: new Set(), gap, inSpan: false });
}

/** Parses the tokens of a pattern. Throws a `PatternError`. */
export function parseElements(text: string, table: LexemeTable, lookup: LexemeLookup): PatternElement[] {
  const marked = text.includes('<');
  let inside = !marked;
  let first = true;
  const elements: PatternElement[] = [];
  for (const raw of text.trim().split(/\s+/)) {
    // The optional article may stand before or after the opening mark: `(ال)<عدو>` is `<(ال)عدو>`.
    let token = raw.replace(/^\(ال\)</, '<(ال)');
    if (token.startsWith('<')) {
      inside = true;
      token = token.slice(1);
    }
    const closes = token.endsWith('>');
    if (closes) token = token.slice(0, -1);
    if (token.startsWith('~')) {
      elements.push(gapElement(token));
    } else {
      const into = { lexemes: new Map<number, boolean>(), classes: new Set<ReferentClass | 'actor'>() };
      for (const alternative of token.split('|')) parseAlternative(alternative, table, lookup, into, first);
      elements.push(oneElement({ ...into, gap: 0, inSpan: inside }));
      first = false;
    }
    if (closes) inside = false;
  }
  if (!elements.some((element) => element.inSpan))
    throw new PatternError('nothing of the pattern is in its span');
  if (elements[0]?.gap || elements.at(-1)?.gap)
    throw new PatternError('a pattern cannot open or close with a gap');
  return elements;
}

/** Parses a context pattern, in which `_` is the matched word. Throws a `PatternError`. */
export function parseContext(text: string, table: LexemeTable, lookup: LexemeLookup): ContextPattern {
  const tokens = text.trim().split(/\s+/);
  const at = tokens.indexOf('_');
  if (at < 0 || tokens.indexOf('_', at + 1) >= 0)
    throw new PatternError(`one _ must stand for the matched word: ${text}`);
  const side = (part: readonly string[]): PatternElement[] =>
    part.flatMap((token) =>
      token.startsWith('~') ? [gapElement(token)] : parseElements(token, table, lookup),
    );
  return { left: side(tokens.slice(0, at)), right: side(tokens.slice(at + 1)) };
}
