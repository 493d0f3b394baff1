/**
 * The target classifier: of the actors that a use could be about, the likeliest. They are weighed against each other by the evidence
 * that `resolve` gathers; the uses of an article are then heard together, and the likeliest actor is the target.
 */
import type { Candidate } from '../../resolve/candidate.js';
import type { TargetEvidence } from '../../resolve/target/index.js';
import { type LogisticModel, weigh } from '../model/logistic.js';
import { cohere, type OpenTarget, sharesOf } from './coherence.js';

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

/** The likeliest target of each word of an article. */
export function chooseTargets(
  model: TargetModel,
  phrases: readonly NounPhrase[],
): ReadonlyMap<Candidate, ChosenTarget> {
  const weighed = phrases.map((phrase) => weighPhrase(model, phrase));
  const chosen = cohere(weighed, model.coherence).map((odds, i) =>
    chosenFor(weighed[i] as WeighedPhrase, odds),
  );
  return new Map(
    phrases.flatMap((phrase, i) => phrase.map((word, k) => [word, chosen[i]?.[k] as ChosenTarget] as const)),
  );
}

interface WeighedPhrase extends OpenTarget {
  /** Of each word. */
  readonly evidence: readonly (readonly TargetEvidence[])[];
}

/** The odds of its words are added up. A word whose actor is fixed decides for all. Without evidence the rules' own answer stands. */
function weighPhrase(model: TargetModel, phrase: NounPhrase): WeighedPhrase {
  const [{ polarity, target, term, field, firstWord }] = phrase;
  const said = { polarity, term: term.id, place: { field, word: firstWord } };
  const evidence = phrase.map((candidate) => candidate.evidence());
  if (evidence.every((actors) => actors.length === 0))
    return { ...said, odds: new Map([[target, 0]]), settled: true, evidence: phrase.map(byRuleAlone) };
  const odds = poolOdds(evidence.map((actors) => oddsByActor(model, actors)));
  const first = likeliest(odds);
  const settled = evidence.some((actors) => actors.some(({ actor, beside }) => beside && actor === first));
  return { ...said, odds, settled, evidence };
}

const byRuleAlone = ({ target, targetRule }: Candidate): TargetEvidence[] => [
  { actor: target, rules: [targetRule], beside: true, describe: () => undefined },
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
export function likeliest(odds: ReadonlyMap<string, number>): string {
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
