/** The stance classifier: a multinomial logit, calibrated by one temperature. */
import { type ActorStance, STANCES, type Stance } from '../../types/mention.js';
import { contributions, type FeatureVector } from '../model/logistic.js';
import { type ClassModels, scoresOf, softmax, trainMultinomial } from '../model/multinomial.js';
import { trainedPerFold } from '../model/training.js';

export interface StanceModel {
  readonly kind: 'stance';
  readonly classes: ClassModels<Stance>;
  /** What scores are multiplied by before they are made probabilities, chosen for the least log loss out of fold. */
  readonly sharpness: number;
}

export interface StanceExample {
  readonly article: string;
  readonly actor: string;
  readonly features: FeatureVector;
  readonly stance: Stance;
}

export type StanceProbabilities = Readonly<Record<Stance, number>>;

/** Probabilities of the scores of `STANCES`, in their order. */
function probabilitiesOf(scores: readonly number[], sharpness: number): StanceProbabilities {
  const [hostile = 0, neutral = 0, sympathetic = 0] = softmax(scores.map((score) => sharpness * score));
  return { hostile, neutral, sympathetic };
}

export interface StanceTraining {
  readonly model: StanceModel;
  /** Out-of-fold probabilities in the order of the examples. */
  readonly heldOut: readonly StanceProbabilities[];
}

const train = (examples: readonly StanceExample[]): ClassModels<Stance> =>
  trainMultinomial(
    examples.map(({ features, stance }) => ({ features, label: stance })),
    STANCES,
  );

/** Trains on labelled (article, actor) pairs. Deterministic. Throws a `RangeError` when a stance has no example. */
export function trainStance(examples: readonly StanceExample[]): StanceTraining {
  const others = trainedPerFold(examples, (some) =>
    STANCES.every((stance) => some.some((example) => example.stance === stance)) ? train(some) : undefined,
  );
  const scores = examples.map(({ features }, i) => {
    const model = others[i];
    return model === undefined ? STANCES.map(() => 0) : scoresOf(model, STANCES, features);
  });
  const sharpness = chooseSharpness(scores, examples);
  return {
    model: { kind: 'stance', classes: train(examples), sharpness },
    heldOut: scores.map((each) => probabilitiesOf(each, sharpness)),
  };
}

function chooseSharpness(scores: readonly (readonly number[])[], examples: readonly StanceExample[]): number {
  let best = 1;
  let bestLoss = Number.POSITIVE_INFINITY;
  for (let step = 5; step <= 25; step++) {
    const sharpness = step / 10;
    const loss = scores.reduce(
      (sum, each, i) => sum - Math.log(probabilitiesOf(each, sharpness)[examples[i]?.stance ?? 'neutral']),
      0,
    );
    if (loss < bestLoss) {
      best = sharpness;
      bestLoss = loss;
    }
  }
  return best;
}

/** Probabilities of the three stances, calibrated on held-out training articles. */
export const stanceProbabilities = (model: StanceModel, features: FeatureVector): StanceProbabilities =>
  probabilitiesOf(scoresOf(model.classes, STANCES, features), model.sharpness);

/**
 * The other stances are told where neutral is up to 1 / 0.7 times as likely: most articles are neutral toward most of their actors, and a
 * measure in which each stance counts alike (macro-F1) is best served by telling the rarer ones at lower probabilities.
 */
const NEUTRAL_WEIGHT = 0.7;

/** The stance that is told; of equal ones the more neutral. */
export function told({ hostile, neutral, sympathetic }: StanceProbabilities): Stance {
  const plain = NEUTRAL_WEIGHT * neutral;
  if (hostile > plain && hostile >= sympathetic) return 'hostile';
  return sympathetic > plain ? 'sympathetic' : 'neutral';
}

/** An actor's stance as `score` reports it. */
export function stanceOf(
  model: StanceModel,
  actor: string,
  features: FeatureVector,
  mentions: number,
): ActorStance {
  const probabilities = stanceProbabilities(model, features);
  const stance = told(probabilities);
  return {
    actor,
    stance,
    probability: probabilities[stance],
    score: probabilities.sympathetic - probabilities.hostile,
    mentions,
  };
}

/** The features that weighed most for a stance, heaviest first. */
export function stanceReasons(model: StanceModel, stance: Stance, features: FeatureVector) {
  return contributions(model.classes[stance], features);
}
