/**
 * The target classifier: of the actors that a use could be about, the likeliest. Each (use, actor) pair is an example of
 * a binary model over the evidence that `resolve` gathers; the actor with the highest probability is the target.
 */
import type { Candidate, ResolvedField } from '../../resolve/candidate.js';
import { tableOf } from '../../resolve/features.js';
import type { AnnotatedArticle } from '../annotation/annotated.js';
import { codebookTarget } from '../measure/agreement.js';
import { crossValidate, type Example, type LogisticModel, trainLogistic, weigh } from '../model/logistic.js';

/** Steps are fixed: held-out accuracy is level from 60 to 200, and a search would cost minutes. */
const STEPS = [100];

export interface TargetModel {
  readonly kind: 'target';
  readonly logistic: LogisticModel;
}

export interface ChosenTarget {
  readonly actor: string;
  /** The nearest rule that names the actor, or `weighed` when none does. */
  readonly rule: string;
  /** How likely each actor that could be meant is the target, 0 to 1; they sum to 1. */
  readonly shares: ReadonlyMap<string, number>;
}

/** The likeliest target of a use; the rules' own answer where nothing speaks for anyone. */
export function chooseTarget(model: TargetModel, candidate: Candidate): ChosenTarget {
  let best = { actor: candidate.target, rule: candidate.targetRule };
  let bestOdds = Number.NEGATIVE_INFINITY;
  const logits = new Map<string, number>();
  for (const { actor, rules, describe } of candidate.evidence()) {
    const odds = weigh(model.logistic, describe);
    logits.set(actor, odds);
    if (odds > bestOdds) {
      bestOdds = odds;
      best = { actor, rule: rules[0] ?? 'weighed' };
    }
  }
  return { ...best, shares: logits.size === 0 ? new Map([[best.actor, 1]]) : sharesOf(logits, bestOdds) };
}

/** Odds made to sum to one (softmax): exactly one actor is the target. */
function sharesOf(logits: ReadonlyMap<string, number>, highest: number): Map<string, number> {
  const odds = [...logits].map(([actor, logit]) => [actor, Math.exp(logit - highest)] as const);
  const total = odds.reduce((sum, [, o]) => sum + o, 0);
  return new Map(odds.map(([actor, o]) => [actor, o / total]));
}

export interface TargetExample extends Example {
  /** The use that the pair is of: article, field and offset. */
  readonly use: string;
  readonly actor: string;
}

/** Pairs of each annotated use that the lexicon finds with each actor that could be meant. */
export function targetExamples(article: AnnotatedArticle, fields: readonly ResolvedField[]): TargetExample[] {
  return fields.flatMap((field) =>
    field.candidates.flatMap((candidate): TargetExample[] => {
      if (candidate.refused || candidate.polarity === 0) return [];
      const gold = article.mentions.find(
        (m) =>
          m.field === candidate.field && !m.disputed && m.start < candidate.end && candidate.start < m.end,
      );
      if (!gold) return [];
      const targets = new Set([gold.target].flat());
      const pairs = candidate.evidence().map(({ actor, describe }) => ({
        features: tableOf(describe),
        actor,
        positive: targets.has(codebookTarget(actor)),
        article: article.id,
        use: `${article.id} ${candidate.field} ${candidate.start}`,
      }));
      // A use whose target is nowhere in the article teaches nothing about choosing.
      return pairs.some((pair) => pair.positive) ? pairs : [];
    }),
  );
}

export interface TargetTraining {
  readonly model: TargetModel;
  /** Share of uses, 0 to 1, whose target is right out of fold. */
  readonly heldOutAccuracy: number;
  readonly uses: number;
}

/** Trains on pairs; deterministic. */
export function trainTarget(examples: readonly TargetExample[]): TargetTraining {
  const heldOut = crossValidate(examples, STEPS);
  const best = new Map<string, { p: number; right: boolean }>();
  examples.forEach((example, i) => {
    const p = heldOut[i] ?? 0;
    const known = best.get(example.use);
    if (!known || p > known.p) best.set(example.use, { p, right: example.positive });
  });
  const right = [...best.values()].filter((b) => b.right).length;
  return {
    model: { kind: 'target', logistic: trainLogistic(examples, STEPS) },
    heldOutAccuracy: best.size === 0 ? 0 : right / best.size,
    uses: best.size,
  };
}
