/**
 * What the stance classifier sees of an actor in an article: how much framing of each polarity it gets, in whose
 * voice, where, and against what its opponents get; who speaks; how it is named; what the article tells of in plain words and in what
 * manner, and which of them stand beside its name. No word and no outlet is a feature, so that every camp is weighed by one rule.
 */
import type { Actor } from '../../lexicon/model.js';
import type { ResolvedField } from '../../resolve/candidate.js';
import { describeNeighbours } from './beside.js';
import type { FramedMention } from './framed.js';
import { describeArticle, describeFraming, type Setter } from './framing.js';
import { describeNames } from './naming.js';
import { describeSpeech } from './speech.js';
import { describeTones } from './tones.js';

/** Tells the features of an actor by name; absent means 0. */
export type StanceReader = (actor: string) => Map<string, number>;

/** Reads one article for its actors. Mentions are counted as far as they are likely framing and about the actor. */
export function stanceReader(
  fields: readonly ResolvedField[],
  mentions: readonly FramedMention[],
  actors: ReadonlyMap<string, Actor>,
): StanceReader {
  const words = fields.reduce((sum, { scene }) => sum + scene.row.length, 0);
  const ofArticle = new Map<string, number>();
  const setIn =
    (features: Map<string, number>): Setter =>
    (name, value) => {
      if (value !== 0) features.set(name, value);
    };
  describeArticle(mentions, words, setIn(ofArticle));
  describeTones(fields, words, setIn(ofArticle));
  return (actor) => {
    const features = new Map(ofArticle);
    const set = setIn(features);
    const known = actors.get(actor);
    // A state is reported on without a stance more often than an armed group is.
    set(`kind:${known?.kind ?? actor}`, 1);
    describeFraming(actor, known, mentions, set);
    if (mentions.length > 0) describeSpeech(actor, fields, known, set);
    describeNames(actor, fields, set);
    describeNeighbours(actor, fields, set);
    return features;
  };
}
