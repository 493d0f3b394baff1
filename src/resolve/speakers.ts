/**
 * Who speaks: the actor that the source of a stretch of speech is or speaks for. Speech that goes on without naming its
 * source again (`وأضاف …`, a second quotation) is the last speaker's.
 */
import type { Span } from '../types/article.js';
import type { Scene } from './scene.js';

/** A stretch of speech and its source's noun phrase, where it has one of its own. */
export interface SpeechSegment extends Span {
  readonly source?: Span;
}

/** Sentences over which a speaker is carried on when none is named anew. */
const CARRY_SENTENCES = 3;

/** The speaking actor at an offset of the scene's text; undefined where nobody known speaks. */
export function speakersOf(
  scene: Scene,
  segments: readonly SpeechSegment[],
): (offset: number) => string | undefined {
  const speakers: (string | undefined)[] = [];
  let last: { actor: string | undefined; sentence: number } | undefined;
  for (const segment of segments) {
    const sentence = sentenceAt(scene, segment.start);
    const named = segment.source && actorIn(scene, segment.source);
    const hasOwnSource = segment.source !== undefined && holdsNoun(scene, segment.source);
    if (named !== undefined || hasOwnSource) last = { actor: named, sentence };
    const carried = last && sentence - last.sentence <= CARRY_SENTENCES ? last.actor : undefined;
    if (last && carried !== undefined) last = { actor: carried, sentence };
    speakers.push(carried);
  }
  return (offset) => {
    const at = segments.findIndex((segment) => segment.start <= offset && offset < segment.end);
    return at < 0 ? undefined : speakers[at];
  };
}

function sentenceAt(scene: Scene, offset: number): number {
  const { sentences } = scene.analysis;
  const at = sentences.findIndex((sentence) => offset < sentence.end);
  return at < 0 ? sentences.length : at;
}

/** The actor named in a source; the last one, since an office stands before whom it serves (`المتحدث باسم …`). */
function actorIn(scene: Scene, source: Span): string | undefined {
  let found: string | undefined;
  for (const reference of scene.references) {
    const start = scene.words[reference.first]?.start ?? -1;
    if (start >= source.end) break;
    if (start >= source.start) found = reference.actor.id;
  }
  return found;
}

/** Whether a source is more than a pronoun or an adverb: it names somebody, known or not. */
function holdsNoun(scene: Scene, source: Span): boolean {
  return scene.words.some(
    (word) => word.start >= source.start && word.end <= source.end && word.surface.length > 3,
  );
}
