/** A text as the matcher sees it: its words in order, with what breaks a phrase between them. */
import { isTrueArticle } from '../text/article.js';
import type { FormNotes } from '../text/form-notes.js';
import { BREAKS, OPENS_LINE, saysSomething } from '../text/signs.js';
import type { Sentence, TextAnalysis } from '../types/text.js';
import type { WordInfo } from './openings.js';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly folded: string;
  readonly info: WordInfo;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Its sentence as a run of words `[sentenceFirst, sentenceEnd)`. */
  readonly sentenceFirst: number;
  readonly sentenceEnd: number;
  /** True when a stop, comma, colon or line break stands before it: no phrase runs across. */
  readonly breakBefore: boolean;
}

/**
 * The words of one text. What depends on the written word alone is known by its form; sentences are found out, and objects made of words,
 * when they are first asked for: most texts hold too little to ask.
 */
export class WordRow {
  /** What the lexicon knows of each word. */
  readonly infos: WordInfo[];
  /** 1 where a phrase breaks before a word, else 0. */
  readonly breaks: Uint8Array;
  /** The words that can open something, by index. */
  readonly openers: number[] = [];
  /** The nouns for bodies of people that have their article, by index. */
  readonly definiteGroups: number[] = [];
  /** Number of words. */
  readonly length: number;
  /** The token that each is. */
  readonly #tokens: Int32Array;
  #words: Word[] | undefined;
  /** The sentence of each word; and the first word of each sentence, and the end. */
  #sentences: Int32Array | undefined;
  #firstWords: Int32Array = NO_WORDS;

  constructor(
    private readonly analysis: TextAnalysis,
    notes: FormNotes<WordInfo>,
  ) {
    const { vocabulary, forms, signs, length } = analysis.row;
    const known = notes.on(vocabulary);
    // Most tokens are words: arrays that grow would be copied several times for each text.
    const infos = new Array<WordInfo>(length);
    const breaks = new Uint8Array(length);
    const tokens = new Int32Array(length);
    let words = 0;
    let broken = true;
    for (let t = 0; t < length; t++) {
      const sign = signs[t] as number;
      if ((sign & OPENS_LINE) !== 0) broken = true;
      if (!saysSomething(sign)) {
        if ((sign & BREAKS) !== 0) broken = true;
        continue;
      }
      const form = forms[t] as number;
      const info = known[form] ?? notes.learn(form);
      if (info.entry !== undefined) this.openers.push(words);
      if (info.definiteGroup) this.definiteGroups.push(words);
      infos[words] = info;
      if (broken) breaks[words] = 1;
      tokens[words] = t;
      words++;
      broken = false;
    }
    infos.length = words;
    this.infos = infos;
    this.breaks = breaks;
    this.#tokens = tokens;
    this.length = words;
  }

  start(at: number): number {
    return this.analysis.row.starts[this.#tokens[at] as number] as number;
  }

  end(at: number): number {
    return this.analysis.row.ends[this.#tokens[at] as number] as number;
  }

  surface(at: number): string {
    return this.analysis.text.slice(this.start(at), this.end(at));
  }

  folded(at: number): string {
    const { vocabulary, forms } = this.analysis.row;
    return vocabulary.folded(forms[this.#tokens[at] as number] as number);
  }

  /** Whether a word begins with the article. */
  isDefinite(at: number): boolean {
    if (at >= this.length) return false;
    const folded = this.folded(at);
    return /^(ال|لل)/.test(folded) && isTrueArticle(folded, this.surface(at));
  }

  /** Index of the sentence of a word. */
  sentence(at: number): number {
    this.#sentences ??= this.#findSentences();
    return this.#sentences[at] as number;
  }

  /** The first word of a sentence that holds one, or of those behind it. */
  firstOfSentence(sentence: number): number {
    this.#sentences ??= this.#findSentences();
    return this.#firstWords[sentence] as number;
  }

  /** Whether two words stand in one sentence; false where there is no such word. */
  together(a: number, b: number): boolean {
    return a < this.length && b < this.length && this.sentence(a) === this.sentence(b);
  }

  get words(): readonly Word[] {
    this.#words ??= this.#make();
    return this.#words;
  }

  #make(): Word[] {
    // Counted, not walked over: an iterator costs more than the words.
    const words = new Array<Word>(this.length);
    for (let at = 0; at < words.length; at++) words[at] = new WordInRow(this, at);
    return words;
  }

  #findSentences(): Int32Array {
    const { sentences } = this.analysis;
    const of = new Int32Array(this.length);
    const firstWords = new Int32Array(sentences.length + 1).fill(this.length);
    firstWords[0] = 0;
    for (let at = 0, sentence = 0; at < of.length; at++) {
      while ((sentences[sentence] as Sentence).last <= (this.#tokens[at] as number))
        firstWords[++sentence] = at;
      of[at] = sentence;
    }
    this.#firstWords = firstWords;
    return of;
  }
}

const NO_WORDS = new Int32Array(0);

/** A word as an object: it looks at its row when it is asked. */
class WordInRow implements Word {
  constructor(
    private readonly row: WordRow,
    private readonly at: number,
  ) {}

  get start(): number {
    return this.row.start(this.at);
  }

  get end(): number {
    return this.row.end(this.at);
  }

  get surface(): string {
    return this.row.surface(this.at);
  }

  get folded(): string {
    return this.row.folded(this.at);
  }

  get info(): WordInfo {
    return this.row.infos[this.at] as WordInfo;
  }

  get sentence(): number {
    return this.row.sentence(this.at);
  }

  get sentenceFirst(): number {
    return this.row.firstOfSentence(this.sentence);
  }

  get sentenceEnd(): number {
    return this.row.firstOfSentence(this.sentence + 1);
  }

  get breakBefore(): boolean {
    return this.row.breaks[this.at] === 1;
  }
}

/** The words of an analysed text, looked up in the lexicon. */
export function wordsOf(analysis: TextAnalysis, lexemes: { readonly notes: FormNotes<WordInfo> }): WordRow {
  return new WordRow(analysis, lexemes.notes);
}
