/** A text as the matcher sees it: its words in order, with what breaks a phrase between them. */
import { isPassable } from '../text/chunk.js';
import { ChunkNotes } from '../text/chunk-table.js';
import type { Chunk, FoldedLetters, OnlyWord, Piece, Sentence, TextAnalysis, Token } from '../types/text.js';
import { NOTHING, type WordInfo } from './openings.js';

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

/** What a chunk holds: by far the most are one word that the lexicon does not know. */
const PLAIN = 1;

/** A word of a chunk; `broken` where something in the chunk breaks a phrase before it. */
interface ChunkWord {
  readonly info: WordInfo;
  readonly broken: boolean;
}

/** A chunk's words, and whether something behind the last of them breaks a phrase. */
interface ChunkWords {
  readonly words: readonly ChunkWord[];
  readonly breaks: boolean;
}

/** What a lexicon knows of the words of chunks. */
export type WordNotes = ChunkNotes<ChunkWords | typeof PLAIN>;

/** One word that the lexicon does not know, by whether something breaks a phrase before it and behind. */
const unknown = (broken: boolean, breaks: boolean): ChunkWords => ({
  words: [{ info: NOTHING, broken }],
  breaks,
});
const UNKNOWN = { ahead: unknown(true, false), behind: unknown(false, true), both: unknown(true, true) };

/** What the lexicon says of words: whether it may know one by its letters, and what it knows. */
interface Known {
  mayHold(letters: FoldedLetters): boolean;
  lookup(piece: Piece): WordInfo;
}

export function wordNotes(lexemes: Known): WordNotes {
  return new ChunkNotes((chunks, id) => {
    // Most words of a language are rare, and unknown: nothing is made of them.
    const word = chunks.onlyWord(id);
    if (word !== undefined && !lexemes.mayHold(word.letters)) return noteOfUnknown(word);
    return wordsOfChunk(chunks.chunk(id), (piece) => lexemes.lookup(piece));
  });
}

function noteOfUnknown({ breaksBefore, breaksBehind }: OnlyWord): ChunkWords | typeof PLAIN {
  if (breaksBefore) return breaksBehind ? UNKNOWN.both : UNKNOWN.ahead;
  return breaksBehind ? UNKNOWN.behind : PLAIN;
}

function wordsOfChunk({ pieces }: Chunk, lookup: (piece: Piece) => WordInfo): ChunkWords {
  const words: ChunkWord[] = [];
  let broken = false;
  for (const piece of pieces) {
    if (isWord(piece)) {
      words.push({ info: lookup(piece), broken });
      broken = false;
    } else if (!isPassable(piece.surface)) broken = true;
  }
  return { words, breaks: broken };
}

/**
 * The words of one text. What depends on the written word alone is looked up by chunks; sentences are found out, and words made, when they
 * are first asked for: most texts hold too little to ask.
 */
export class WordRow {
  /** What the lexicon knows of each word. */
  readonly infos: WordInfo[];
  /** Whether a phrase breaks before each. */
  readonly breaks: boolean[];
  /** The words that can open something, by index. */
  readonly openers: number[] = [];
  /** Number of words. */
  length = 0;
  /** The chunk that each stands in. */
  readonly #chunks: number[];
  #words: Word[] | undefined;

  constructor(
    private readonly analysis: TextAnalysis,
    notes: WordNotes,
  ) {
    const { chunks, ids, opensLine } = analysis.row;
    const known = notes.on(chunks);
    // Most chunks are one word: arrays that grow would be copied several times for each text.
    this.infos = new Array<WordInfo>(ids.length);
    this.breaks = new Array<boolean>(ids.length);
    this.#chunks = new Array<number>(ids.length);
    let broken = true;
    for (let c = 0; c < ids.length; c++) {
      const id = ids[c] as number;
      const note = known[id] ?? notes.learn(id);
      if (opensLine[c]) broken = true;
      if (note === PLAIN) {
        this.#add(NOTHING, broken, c);
        broken = false;
        continue;
      }
      const { words } = note;
      for (let w = 0; w < words.length; w++) {
        const word = words[w] as ChunkWord;
        if (word.info.entry !== undefined) this.openers.push(this.length);
        this.#add(word.info, broken || word.broken, c);
        broken = false;
      }
      if (note.breaks) broken = true;
    }
    this.infos.length = this.length;
    this.breaks.length = this.length;
  }

  #add(info: WordInfo, broken: boolean, chunk: number): void {
    const at = this.length++;
    this.infos[at] = info;
    this.breaks[at] = broken;
    this.#chunks[at] = chunk;
  }

  #piece(at: number): Piece {
    const { chunks, ids } = this.analysis.row;
    const chunk = this.#chunks[at] as number;
    const { pieces } = chunks.chunk(ids[chunk] as number);
    if (pieces.length === 1) return pieces[0] as Piece;
    let first = at;
    while (this.#chunks[first - 1] === chunk) first--;
    return pieces.filter(isWord)[at - first] as Piece;
  }

  start(at: number): number {
    return (this.analysis.row.starts[this.#chunks[at] as number] as number) + this.#piece(at).offset;
  }

  end(at: number): number {
    return this.start(at) + this.#piece(at).surface.length;
  }

  /** Whether a word begins with the article. */
  isDefinite(at: number): boolean {
    return at < this.length && /^(ال|لل)/.test(this.#piece(at).folded);
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
    const { sentences, tokens } = this.analysis;
    const words: Word[] = [];
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      const { first, last } = sentences[sentence] as Sentence;
      for (let t = first; t < last; t++) {
        const token = tokens[t] as Token;
        if (!isWord(token)) continue;
        const { start, end, surface, folded } = token;
        const info = this.infos[words.length] as WordInfo;
        const breakBefore = this.breaks[words.length] as boolean;
        words.push({ start, end, surface, folded, info, sentence, breakBefore });
      }
    }
    return words;
  }
}

const isWord = ({ kind }: Pick<Piece, 'kind'>): boolean => kind === 'word' || kind === 'number';

/** The words of an analysed text, looked up in the lexicon. */
export function wordsOf(analysis: TextAnalysis, lexemes: { readonly notes: WordNotes }): WordRow {
  return new WordRow(analysis, lexemes.notes);
}
