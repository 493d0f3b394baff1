/** A resolved term use, before the classifier: what `classify` judges, mentions and non-mentions alike. */
import type { Term } from '../lexicon/model.js';
import type { ArticleField, Span } from '../types/article.js';
import type { Changeable } from '../types/changeable.js';
import type { Device, NameUse, Polarity, Voice } from '../types/mention.js';
import { findScareQuotes } from './scare-quotes.js';
import type { Scene } from './scene.js';
import type { SpokenWords } from './speakers.js';
import type { VoiceReader } from './speech-reader.js';
import {
  type Clue,
  gatherEvidence,
  loadedNounBehind,
  nounSaidOf,
  type TargetEvidence,
} from './target/index.js';
import type { Refusal, TermUse } from './use.js';

export interface Candidate extends Span {
  readonly field: ArticleField;
  readonly surface: string;
  readonly term: Term;
  readonly device: Device;
  readonly polarity: Polarity;
  readonly target: string;
  readonly targetRule: string;
  /** What speaks for each actor that could be meant; gathered when asked. */
  readonly evidence: () => readonly TargetEvidence[];
  readonly voice: Voice;
  readonly voiceRule: string;
  /** What an adjective hangs on. */
  readonly hungOn?: 'actor' | 'act' | 'head';
  readonly refused?: Refusal;
  /** The noun phrase that the use belongs to, by a word of it: an adjective and the noun that it hangs on are about the same actor. */
  readonly phrase: number;
  /** First and last word of the span in the scene. */
  readonly firstWord: number;
  readonly lastWord: number;
  /** The sentence's span. */
  readonly sentence: Span;
}

/** One field of an article, resolved. */
export interface ResolvedField {
  readonly scene: Scene;
  readonly candidates: readonly Candidate[];
  readonly names: readonly NameUse[];
  /** Whose words the field holds beside the outlet's own; counted when asked. */
  readonly spoken: () => SpokenWords;
}

/** A use whose target is told, as it is handed on. */
export function candidateOf(use: TermUse, { actor, rule }: Clue, voices: VoiceReader): Candidate {
  const { match, scene } = use;
  const start = scene.row.start(match.spanFirst);
  const end = scene.row.end(match.spanLast);
  const voice = voices.voiceOfLoaded({ start, end });
  const candidate: Changeable<Candidate> = {
    start,
    end,
    field: scene.field,
    surface: scene.analysis.text.slice(start, end),
    term: match.term,
    device: use.device ?? 'evaluation',
    polarity: match.term.polarity,
    target: actor,
    targetRule: rule,
    evidence: () => gatherEvidence(use.about, use, actor),
    voice: voice.voice,
    voiceRule: voice.rule,
    phrase: phraseOf(use),
    firstWord: match.spanFirst,
    lastWord: match.spanLast,
    sentence: sentenceOf(scene, match.spanFirst),
  };
  if (typeof match.term.device !== 'string') candidate.hungOn = use.hungOn;
  if (use.refused) candidate.refused = use.refused;
  return candidate;
}

/**
 * An adjective or epithet belongs to the phrase of its noun, a deed to that of the loaded noun that did it, and what a loaded noun is said to be
 * to that of the noun; every other use makes its own.
 */
function phraseOf(use: TermUse): number {
  const { scene, match, headNoun, about } = use;
  if (match.reading?.form.wordClass !== 'adjective' && about !== 'modified')
    return (
      loadedNounBehind(scene, match, about) ??
      (about === 'head' ? nounSaidOf(use) : undefined) ??
      match.spanFirst
    );
  if (headNoun === undefined) return nounSaidOf(use) ?? match.spanFirst;
  return scene.termAt.get(headNoun)?.spanFirst ?? headNoun;
}

/** Names whose marks the outlet itself put round them to withhold belief. */
export function markCandidates(scene: Scene, voices: VoiceReader): Candidate[] {
  const term = scene.lexicon.terms.get('scare-quotes');
  if (!term) return [];
  return findScareQuotes(scene, (span) => voices.isSpeech(span)).flatMap((mark) => {
    const { voice, rule } = voices.voiceAt({ start: mark.opens - 1, end: mark.opens });
    if (voice === 'quoted') return [];
    return {
      start: mark.start,
      end: mark.end,
      field: scene.field,
      surface: scene.analysis.text.slice(mark.start, mark.end),
      term,
      device: 'distancing',
      polarity: -1,
      target: mark.actor,
      targetRule: 'scare-quotes',
      evidence: () => [],
      voice,
      voiceRule: rule,
      phrase: mark.firstWord,
      firstWord: mark.firstWord,
      lastWord: mark.lastWord,
      sentence: sentenceOf(scene, mark.firstWord),
    } satisfies Candidate;
  });
}

function sentenceOf(scene: Scene, word: number): Span {
  const sentence = scene.analysis.sentences[scene.words[word]?.sentence ?? 0];
  return sentence
    ? { start: sentence.start, end: sentence.end }
    : { start: 0, end: scene.analysis.text.length };
}
