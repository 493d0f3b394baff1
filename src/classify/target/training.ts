/** Trains the target classifier: pairs of annotated uses and actors, and how far the words of an article listen to each other. */
import type { ResolvedField } from '../../resolve/candidate.js';
import { tableOf } from '../../resolve/features.js';
import type { Polarity } from '../../types/mention.js';
import type { AnnotatedArticle } from '../annotation/annotated.js';
import { codebookTarget } from '../measure/agreement.js';
import { logit } from '../model/logistic.js';
import { crossValidate, type Example, trainLogistic } from '../model/training.js';
import { cohere, type OpenTarget } from './coherence.js';
import { likeliest, type TargetModel } from './model.js';

/** Steps are fixed: held-out accuracy is level from 60 to 200, and a search would cost minutes. */
const STEPS = [100];

export interface TargetExample extends Example {
  /** The use that the pair is of: article, field and offset. */
  readonly use: string;
  readonly polarity: Polarity;
  readonly actor: string;
  /** Whether the actor is named in the noun phrase of the use. */
  readonly beside: boolean;
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
      const pairs = candidate.evidence().map(({ actor, beside, describe }) => ({
        features: tableOf(describe),
        actor,
        beside,
        positive: targets.has(codebookTarget(actor)),
        article: article.id,
        use: `${article.id} ${candidate.field} ${candidate.start}`,
        polarity: candidate.polarity,
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

/** Weights of coherence that are tried; beyond, single words would no longer be heard. */
const COHERENCES = [0, 1, 2, 3, 4];

/** Trains on pairs; deterministic. The weight of coherence is the one with the best accuracy out of fold, the least of equals. */
export function trainTarget(examples: readonly TargetExample[]): TargetTraining {
  const articles = heldOutUses(examples, crossValidate(examples, STEPS));
  let best = { coherence: 0, heldOutAccuracy: -1 };
  for (const coherence of COHERENCES) {
    const heldOutAccuracy = accuracyOf(articles, coherence);
    if (heldOutAccuracy > best.heldOutAccuracy) best = { coherence, heldOutAccuracy };
  }
  return {
    model: { kind: 'target', logistic: trainLogistic(examples, STEPS), coherence: best.coherence },
    heldOutAccuracy: best.heldOutAccuracy,
    uses: articles.reduce((sum, uses) => sum + uses.length, 0),
  };
}

/** An annotated use with the odds of each actor that could be meant, out of fold, and those that annotators accept. */
interface HeldOutUse extends OpenTarget {
  readonly right: ReadonlySet<string>;
}

/** One that pairs are still added to. */
interface OpenUse extends HeldOutUse {
  readonly odds: Map<string, number>;
  readonly right: Set<string>;
  readonly beside: Set<string>;
  settled: boolean;
}

/** The uses of each article. */
function heldOutUses(examples: readonly TargetExample[], heldOut: readonly number[]): HeldOutUse[][] {
  const uses = new Map<string, OpenUse>();
  const articles = new Map<string, OpenUse[]>();
  examples.forEach(({ use, polarity, actor, beside, article, positive }, i) => {
    let known = uses.get(use);
    if (known === undefined) {
      known = { polarity, odds: new Map(), right: new Set(), settled: false, beside: new Set() };
      uses.set(use, known);
      const others = articles.get(article);
      if (others) others.push(known);
      else articles.set(article, [known]);
    }
    known.odds.set(actor, logit(heldOut[i] ?? 0.5));
    if (positive) known.right.add(actor);
    if (beside) known.beside.add(actor);
  });
  for (const use of uses.values()) use.settled = use.beside.has(likeliest(use.odds));
  return [...articles.values()];
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
  return all === 0 ? 0 : right / all;
}
