/** Trains the target classifier: annotated uses with the actors that each could be about, and how far the words of an article listen to each other. */

import type { AnnotatedArticle } from '../../annotation/annotated.js';
import { listOf } from '../../annotation/label.js';
import type { ResolvedField } from '../../resolve/candidate.js';
import { tableOf } from '../../resolve/features.js';
import { targetInTermsOf } from '../../types/codebook.js';
import { share } from '../measure/counts.js';
import { heldOutChoices, type Option, type Question, trainChoice } from '../model/choice.js';
import { type LogisticModel, logOdds } from '../model/logistic.js';
import { cohere, type OpenTarget } from './coherence.js';
import { likeliest, type TargetModel } from './model.js';

/** An actor that a use could be about. */
interface ActorOption extends Option {
  readonly actor: string;
  /** Whether the actor is named in the noun phrase of the use. */
  readonly beside: boolean;
}

/** An annotated use: which of the actors it is about. */
export interface TargetQuestion
  extends Question<ActorOption>,
    Pick<OpenTarget, 'polarity' | 'term' | 'place'> {}

/** The annotated uses that the lexicon finds, each with the actors that it could be about. */
export function targetQuestions(
  article: AnnotatedArticle,
  fields: readonly ResolvedField[],
): TargetQuestion[] {
  return fields.flatMap((field) =>
    field.candidates.flatMap((candidate): TargetQuestion[] => {
      if (candidate.refused || candidate.polarity === 0) return [];
      const gold = article.mentions.find(
        (m) =>
          m.field === candidate.field && !m.disputed && m.start < candidate.end && candidate.start < m.end,
      );
      if (!gold) return [];
      const targets = listOf(gold.target);
      const options = candidate.evidence().map(({ actor, beside, describe }) => ({
        features: tableOf(describe),
        actor,
        beside,
        positive: targets.includes(targetInTermsOf(targets, actor)),
      }));
      // A use whose target is nowhere in the article teaches nothing about choosing.
      if (!options.some(({ positive }) => positive)) return [];
      const { polarity, term, field: within, firstWord } = candidate;
      const place = { field: within, word: firstWord };
      return [{ article: article.id, polarity, term: term.id, place, options }];
    }),
  );
}

export interface TargetTraining {
  readonly model: TargetModel;
  /** Share of uses, 0 to 1, whose target is right out of fold. */
  readonly heldOutAccuracy: number;
  readonly uses: number;
}

/** Weights of coherence that are tried; beyond, single words would no longer be heard. */
const COHERENCES = [0, 1, 2, 3, 4];

/** Deterministic. The weight of coherence is the one with the best accuracy out of fold, the least of equals. */
export function trainTarget(questions: readonly TargetQuestion[]): TargetTraining {
  const articles = heldOutUses(questions);
  let best = { coherence: 0, heldOutAccuracy: -1 };
  for (const coherence of COHERENCES) {
    const heldOutAccuracy = accuracyOf(articles, coherence);
    if (heldOutAccuracy > best.heldOutAccuracy) best = { coherence, heldOutAccuracy };
  }
  return {
    model: { kind: 'target', logistic: trainChoice(questions), coherence: best.coherence },
    heldOutAccuracy: best.heldOutAccuracy,
    uses: questions.length,
  };
}

/** An annotated use with the odds of each actor that could be meant, out of fold, and those that annotators accept. */
interface HeldOutUse extends OpenTarget {
  readonly right: ReadonlySet<string>;
}

/** The uses of each article. */
function heldOutUses(questions: readonly TargetQuestion[]): HeldOutUse[][] {
  const models = heldOutChoices(questions);
  const articles = new Map<string, HeldOutUse[]>();
  questions.forEach((question, i) => {
    const use = heldOutUse(question, models[i]);
    const others = articles.get(question.article);
    if (others) others.push(use);
    else articles.set(question.article, [use]);
  });
  return [...articles.values()];
}

function heldOutUse(
  { polarity, term, place, options }: TargetQuestion,
  model: LogisticModel | undefined,
): HeldOutUse {
  const odds = new Map(
    options.map(({ actor, features }) => [actor, model === undefined ? 0 : logOdds(model, features)]),
  );
  const first = likeliest(odds);
  return {
    polarity,
    term,
    place,
    odds,
    right: new Set(options.flatMap(({ actor, positive }) => (positive ? [actor] : []))),
    settled: options.some(({ actor, beside }) => beside && actor === first),
  };
}

/** Share of uses, 0 to 1, whose likeliest actor is right. */
function accuracyOf(articles: readonly (readonly HeldOutUse[])[], coherence: number): number {
  let right = 0;
  let all = 0;
  for (const uses of articles) {
    all += uses.length;
    cohere(uses, coherence).forEach((odds, i) => {
      if (uses[i]?.right.has(likeliest(odds))) right++;
    });
  }
  return share(right, all);
}
