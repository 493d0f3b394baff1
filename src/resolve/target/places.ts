/** Where the actors of an article stand relative to a use. */
import type { About } from '../../lexicon/model.js';
import { type Feature, feature, type Setter } from '../features.js';
import { sentenceStart } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import type { Query } from './clue.js';
import { agentive, isVictim } from './nearby.js';

/** References round a use: laid out once for all actors that it could be about. */
export interface Places {
  /** Those before and behind the use in its sentence, in text order. */
  readonly left: readonly ActorReference[];
  readonly right: readonly ActorReference[];
  /** The last sentence before the use's in which each actor stands. */
  readonly before: ReadonlyMap<string, number>;
  /** Those in later sentences. */
  readonly after: ReadonlySet<string>;
  readonly sentence: number;
  readonly sentenceStart: number;
}

export function placesRound({ scene, match }: Query): Places {
  const sentence = scene.words[match.spanFirst]?.sentence ?? 0;
  const left: ActorReference[] = [];
  const right: ActorReference[] = [];
  const before = new Map<string, number>();
  const after = new Set<string>();
  for (const reference of scene.references) {
    const there = scene.words[reference.first]?.sentence ?? 0;
    if (there > sentence) after.add(reference.actor.id);
    else if (there < sentence) before.set(reference.actor.id, there);
    else if (reference.last < match.spanFirst) left.push(reference);
    else if (reference.first > match.spanLast) right.push(reference);
  }
  return { left, right, before, after, sentence, sentenceStart: sentenceStart(scene.words, match.spanFirst) };
}

const FIRST = feature('first-in-sentence');
const ABSENT = feature('absent');
const SENTENCE_BEFORE = feature('sentence-before');
const SENTENCES_BEFORE = feature('sentences-before');
const RECENT = feature('recent');
const ONLY_AFTER = feature('only-after');
const LEFT = feature('left');
const RIGHT = feature('right');

const NOWHERE = Number.POSITIVE_INFINITY;

/** Where one actor stands. */
export function describePlaces(
  actor: string,
  about: About,
  { scene, match }: Query,
  places: Places,
  set: Setter,
): void {
  const { left, right } = places;
  let toLeft = NOWHERE;
  for (let i = 0; i < left.length; i++) {
    const reference = left[i] as ActorReference;
    if (reference.actor.id !== actor) continue;
    toLeft = match.spanFirst - reference.last;
    if (i === 0) set(FIRST);
    if (agentive(scene, reference)) set(LEFT.of('agentive'));
    if (isVictim(scene, reference.first)) set(LEFT.of('victim'));
    if (reference.first - places.sentenceStart <= 4) set(LEFT.of('start'));
  }
  let toRight = NOWHERE;
  for (const reference of right) {
    if (reference.actor.id !== actor) continue;
    toRight = reference.first - match.spanLast;
    if (agentive(scene, reference)) set(RIGHT.of('agentive'));
    if (isVictim(scene, reference.first, match.spanFirst - 1)) set(RIGHT.of('victim'));
    break;
  }
  const earlier = places.before.get(actor);
  const before = earlier === undefined ? NOWHERE : places.sentence - earlier;
  if (toLeft < NOWHERE) set(RECENT);
  else if (before < NOWHERE) set(RECENT, 1 / (1 + before));
  else if (toRight < NOWHERE || places.after.has(actor)) set(ONLY_AFTER);
  if (toLeft < NOWHERE) describeDistance(LEFT, toLeft, about, set);
  if (toRight < NOWHERE) describeDistance(RIGHT, toRight, about, set);
  if (left.at(-1)?.actor.id === actor) set(LEFT.of('nearest'));
  if (before === 1) set(SENTENCE_BEFORE);
  else if (before < NOWHERE) set(SENTENCES_BEFORE);
  if (toLeft === NOWHERE && toRight === NOWHERE && before === NOWHERE) set(ABSENT);
}

/** A distance in words, by steps. */
function describeDistance(side: Feature, distance: number, about: About, set: Setter): void {
  set(side.of(distance === 1 ? '1' : distance <= 3 ? '2-3' : distance <= 8 ? '4-8' : 'far'));
  const ofAbout = feature(about).of(side.name);
  if (distance <= 3) set(ofAbout.of('near'));
  set(ofAbout);
}
