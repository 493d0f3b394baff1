/**
 * What the usage classifier sees of a candidate: is this word, here, a framing choice about an actor? Features are
 * of the word's grammar, its neighbours, the actors near it and how much of the article is about conflict; none is
 * an outlet, and none is the word itself beyond what the lexicon says of it.
 */
import type { Word } from '../../lexicon/words.js';
import type { Candidate, ResolvedField } from '../../resolve/candidate.js';
import { type Feature, feature, type Setter } from '../../resolve/features.js';
import { FIGHTERS } from '../../resolve/fighters.js';
import { coordinated, hasArticle, isClauseOpener, isCount, isPreposition } from '../../resolve/phrase.js';
import { referentClasses } from '../../resolve/referents.js';
import type { Scene } from '../../resolve/scene.js';

const NEGATIONS = new Set([
  'لا',
  'لم',
  'لن',
  'ليس',
  'ليست',
  'عدم',
  'دون',
  'بدون',
  'غير',
  'بلا',
  'منع',
  'مكافحه',
  'محاربه',
]);
const WINDOW = 3;

/**
 * What the article is about, computed once. Presence, not density: training articles are denser in framing than the
 * press is, and a density learned on them would not carry over.
 */
export interface ArticleSetting {
  /** Whether an armed group, army or coalition is named. */
  readonly armed: boolean;
  /** Number of different actors named. */
  readonly actors: number;
  /** Number of different terms, not ambiguous and not refused, with a polarity. */
  readonly unambiguous: number;
  /** Whether it is about sport, which speaks of its matches as of battles. */
  readonly sport: boolean;
}

/** Reads an article's setting off its fields. */
export function settingOf(fields: readonly ResolvedField[]): ArticleSetting {
  const actors = new Set<string>();
  const terms = new Set<string>();
  let armed = false;
  for (const { scene, candidates } of fields) {
    for (const { actor } of scene.references) {
      actors.add(actor.id);
      if (FIGHTERS.has(actor.kind)) armed = true;
    }
    for (const { refused, polarity, term } of candidates) {
      if (!refused && polarity !== 0 && !term.ambiguous) terms.add(term.id);
    }
  }
  return { armed, actors: actors.size, unambiguous: terms.size, sport: isSport(fields) };
}

/** Words of sport from which on an article is taken to be about it: so many, and so many in a hundred. */
const SPORT = { words: 4, inHundred: 2 };

function isSport(fields: readonly ResolvedField[]): boolean {
  let sport = 0;
  let all = 0;
  for (const { scene } of fields) {
    const { infos } = scene.row;
    all += infos.length;
    for (const { classes } of infos) if (classes.has('sport')) sport++;
  }
  return sport >= SPORT.words && sport * 100 >= SPORT.inHundred * all;
}

const TERM = feature('term');
const AMBIGUOUS = TERM.of('ambiguous');
const WORDS = TERM.of('words');
const DEVICE = feature('device');
const HUNG = feature('hung');
const REFUSED = feature('refused');
const VOICE = feature('voice');
const RULE = feature('rule');
const TARGET_UNKNOWN = feature('target:unknown');
const TITLE = feature('field:title');

/** Tells the features of a candidate. */
export function describeUsage(
  candidate: Candidate,
  field: ResolvedField,
  setting: ArticleSetting,
  set: Setter,
): void {
  const { scene } = field;
  const { term, device, hungOn, refused } = candidate;
  /** A feature, and again for words that are often no framing at all. */
  const twice = (one: Feature): void => {
    set(one);
    if (term.ambiguous) set(one.of('ambiguous'));
  };
  set(AMBIGUOUS, term.ambiguous);
  twice(DEVICE.of(device));
  if (term.polarity > 0) twice(TERM.of('positive'));
  set(WORDS, Math.min(3, candidate.lastWord - candidate.firstWord));
  if (hungOn) {
    set(HUNG.of(hungOn));
    set(HUNG.of(hungOn).of(device));
  }
  if (refused) set(REFUSED.of(refused));
  set(VOICE.of(candidate.voice));
  set(RULE.of(candidate.targetRule));
  set(TARGET_UNKNOWN, candidate.target === 'unknown');
  set(TITLE, candidate.field === 'title');
  describeWord(candidate, scene.words, set);
  const before = scene.words[candidate.firstWord - 1];
  if (before && !scene.words[candidate.firstWord]?.breakBefore) {
    if (referentClasses(before).has('group')) set(feature(device).of('after-group'));
  }
  describeActors(candidate, scene, twice, set);
  describeOthers(candidate, field, set);
  const others = setting.unambiguous - (term.ambiguous || refused ? 0 : 1);
  describeSetting(setting, others, twice, set);
}

const CLASS = feature('class');
const ARTICLE = feature('article');
const PRONOUN = feature('pronoun');
const PREPOSITION = feature('preposition');
const NUMBER = feature('number');
const PRESENT = feature('tense:present');
const NEGATED = feature('negated');
const BEFORE = feature('before');
const AFTER = feature('after');

