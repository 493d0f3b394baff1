/** The last step for an article: candidates judged, stances weighed. */
import type { Lexicon } from '../lexicon/compile.js';
import type { Candidate, ResolvedField } from '../resolve/candidate.js';
import type { ActorStance, Mention } from '../types/mention.js';
import { actorsOf } from './stance/actors.js';
import { stanceReader } from './stance/features.js';
import { type FramedMention, framedMentions, type TargetedJudgement } from './stance/framed.js';
import { type StanceModel, stanceOf, stanceReasons } from './stance/model.js';
import { chooseTargets, type NounPhrase, type TargetModel } from './target/model.js';
import { type Judgement, judgeUsage, type UsageModel } from './usage/model.js';

export interface Models {
  readonly usage: UsageModel;
  readonly target: TargetModel;
  readonly stance: StanceModel;
}

export interface Classified {
  readonly judgements: readonly TargetedJudgement[];
  readonly mentions: readonly Mention[];
  readonly stances: readonly ActorStance[];
}

const rounded = (p: number): number => Math.round(p * 1000) / 1000;

/** A judged candidate as `score` reports it. Written out twice: putting an object together out of others takes V8 many times as long. */
function mentionOf({ candidate, probability }: Judgement): Mention {
  const { field, start, end, surface, device, polarity, target, voice, targetRule, voiceRule, sentence } =
    candidate;
  const { id: term, choice } = candidate.term;
  const confidence = rounded(probability);
  if (choice === undefined)
    return {
      field,
      start,
      end,
      surface,
      term,
      device,
      polarity,
      target,
      voice,
      confidence,
      targetRule,
      voiceRule,
      sentence,
    };
  return {
    field,
    start,
    end,
    surface,
    term,
    choice,
    device,
    polarity,
    target,
    voice,
    confidence,
    targetRule,
    voiceRule,
    sentence,
  };
}

/** Judges every candidate; what stays a mention gets the likeliest target of its noun phrase. Neutral options keep what the rules say. */
export function judgeArticle(
  fields: readonly ResolvedField[],
  models: Pick<Models, 'usage' | 'target'>,
): TargetedJudgement[] {
  const judgements = judgeUsage(models.usage, fields);
  const targets = chooseTargets(models.target, nounPhrases(judgements));
  return judgements.map((judgement) => {
    const target = targets.get(judgement.candidate);
    if (!target) return judgement;
    const candidate = { ...judgement.candidate, target: target.actor, targetRule: target.rule };
    return { ...judgement, candidate, targets: target.shares };
  });
}

/** The mentions with a polarity, those of one noun phrase together. */
function nounPhrases(judgements: readonly Judgement[]): NounPhrase[] {
  const phrases = new Map<string, [Candidate, ...Candidate[]]>();
  for (const { mention, candidate } of judgements) {
    if (!mention || candidate.polarity === 0) continue;
    const key = `${candidate.field} ${candidate.phrase}`;
    const words = phrases.get(key);
    if (words) words.push(candidate);
    else phrases.set(key, [candidate]);
  }
  return [...phrases.values()];
}

/** Judges every candidate and weighs the stance toward each actor that the article is about. */
export function classifyArticle(
  fields: readonly ResolvedField[],
  models: Models,
  lexicon: Lexicon,
): Classified {
  const judgements = judgeArticle(fields, models);
  const framed = framedMentions(judgements, fields);
  const about = actorsOf(fields, framed);
  const stances = about.length === 0 ? [] : weighStances(about, fields, framed, models.stance, lexicon);
  return { judgements, mentions: judgements.filter(({ mention }) => mention).map(mentionOf), stances };
}

function weighStances(
  actors: readonly string[],
  fields: readonly ResolvedField[],
  framed: readonly FramedMention[],
  model: StanceModel,
  lexicon: Lexicon,
): ActorStance[] {
  const read = stanceReader(fields, framed, lexicon.actors);
  return actors.map((actor) => {
    const mentions = framed.filter(({ target }) => target === actor).length;
    const stance = stanceOf(model, actor, read(actor), mentions);
    return { ...stance, probability: rounded(stance.probability), score: rounded(stance.score) };
  });
}

/** The three features that weighed most for each reported stance. */
export function explainStances(
  fields: readonly ResolvedField[],
  classified: Classified,
  models: Models,
  lexicon: Lexicon,
): Map<string, readonly { readonly feature: string; readonly weight: number }[]> {
  const framed = framedMentions(classified.judgements, fields);
  const read = stanceReader(fields, framed, lexicon.actors);
  return new Map(
    classified.stances.map(({ actor, stance }) => [
      actor,
      stanceReasons(models.stance, stance, read(actor)).slice(0, 3),
    ]),
  );
}
