/**
 * What is known of all that was read, by number: chunks, the pieces that they are cut into, and the forms of these. A chunk is cut when it
 * is first met, a form folded then too; whatever depends on the written form alone is found out once for its number.
 */
import type { FoldedLetters, TokenKind, Vocabulary } from '../types/index.js';
import { cutPlain } from './chunk.js';
import type { GrowingRow } from './growing-row.js';
import { Letters, LONGEST } from './letters.js';
import { KIND, PUNCTUATION, SPACED, signsOf, WORD } from './signs.js';
import { Spellings } from './spellings.js';

/** A token of a chunk that was not cut by the table; `offset` is counted from the chunk's start. */
export interface Piece {
  readonly offset: number;
  readonly surface: string;
  readonly folded: string;
  readonly kind: TokenKind;
  /** Whether a space stands before it, where the chunk itself follows one. */
  readonly spaceBefore: boolean;
}

/** Numbers noted of each piece of a chunk, and which they are. */
const FIELDS = 4;
const OFFSET = 0;
const LENGTH = 1;
const FORM = 2;
const SIGNS = 3;

const MARBUTA = 0x0629;
const HEH = 0x0647;

/** Folded letters of plain Arabic words: ء to ي. */
const FIRST_LETTER = 0x0621;
const LAST_LETTER = 0x064a;

export class ReadVocabulary implements Vocabulary {
  readonly #chunks = new Spellings();
  /** Folded, but for a final ة, which is kept: what it was tells words apart. */
  readonly #forms = new Spellings();
  readonly #folded: (string | undefined)[] = [];
  /** Chunks of which something was left out: letters may stand in them that are no piece's. */
  readonly #partial = new Set<number>();
  readonly #letters = new Letters();
  /** The chunk that is being cut: its code units and its record. */
  #codes: Uint16Array = new Uint16Array(0);
  #chunk = 0;

  /** @param carefully cuts a chunk with anything odd in it. */
  constructor(private readonly carefully: (chunk: string) => readonly Piece[]) {}

  /** Number of chunks. */
  get size(): number {
    return this.#chunks.size;
  }

  /** Code units that are kept. */
  get letterCount(): number {
    return this.#chunks.letters + this.#forms.letters;
  }

  /** Lays the chunk of the first `length` of `codes`, which begins at `start` of a text, on its row; `hash` is a hash of them. */
  lay(codes: Uint16Array, length: number, hash: number, start: number, row: GrowingRow): void {
    let chunk = this.#chunks.find(codes, length, hash);
    if (chunk === 0) {
      chunk = this.#chunks.add(codes, length, hash);
      this.#cut(chunk, codes, length);
    }
    this.#lay(chunk, start, row);
  }

  /** The same for a chunk that is not looked for again; `pieces` are what is left of it, where some is left out. */
  layLoose(text: string, start: number, row: GrowingRow, pieces?: readonly Piece[]): void {
    const codes = codesOf(text);
    const chunk = this.#chunks.add(codes, codes.length);
    if (pieces === undefined) this.#cut(chunk, codes, codes.length);
    else {
      this.#takeAll(chunk, pieces);
      this.#partial.add(this.#chunks.numberOf(chunk));
    }
    this.#lay(chunk, start, row);
  }

