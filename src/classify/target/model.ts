/**
 * The target classifier: of the actors that a use could be about, the likeliest. Each (use, actor) pair is an example of
 * a binary model over the evidence that `resolve` gathers; the actor with the highest probability is the target.
 */
import type { Candidate, ResolvedField } from '../../resolve/candidate.js';
import { tableOf } from '../../resolve/features.js';
import type { TargetEvidence } from '../../resolve/target/index.js';
import type { AnnotatedArticle } from '../annotation/annotated.js';
import { codebookTarget } from '../measure/agreement.js';
import { type LogisticModel, weigh } from '../model/logistic.js';
import { crossValidate, type Example, trainLogistic } from '../model/training.js';

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

/**
 * The likeliest target of the uses of one noun phrase, which are all about the same actor: the odds of its words are added up. A word
 * whose actor is fixed decides for all. Without evidence the rules' own answer stands.
 */
export function chooseTarget(model: TargetModel, phrase: readonly Candidate[]): ChosenTarget[] {
  const evidence = phrase.map((candidate) => candidate.evidence());
  const pooled = poolOdds(evidence.map((actors) => oddsByActor(model, actors)));
  let best: string | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const [actor, odds] of pooled) {
    if (odds <= highest) continue;
    highest = odds;
    best = actor;
  }
  if (best === undefined)
    return phrase.map(({ target, targetRule }) => ({
      actor: target,
      rule: targetRule,
      shares: new Map([[target, 1]]),
    }));
  const actor = best;
  const shares = sharesOf(pooled, highest);
  return evidence.map((actors) => {
    const known = actors.find((one) => one.actor === actor);
    return { actor, rule: known ? (known.rules[0] ?? 'weighed') : 'same-phrase', shares };
  });
}

function oddsByActor(model: TargetModel, actors: readonly TargetEvidence[]): Map<string, number> {
  const odds = new Map<string, number>();
  for (const { actor, describe } of actors) odds.set(actor, weigh(model.logistic, describe));
  return odds;
}

/** Sums over the words of a phrase. An actor that a word cannot be about counts there as its least likely one. */
function poolOdds(words: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const [only] = words;
  if (words.length === 1 && only) return only;
  const fixed = words.find((odds) => odds.size === 1);
  if (fixed) return fixed;
  const pooled = new Map<string, number>();
  for (const odds of words) for (const actor of odds.keys()) pooled.set(actor, 0);
  for (const odds of words) {
    const least = Math.min(0, ...odds.values());
    for (const [actor, sum] of pooled) pooled.set(actor, sum + (odds.get(actor) ?? least));
  }
  return pooled;
}

/** Odds made to sum to one (softmax): exactly one actor is the target. */
function sharesOf(logits: ReadonlyMap<string, number>, highest: number): Map<string, number> {
  let total = 0;
  logits.forEach((logit) => {
    total += Math.exp(logit - highest);
  });
  const shares = new Map<string, number>();
  logits.forEach((logit, actor) => {
    shares.set(actor, Math.exp(logit - highest) / total);
  });
  return shares;
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
