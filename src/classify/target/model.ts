/**
 * The target classifier: of the actors that a use could be about, the likeliest. Each (use, actor) pair is an example of
 * a binary model over the evidence that `resolve` gathers; the uses of an article are then heard together, and the likeliest actor is the target.
 */
import type { Candidate, ResolvedField } from '../../resolve/candidate.js';
import { tableOf } from '../../resolve/features.js';
import type { TargetEvidence } from '../../resolve/target/index.js';
import type { Polarity } from '../../types/mention.js';
import type { AnnotatedArticle } from '../annotation/annotated.js';
import { codebookTarget } from '../measure/agreement.js';
import { type LogisticModel, logit, weigh } from '../model/logistic.js';
import { crossValidate, type Example, trainLogistic } from '../model/training.js';
import { cohere, type OpenTarget, sharesOf } from './coherence.js';

/** Steps are fixed: held-out accuracy is level from 60 to 200, and a search would cost minutes. */
const STEPS = [100];

export interface TargetModel {
  readonly kind: 'target';
  readonly logistic: LogisticModel;
  /** How far the other loaded words of an article are listened to, at least 0 (`cohere`). */
  readonly coherence: number;
}

export interface ChosenTarget {
  readonly actor: string;
  /** The nearest rule that names the actor, or `weighed` when none does. */
  readonly rule: string;
  /** How likely each actor that could be meant is the target by the word's own surroundings, 0 to 1; they sum to 1. */
  readonly shares: ReadonlyMap<string, number>;
}

/** The words of one noun phrase, which are all about the same actor: a loaded noun and its adjectives. */
export type NounPhrase = readonly [Candidate, ...Candidate[]];

/** The likeliest targets of the words of an article, phrase by phrase in order. */
export function chooseTargets(model: TargetModel, phrases: readonly NounPhrase[]): ChosenTarget[][] {
  const weighed = phrases.map((phrase) => weighPhrase(model, phrase));
  return cohere(weighed, model.coherence).map((odds, i) => chosenFor(weighed[i] as WeighedPhrase, odds));
}

interface WeighedPhrase extends OpenTarget {
  /** Of each word. */
  readonly evidence: readonly (readonly TargetEvidence[])[];
}

/** The odds of its words are added up. A word whose actor is fixed decides for all. Without evidence the rules' own answer stands. */
function weighPhrase(model: TargetModel, phrase: NounPhrase): WeighedPhrase {
  const [{ polarity, target }] = phrase;
  const evidence = phrase.map((candidate) => candidate.evidence());
  if (evidence.every((actors) => actors.length === 0))
    return { polarity, odds: new Map([[target, 0]]), evidence: phrase.map(byRuleAlone) };
  const odds = poolOdds(evidence.map((actors) => oddsByActor(model, actors)));
  return { polarity, odds, evidence };
}

const byRuleAlone = ({ target, targetRule }: Candidate): TargetEvidence[] => [
  { actor: target, rules: [targetRule], describe: () => undefined },
];

function chosenFor(
  { evidence, odds: own }: WeighedPhrase,
  odds: ReadonlyMap<string, number>,
): ChosenTarget[] {
  const actor = likeliest(odds);
  // By the phrase's own evidence: whoever adds up shares would else count twice what the words said to each other.
  const shares = sharesOf(own);
  return evidence.map((actors) => {
    const known = actors.find((one) => one.actor === actor);
    return { actor, rule: known ? (known.rules[0] ?? 'weighed') : 'same-phrase', shares };
  });
}

/** The first of those with the highest odds. */
function likeliest(odds: ReadonlyMap<string, number>): string {
  let best = 'unknown';
  let highest = Number.NEGATIVE_INFINITY;
  for (const [actor, logit] of odds) {
    if (logit <= highest) continue;
    highest = logit;
    best = actor;
  }
  return best;
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

export interface TargetExample extends Example {
  /** The use that the pair is of: article, field and offset. */
  readonly use: string;
  readonly polarity: Polarity;
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

/** The uses of each article. */
function heldOutUses(examples: readonly TargetExample[], heldOut: readonly number[]): HeldOutUse[][] {
  const uses = new Map<string, { polarity: Polarity; odds: Map<string, number>; right: Set<string> }>();
  const articles = new Map<string, HeldOutUse[]>();
  examples.forEach(({ use, polarity, actor, article, positive }, i) => {
    let known = uses.get(use);
    if (known === undefined) {
      known = { polarity, odds: new Map(), right: new Set() };
      uses.set(use, known);
      const others = articles.get(article);
      if (others) others.push(known);
      else articles.set(article, [known]);
    }
    known.odds.set(actor, logit(heldOut[i] ?? 0.5));
    if (positive) known.right.add(actor);
  });
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
