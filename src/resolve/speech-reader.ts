/** Whose words stand where in a field, and who speaks them: read when they are first asked for. */
import type { ArticleField, Span } from '../types/article.js';
import type { Voice } from '../types/mention.js';
import type { TextAnalysis } from '../types/text.js';
import type { Scene } from './scene.js';
import { type SpeechSegment, type SpokenWords, speakersOf, spokenWords } from './speakers.js';
import { homeState } from './state.js';

interface VoiceDecision {
  readonly voice: Voice;
  readonly rule: string;
}

/** Whose words stand at a span, and whether a quotation there is speech. */
export interface VoiceReader {
  voiceAt(span: Span): VoiceDecision;
  voiceOfLoaded(span: Span): VoiceDecision;
  isSpeech(inner: Span): boolean;
  /** The stretches that are not the outlet's own, in order. */
  readonly segments: readonly SpeechSegment[];
}

export type ReadVoices = (analysis: TextAnalysis, field: ArticleField) => VoiceReader;

/** A voice reader that also knows who speaks. Most fields hold nothing whose voice matters, fewer where it matters who speaks. */
export class SpeechReader implements VoiceReader {
  #voices: VoiceReader | undefined;
  #speakers: ((offset: number) => string | undefined) | undefined;
  #home: { readonly state: string | undefined } | undefined;
  #spoken: SpokenWords | undefined;

  constructor(
    private readonly scene: Scene,
    private readonly read: ReadVoices,
  ) {}

  get #reader(): VoiceReader {
    this.#voices ??= this.read(this.scene.analysis, this.scene.field);
    return this.#voices;
  }

  voiceAt(span: Span): VoiceDecision {
    return this.#reader.voiceAt(span);
  }

  voiceOfLoaded(span: Span): VoiceDecision {
    return this.#reader.voiceOfLoaded(span);
  }

  isSpeech(inner: Span): boolean {
    return this.#reader.isSpeech(inner);
  }

  get segments(): readonly SpeechSegment[] {
    return this.#reader.segments;
  }

  /** The actor who speaks at an offset, where a source that is or speaks for one does. */
  speakerAt(offset: number): string | undefined {
    this.#speakers ??= speakersOf(this.scene, this.segments);
    return this.#speakers(offset);
  }

  /** The state that the outlet speaks for in its own words at an offset, where it calls a country its own. */
  homeAt(offset: number): string | undefined {
    const isOutlets = (at: number): boolean => this.voiceAt({ start: at, end: at + 1 }).voice === 'outlet';
    if (!isOutlets(offset)) return undefined;
    this.#home ??= { state: homeState(this.scene, isOutlets) };
    return this.#home.state;
  }

  /** The first actor who speaks behind a word in its sentence, within so many words. */
  speakerBehind(word: number, reach: number): string | undefined {
    const { words } = this.scene;
    const sentence = words[word]?.sentence;
    for (let i = word + 1; i <= word + reach; i++) {
      const behind = words[i];
      if (!behind || behind.sentence !== sentence) return undefined;
      const speaker = this.speakerAt(behind.start);
      if (speaker !== undefined) return speaker;
    }
    return undefined;
  }

  /** Words that are not the outlet's own; every actor of an article asks for the same count. */
  get spoken(): SpokenWords {
    this.#spoken ??= spokenWords(this.scene, this.segments, (offset) => this.speakerAt(offset));
    return this.#spoken;
  }
}