function describeWord({ firstWord, lastWord }: Candidate, words: readonly Word[], set: Setter): void {
  const first = words[firstWord];
  const reading = first?.info.readings[0];
  if (reading) {
    set(CLASS.of(reading.form.wordClass));
    set(ARTICLE, reading.article);
    set(PRONOUN, reading.pronoun !== '');
    set(PREPOSITION, reading.preposition !== '');
    set(NUMBER.of(reading.form.number));
    set(PRESENT, reading.form.tense === 'present');
  }
  describeNeighbour(BEFORE, words[firstWord - 1], first?.breakBefore === true, set);
  const after = words[lastWord + 1];
  describeNeighbour(AFTER, after, after?.breakBefore === true, set);
  for (let i = firstWord - 1; i >= Math.max(0, firstWord - WINDOW); i--) {
    if (NEGATIONS.has(words[i]?.folded ?? '')) set(NEGATED);
  }
}

function describeNeighbour(side: Feature, word: Word | undefined, broken: boolean, set: Setter): void {
  if (!word || broken) {
    set(side.of('break'));
    return;
  }
  if (isPreposition(word)) set(side.of('preposition'));
  if (isClauseOpener(word)) set(side.of('clause'));
  if (isCount(word)) set(side.of('count'));
  if (hasArticle(word)) set(side.of('article'));
  if (coordinated(word)) set(side.of('coordinated'));
  for (const cls of referentClasses(word)) set(side.of(cls));
  for (const { use } of word.info.uses) if (use.type === 'place') set(side.of('place'));
}

const NEXT = feature('actor:next');
const PREVIOUS = feature('actor:previous');
const ACTOR_NEAR = feature('actor:near');
const ACTOR_WITHIN_6 = feature('actor:within-6');
const ACTOR_DISTANCE = feature('actor:distance');
const ACTORS_IN_SENTENCE = feature('actor:in-sentence');
const NO_ACTOR = feature('actor:none');

/** The actors in the candidate's sentence. */
function describeActors(
  { firstWord, lastWord }: Candidate,
  { references, words }: Scene,
  twice: (feature: Feature) => void,
  set: Setter,
): void {
  let nearest = Number.POSITIVE_INFINITY;
  let inSentence = 0;
  const sentence = words[firstWord]?.sentence;
  for (const { first, last, match } of references) {
    if (words[first]?.sentence !== sentence) continue;
    inSentence++;
    const gap = first > lastWord ? first - lastWord : firstWord - last;
    if (gap > 0) nearest = Math.min(nearest, gap);
    if (gap === 1) set((first > lastWord ? NEXT : PREVIOUS).of(match.name.role));
  }
  set(ACTOR_NEAR, nearest <= 2);
  set(ACTOR_WITHIN_6, nearest <= 6);
  set(ACTOR_DISTANCE, nearest === Number.POSITIVE_INFINITY ? 0 : 1 / nearest);
  set(ACTORS_IN_SENTENCE, Math.min(4, inSentence));
  if (inSentence === 0) twice(NO_ACTOR);
}

const OTHERS_IN_SENTENCE = feature('others:in-sentence');
const OTHERS_UNAMBIGUOUS = feature('others:unambiguous');
const OTHERS_ADJACENT = feature('others:adjacent');

/** Other loaded words in the candidate's sentence. */
function describeOthers(candidate: Candidate, { scene, candidates }: ResolvedField, set: Setter): void {
  const { firstWord, lastWord } = candidate;
  const sentence = scene.words[firstWord]?.sentence;
  let others = 0;
  let unambiguous = 0;
  let adjacent = false;
  for (const other of candidates) {
    if (other === candidate || other.refused || other.polarity === 0) continue;
    if (scene.words[other.firstWord]?.sentence !== sentence) continue;
    others++;
    if (!other.term.ambiguous) unambiguous++;
    adjacent ||= Math.abs(other.firstWord - lastWord) <= 2 || Math.abs(firstWord - other.lastWord) <= 2;
  }
  set(OTHERS_IN_SENTENCE, Math.min(4, others));
  set(OTHERS_UNAMBIGUOUS, Math.min(4, unambiguous));
  set(OTHERS_ADJACENT, adjacent);
}

const ARMED_SETTING = feature('setting:armed');
const NO_ACTORS = feature('setting:actors:none');
const SEVERAL_ACTORS = feature('setting:actors:several');
const ALONE = feature('setting:alone');
const OTHERS = feature('setting:others');
const PEACEFUL = feature('setting:peaceful');
const SPORTING = feature('setting:sport');

/** @param others different terms of the article, not ambiguous, beside the candidate's own */
function describeSetting(
  { armed, actors, sport }: ArticleSetting,
  others: number,
  twice: (feature: Feature) => void,
  set: Setter,
): void {
  set(ARMED_SETTING, armed);
  set(NO_ACTORS, actors === 0);
  set(SEVERAL_ACTORS, actors >= 2);
  if (others === 0) twice(ALONE);
  if (others >= 2) twice(OTHERS);
  if (others === 0 && !armed) twice(PEACEFUL);
  if (sport) twice(SPORTING);
}
