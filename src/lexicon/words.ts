/** A text as the matcher sees it: its words in order, with what breaks a phrase between them. */
import { ChunkNotes } from '../text/memory.js';
import type { Chunk, Piece, TextAnalysis } from '../types/text.js';
import type { WordInfo } from './openings.js';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly folded: string;
  readonly info: WordInfo;
  /** Index of its sentence. */
  readonly sentence: number;
  /** True when a stop, comma, colon or line break stands before it: no phrase runs across. */
  readonly breakBefore: boolean;
}

/** Marks that a phrase may run across: quotation marks, brackets, dashes inside names, clitic tatweel. */
const TRANSPARENT = /^["'“”„‟«»‹›‘’()[\]{}<>ـ*_-]+$/;

/** A word of a chunk; `broken` where something in the chunk breaks a phrase before it. */
interface ChunkWord {
  readonly piece: Piece;
  readonly info: WordInfo;
  readonly broken: boolean;
}

/** A chunk's words, and whether something behind the last of them breaks a phrase. */
interface ChunkWords {
  readonly words: readonly ChunkWord[];
  readonly breaks: boolean;
}

/** What a lexicon knows of the words of chunks. */
export type WordNotes = ChunkNotes<ChunkWords>;

export function wordNotes(lookup: (piece: Piece) => WordInfo): WordNotes {
  return new ChunkNotes((chunk) => wordsOfChunk(chunk, lookup));
}

function wordsOfChunk({ pieces }: Chunk, lookup: (piece: Piece) => WordInfo): ChunkWords {
  const words: ChunkWord[] = [];
  let broken = false;
  for (const piece of pieces) {
    if (piece.kind === 'word' || piece.kind === 'number') {
      words.push({ piece, info: lookup(piece), broken });
      broken = false;
    } else if (!TRANSPARENT.test(piece.surface)) broken = true;
  }
  return { words, breaks: broken };
}

/**
 * The words of one text. What depends on the written word alone is looked up by chunks; sentences are found out, and words made, when they
 * are first asked for: most texts hold too little to ask.
 */
export class WordRow {
  /** What the lexicon knows of each word. */
  readonly infos: WordInfo[] = [];
  /** Whether a phrase breaks before each. */
  readonly breaks: boolean[] = [];
  /** The words that can open something, by index. */
  readonly openers: number[] = [];
  readonly #pieces: Piece[] = [];
  readonly #starts: number[] = [];
  #words: Word[] | undefined;

  constructor(
    private readonly analysis: TextAnalysis,
    notes: WordNotes,
  ) {
    const { chunks, starts, opensLine } = analysis.row;
    let broken = true;
    for (let c = 0; c < chunks.length; c++) {
      const note = notes.of(chunks[c] as Chunk);
      if (opensLine[c]) broken = true;
      for (const word of note.words) {
        const { info, piece } = word;
        if (info.entry !== undefined) this.openers.push(this.infos.length);
        this.infos.push(info);
        this.breaks.push(broken || word.broken);
        this.#pieces.push(piece);
        this.#starts.push((starts[c] as number) + piece.offset);
        broken = false;
      }
      if (note.breaks) broken = true;
    }
  }

  get length(): number {
    return this.infos.length;
  }

  start(at: number): number {
    return this.#starts[at] as number;
  }

  end(at: number): number {
    return this.start(at) + (this.#pieces[at] as Piece).surface.length;
  }

  /** Whether two words stand in one sentence; false where there is no such word. */
  together(a: number, b: number): boolean {
    const { words } = this;
    return words[a] !== undefined && words[a]?.sentence === words[b]?.sentence;
  }

  get words(): readonly Word[] {
    this.#words ??= this.#make();
    return this.#words;
  }

  #make(): Word[] {
    const { sentences } = this.analysis;
    let sentence = 0;
    return this.infos.map((info, at) => {
      const { surface, folded } = this.#pieces[at] as Piece;
      const start = this.#starts[at] as number;
      while (sentence + 1 < sentences.length && start >= (sentences[sentence]?.end ?? 0)) sentence++;
      const breakBefore = this.breaks[at] as boolean;
      return { start, end: start + surface.length, surface, folded, info, sentence, breakBefore };
    });
  }
}

/** The words of an analysed text, looked up in the lexicon. */
export function wordsOf(analysis: TextAnalysis, lexemes: { readonly notes: WordNotes }): WordRow {
  return new WordRow(analysis, lexemes.notes);
}
