/**
 * Who speaks: the actor that the source of a stretch of speech is or speaks for. Speech that goes on without naming its
 * source again (`وأضاف …`, a second quotation) is the last speaker's.
 */
import type { Word } from '../lexicon/words.js';
import type { Span } from '../types/article.js';
import { firstEndingAfter } from './locate.js';
import { coordinated, hasArticle, isPreposition, prefixedPreposition } from './phrase.js';
import type { ActorReference } from './reference.js';
import { isReferent } from './referents.js';
import type { Scene } from './scene.js';
import { stateSpeaking } from './state.js';

/** A stretch of speech and its source's noun phrase, where it has one of its own. */
export interface SpeechSegment extends Span {
  readonly source?: Span;
  /** Whether its verb's object stands there alone (`داعيا X إلى …`), or may beside it (`اتهم X Y بـ…`). */
  readonly object?: 'alone' | 'beside';
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
  let named: string | undefined;
  let opened: number | undefined;
  let last: { actor: string | undefined; sentence: number } | undefined;
  for (const segment of segments) {
    const sentence = sentenceAt(scene, segment.start);
    const words = sourceWords(scene, segment);
    const opening = words.length > 0 || sentence === opened ? words : sourceBefore(scene, segment);
    opened = sentence;
    const actor =
      (segment.object === 'beside' ? surnameFirst(words, known) : undefined) ??
      actorIn(scene, opening, opening === words) ??
      spokenBefore(words, known) ??
      groupMeant(scene, words) ??
      officeMeant(scene, words, named) ??
      stateMeant(scene, words);
    named = actor ?? named;
    if (actor !== undefined)
      for (const word of words) if (word.surface.length > 2) known.set(bare(word), actor);
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

/** Words that are not the outlet's own. */
export interface SpokenWords {
  /** Their number. */
  readonly words: number;
  /** Of them, those in each known actor's mouth. */
  readonly bySpeaker: ReadonlyMap<string, number>;
}

/** Counts the words of speech, by the actor who speaks where one is known. */
export function spokenWords(
  scene: Scene,
  segments: readonly SpeechSegment[],
  speakerAt: (offset: number) => string | undefined,
): SpokenWords {
  const bySpeaker = new Map<string, number>();
  let words = 0;
  const { row } = scene;
  let at = 0;
  for (const segment of segments) {
    while (at < row.length && row.start(at) < segment.start) at++;
    const first = at;
    while (at < row.length && row.start(at) < segment.end) at++;
    words += at - first;
    const actor = at === first ? undefined : speakerAt(segment.start);
    if (actor !== undefined) bySpeaker.set(actor, (bySpeaker.get(actor) ?? 0) + at - first);
  }
  return { words, bySpeaker };
}

/** A word as it is remembered: `الحركة` is the `حركة` that spoke before. */
const bare = (word: Word): string => word.folded.replace(/^[وف]?ال/, '');

/** A surname alone is the one who spoke before under his full name and office (`وأوضح سلو`). */
function spokenBefore(words: readonly Word[], known: ReadonlyMap<string, string>): string | undefined {
  return words.length > 2
    ? undefined
    : words.map((word) => known.get(bare(word))).find((actor) => actor !== undefined);
}

/** `ووصف جمال الإخوان بأنهم …`: the surname of one who spoke before, and then whom he judges. */
const surnameFirst = (words: readonly Word[], known: ReadonlyMap<string, string>): string | undefined =>
  words[0] && !isReferent(words[0], 'office') && !isReferent(words[0], 'group')
    ? known.get(bare(words[0]))
    : undefined;

/** `وقالت القوات`, `وأعلنت الحركة`: the last armed actor named before. */
function groupMeant(scene: Scene, words: readonly Word[]): string | undefined {
  const [only] = words;
  if (words.length !== 1 || !only || !hasArticle(only) || !isReferent(only, 'armed-body')) return undefined;
  return scene.references.findLast(
    (reference) =>
      reference.actor.kind === 'armed-group' && (scene.words[reference.last]?.end ?? 0) <= only.start,
  )?.actor.id;
}

/**
 * `وأضافت الوزارة`, `وقال المتحدث`: an office without a name is the one that spoke last. Offices of state are none that armed groups have, where the
 * article tells of a state.
 */
function officeMeant(scene: Scene, words: readonly Word[], named: string | undefined): string | undefined {
  const [office] = words;
  if (!office || words.length > 2 || isReferent(office, 'paper')) return undefined;
  if (!words.every((word) => hasArticle(word)) || !isReferent(office, 'office')) return undefined;
  const kind = scene.lexicon.actors.get(named ?? '')?.kind;
  const another = kind === 'armed-group' && isReferent(office, 'state-office');
  return another ? (stateSpeaking(scene) ?? named) : named;
}

/** `وزير العدل`, `مصدر أمني بشمال سيناء`: an office of state that names no country is the article's own. */
const stateMeant = (scene: Scene, words: readonly Word[]): string | undefined =>
  words.slice(0, OFFICE_REACH).some((word) => isReferent(word, 'state-office'))
    ? stateSpeaking(scene)
    : undefined;

/** Words of a source in which its office stands. */
const OFFICE_REACH = 6;

const sentenceAt = (scene: Scene, offset: number): number =>
  firstEndingAfter(scene.analysis.sentences, offset);

/**
 * The actor that a source speaks for: the first that it names, since those named later are what he speaks of or where. A state's
 * adjective counts on an office, not on residents or reporters (`مواطنون يمنيون`), nor as a surname (`منصور التركي`).
 */
function actorIn(scene: Scene, words: readonly Word[], own: boolean): string | undefined {
  const from = words[0] ? firstEndingAfter(scene.words, words[0].start) : 0;
  let office = false;
  for (let i = from; i < from + words.length; i++) {
    const word = scene.words[i];
    if (!word) break;
    const reference = scene.referenceAt.get(i);
    if (
      reference &&
      (!isAdjectiveOfState(reference) || (office && reference.first > from && agrees(scene, reference.first)))
    )
      return reference.actor.id;
    if (BREAKS.has(word.folded) || isAddressed(word)) return undefined;
    if (i > from && (TOWARDS.has(word.folded) || (own && leavesName(word)))) return undefined;
    office ||= isReferent(word, 'office');
  }
  return undefined;
}

/** What ends the source's own phrase: where and when he spoke follows, to whom, or how. */
const BREAKS: ReadonlySet<string> = new Set([
  'خلال',
  'اثناء',
  'عقب',
  'ومقره',
  'ومقرها',
  'لدي',
  'الذي',
  'التي',
  'حول',
  'بشان',
  'بشده',
  'بقوه',
]);

/** To whom and of what he spoke; but `إلى ذلك، أفادت …` opens a sentence. */
const TOWARDS: ReadonlySet<string> = new Set(['الي', 'علي', 'ضد']);

/** `شابيرو لإذاعة الجيش الإسرائيلي`: the paper that he spoke to. */
const isAddressed = (word: Word): boolean => isReferent(word, 'paper') && prefixedPreposition(word) === 'ل';

/** `مكي، في لقائه مع قناة مصرية`: where he spoke. */
const leavesName = (word: Word): boolean =>
  word.breakBefore && isPreposition(word) && !/^[وف]?من$/.test(word.folded);

const isAdjectiveOfState = ({ actor, match }: ActorReference): boolean =>
  match.name.role === 'adjective' && (actor.kind === 'state' || actor.kind === 'people');

/** An adjective agrees with its noun in the article; behind a bare name it is a surname. */
function agrees(scene: Scene, at: number): boolean {
  const word = scene.words[at];
  const before = scene.words[at - 1];
  return word !== undefined && before !== undefined && hasArticle(word) === hasArticle(before);
}

/** `أما الوكالة الرسمية فقد أعلنت …`, `المتحدث أكد …`: a source that stands before its verb, at the head of the sentence. */
function sourceBefore(scene: Scene, { start, source }: SpeechSegment): readonly Word[] {
  const sentence = scene.analysis.sentences[sentenceAt(scene, start)];
  return sentence
    ? wordsIn(scene, { start: sentence.start, end: Math.min(source?.start ?? start, start, sentence.end) })
    : [];
}

/** Prepositions that open no source: where, when and of what he spoke who was named before. */
const NO_SOURCE: ReadonlySet<string> = new Set(['في', 'علي', 'الي', 'بعد', 'قبل', 'خلال', 'عقب', 'من']);

/** The words of the source's noun phrase; none where it is only told where or when somebody spoke, or whom he accused. */
function sourceWords(scene: Scene, { source, start, object }: SpeechSegment): readonly Word[] {
  const words = source ? wordsIn(scene, source) : [];
  if (words[0] && NO_SOURCE.has(words[0].folded)) return [];
  if (object === 'alone' || (object === 'beside' && isJudged(scene, words, start))) return [];
  return words;
}

/** `وصف جماعة الإخوان بأنها …`, `كما اتهم حزب الله بـ…`: one name before the charge is the one that is charged. */
function isJudged({ words: all, referenceAt }: Scene, words: readonly Word[], start: number): boolean {
  const first = words[0] ? firstEndingAfter(all, words[0].start) : -1;
  const charge = all[firstEndingAfter(all, start)];
  if (first < 0 || charge?.folded.startsWith('ب') !== true) return false;
  let judged: ActorReference['actor'] | undefined;
  for (let at = first; at < first + words.length; at++) {
    const named = referenceAt.get(at);
    if (named === undefined && isReferent(all[at], 'group')) continue;
    if (named === undefined) return false;
    if (judged !== undefined && named.actor !== judged && !joined(all, named.first)) return false;
    judged ??= named.actor;
  }
  return judged !== undefined;
}

/** Whether a name is joined by و to what stands before it, or its noun is. */
const joined = (words: readonly Word[], at: number): boolean =>
  [words[at], words[at - 1]].some((word) => word !== undefined && coordinated(word));

function wordsIn(scene: Scene, source: Span): readonly Word[] {
  const found: Word[] = [];
  for (let i = firstEndingAfter(scene.words, source.start); i < scene.words.length; i++) {
    const word = scene.words[i];
    if (!word || word.end > source.end) break;
    if (word.start >= source.start) found.push(word);
  }
  return found;
}
