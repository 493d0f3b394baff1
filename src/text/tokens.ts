/** Tokens as objects, where objects are wanted: each looks at its row when it is asked. */
import type { TextAnalysis, Token, TokenKind } from '../types/index.js';
import { KIND, KINDS, SPACED } from './signs.js';

type Source = Pick<TextAnalysis, 'text' | 'row'>;

class TokenInRow implements Token {
  constructor(
    private readonly source: Source,
    private readonly at: number,
  ) {}

  get start(): number {
    return this.source.row.starts[this.at] as number;
  }

  get end(): number {
    return this.source.row.ends[this.at] as number;
  }

  get surface(): string {
    return this.source.text.slice(this.start, this.end);
  }

  get folded(): string {
    const { vocabulary, forms } = this.source.row;
    return vocabulary.folded(forms[this.at] as number);
  }

  get kind(): TokenKind {
    return KINDS[(this.source.row.signs[this.at] as number) & KIND] as TokenKind;
  }

  get spaceBefore(): boolean {
    return ((this.source.row.signs[this.at] as number) & SPACED) !== 0;
  }
}

export const tokenAt = (source: Source, at: number): Token => new TokenInRow(source, at);

/** All tokens of a row, in order. */
export function tokensOf(source: Source): Token[] {
  // Counted, not walked over: an iterator costs more than the tokens.
  const tokens = new Array<Token>(source.row.length);
  for (let at = 0; at < tokens.length; at++) tokens[at] = tokenAt(source, at);
  return tokens;
}