  #lay(chunk: number, start: number, row: GrowingRow): void {
    const chunks = this.#chunks;
    row.addChunk(chunks.numberOf(chunk));
    const { numbers } = chunks;
    let p = chunks.firstNote(chunk);
    for (const end = p + chunks.noteCount(chunk); p < end; p += FIELDS) {
      const at = start + (numbers[p + OFFSET] as number);
      row.add(
        at,
        at + (numbers[p + LENGTH] as number),
        numbers[p + FORM] as number,
        numbers[p + SIGNS] as number,
      );
    }
  }

  chunkText(chunk: number): string {
    return this.#chunks.text(chunk);
  }

  onlyWord(chunk: number): number {
    const { numbers } = this.#chunks;
    const record = this.#chunks.recordOf(chunk);
    let only = -1;
    let p = this.#chunks.firstNote(record);
    for (const end = p + this.#chunks.noteCount(record); p < end; p += FIELDS) {
      const kind = (numbers[p + SIGNS] as number) & KIND;
      if (kind === WORD && only < 0) only = numbers[p + FORM] as number;
      else if (kind !== PUNCTUATION || this.#isLetterToo(chunk, numbers[p + OFFSET] as number)) return -1;
    }
    return only >= 0 && this.#isPlain(only) && !this.#partial.has(chunk) ? only : -1;
  }

  folded(form: number): string {
    let folded = this.#folded[form];
    if (folded === undefined) {
      folded = this.#forms.text(form);
      if (this.endsInMarbuta(form)) folded = `${folded.slice(0, -1)}ه`;
      while (this.#folded.length <= form) this.#folded.push(undefined);
      this.#folded[form] = folded;
    }
    return folded;
  }

  letters(form: number): FoldedLetters | undefined {
    const length = this.#forms.lengthOf(form);
    if (length > LONGEST) return undefined;
    const letters = this.#letters;
    letters.clear();
    for (let i = 0; i < length; i++) {
      const code = this.#forms.codeAt(form, i);
      letters.push(code === MARBUTA ? HEH : code);
    }
    return letters;
  }

  endsInMarbuta(form: number): boolean {
    const length = this.#forms.lengthOf(form);
    return length > 0 && this.#forms.codeAt(form, length - 1) === MARBUTA;
  }

  #isPlain(form: number): boolean {
    const length = this.#forms.lengthOf(form);
    if (length > LONGEST) return false;
    for (let i = 0; i < length; i++) {
      const code = this.#forms.codeAt(form, i);
      if (code < FIRST_LETTER || code > LAST_LETTER) return false;
    }
    return true;
  }

  /** Punctuation that is to Unicode a letter. */
  #isLetterToo(chunk: number, offset: number): boolean {
    const code = this.#chunks.codeAt(chunk, offset);
    return code >= 0x02b0 && code <= 0x02ff;
  }

  #cut(chunk: number, codes: Uint16Array, length: number): void {
    this.#codes = codes;
    this.#chunk = chunk;
    if (cutPlain(codes, length, this.#take)) return;
    this.#chunks.clearNotes(chunk);
    this.#takeAll(chunk, this.carefully(this.#chunks.text(this.size - 1)));
  }

  #takeAll(chunk: number, pieces: readonly Piece[]): void {
    for (const { offset, surface, folded, kind, spaceBefore } of pieces) {
      const signs = signsOf(surface, kind) | (spaceBefore ? SPACED : 0);
      this.#add(chunk, offset, surface.length, this.#formOfText(folded, surface.endsWith('ة')), signs);
    }
  }

  /** Takes a piece of the chunk that is being cut; false for one that must be folded with more care. */
  readonly #take = (from: number, to: number, signs: number): boolean => {
    const letters = this.#letters;
    const marbuta = this.#codes[to - 1] === MARBUTA;
    if (!letters.fold(this.#codes, from, marbuta ? to - 1 : to) || letters.length === LONGEST) return false;
    if (marbuta) letters.push(MARBUTA);
    this.#add(this.#chunk, from, to - from, this.#formOf(letters), signs);
    return true;
  };

  #formOfText(folded: string, marbuta: boolean): number {
    const form = marbuta ? `${folded.slice(0, -1)}ة` : folded;
    if (form.length > LONGEST) return this.#forms.numberOf(this.#forms.add(codesOf(form), form.length));
    return this.#formOf(this.#letters.read(form));
  }

  #formOf(letters: Letters): number {
    const forms = this.#forms;
    const { codes, length } = letters;
    const hash = letters.hash();
    return forms.numberOf(forms.find(codes, length, hash) || forms.add(codes, length, hash));
  }

  #add(chunk: number, offset: number, length: number, form: number, signs: number): void {
    for (const number of [offset, length, form, signs]) this.#chunks.note(chunk, number);
  }
}

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < codes.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}
