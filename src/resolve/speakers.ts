/**
 * Who speaks: the actor that the source of a stretch of speech is or speaks for. Speech that goes on without naming its
 * source again (`وأضاف …`, a second quotation) is the last speaker's.
 */
import type { Word } from '../lexicon/words.js';
import type { Span } from '../types/article.js';
import { firstEndingAfter } from './locate.js';
import { hasArticle } from './phrase.js';
import type { Scene } from './scene.js';
import { referentClasses } from './target/nearby.js';

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
  const known = new Map<string, string>();
  let last: { actor: string | undefined; sentence: number } | undefined;
  for (const segment of segments) {
    const sentence = sentenceAt(scene, segment.start);
    const words = segment.source ? wordsIn(scene, segment.source) : [];
    const actor =
      segment.source &&
      (actorIn(scene, segment.source) ?? spokenBefore(words, known) ?? groupMeant(scene, words));
    if (actor !== undefined)
      for (const word of words) if (word.surface.length > 2) known.set(word.folded, actor);
    if (actor !== undefined || words.some((word) => word.surface.length > 3)) last = { actor, sentence };
    const carried = last && sentence - last.sentence <= CARRY_SENTENCES ? last.actor : undefined;
    if (last && carried !== undefined) last = { actor: carried, sentence };
    speakers.push(carried);
  }
  return (offset) => {
    const at = firstEndingAfter(segments, offset);
    return (segments[at]?.start ?? Number.POSITIVE_INFINITY) <= offset ? speakers[at] : undefined;
  };
}

/** A surname alone is the one who spoke before under his full name and office (`وأوضح سلو`). */
function spokenBefore(words: readonly Word[], known: ReadonlyMap<string, string>): string | undefined {
  return words.length > 2
    ? undefined
    : words.map((word) => known.get(word.folded)).find((actor) => actor !== undefined);
}

/** `وقالت القوات`, `وأعلنت الحركة`: the last armed actor named before. */
function groupMeant(scene: Scene, words: readonly Word[]): string | undefined {
  const [only] = words;
  if (words.length !== 1 || !only || !hasArticle(only) || !referentClasses(only).has('group'))
    return undefined;
  return scene.references.findLast(
    (reference) =>
      reference.actor.kind === 'armed-group' && (scene.words[reference.last]?.end ?? 0) <= only.start,
  )?.actor.id;
}

const sentenceAt = (scene: Scene, offset: number): number =>
  firstEndingAfter(scene.analysis.sentences, offset);

/** The actor named in a source; the last one, since an office stands before whom it serves (`المتحدث باسم …`). */
function actorIn(scene: Scene, source: Span): string | undefined {
  let found: string | undefined;
  for (let i = firstEndingAfter(scene.words, source.start); i < scene.words.length; i++) {
    if ((scene.words[i]?.start ?? 0) >= source.end) break;
    found = scene.referenceAt.get(i)?.actor.id ?? found;
  }
  return found;
}

function wordsIn(scene: Scene, source: Span): readonly Word[] {
  const found: Word[] = [];
  for (let i = firstEndingAfter(scene.words, source.start); i < scene.words.length; i++) {
    const word = scene.words[i];
    if (!word || word.end > source.end) break;
    if (word.start >= source.start) found.push(word);
  }
  return found;
}
