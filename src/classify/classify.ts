/** The last step for an article: candidates judged, stances weighed. */
import type { Lexicon } from '../lexicon/compile.js';
import type { ResolvedField } from '../resolve/candidate.js';
import type { ActorStance, Mention } from '../types/mention.js';
import { actorsOf, type FramedMention, stanceFeatures } from './stance/features.js';
import { type StanceModel, stanceOf, stanceReasons } from './stance/model.js';
import { chooseTarget, type TargetModel } from './target/model.js';
import { type Judgement, judgeUsage, type UsageModel } from './usage/model.js';

export interface Models {
  readonly usage: UsageModel;
  readonly target: TargetModel;
  readonly stance: StanceModel;
}

export interface Classified {
  readonly judgements: readonly Judgement[];
  readonly mentions: readonly Mention[];
  readonly stances: readonly ActorStance[];
}

const rounded = (p: number): number => Math.round(p * 1000) / 1000;

/** A judged candidate as `score` reports it. */
function mentionOf({ candidate, probability }: Judgement): Mention {
  return {
    field: candidate.field,
    start: candidate.start,
    end: candidate.end,
    surface: candidate.surface,
    term: candidate.term.id,
    ...(candidate.term.choice ? { choice: candidate.term.choice } : {}),
    device: candidate.device,
    polarity: candidate.polarity,
    target: candidate.target,
    voice: candidate.voice,
    confidence: rounded(probability),
    targetRule: candidate.targetRule,
    voiceRule: candidate.voiceRule,
    sentence: candidate.sentence,
  };
}

/** What the stance features need of each mention. */
export function framedMentions(judgements: readonly Judgement[]): FramedMention[] {
  return judgements
    .filter((j) => j.mention && j.candidate.polarity !== 0)
    .map(({ candidate, probability }) => ({
      target: candidate.target,
      polarity: candidate.polarity,
      voice: candidate.voice,
      device: candidate.device,
      term: candidate.term.id,
      field: candidate.field,
      confidence: probability,
    }));
}

/** Judges every candidate; what stays a mention gets the likeliest target. Neutral options keep what the rules say. */
export function judgeArticle(
  fields: readonly ResolvedField[],
  models: Pick<Models, 'usage' | 'target'>,
): Judgement[] {
  return judgeUsage(models.usage, fields).map((judgement) => {
    if (!judgement.mention || judgement.candidate.polarity === 0) return judgement;
    const { actor, rule } = chooseTarget(models.target, judgement.candidate);
    return { ...judgement, candidate: { ...judgement.candidate, target: actor, targetRule: rule } };
  });
}

/** Judges every candidate and weighs the stance toward each actor that the article is about. */
export function classifyArticle(
  fields: readonly ResolvedField[],
  models: Models,
  lexicon: Lexicon,
): Classified {
  const judgements = judgeArticle(fields, models);
  const framed = framedMentions(judgements);
  const stances = actorsOf(fields, framed).map((actor) => {
    const about = framed.filter((m) => m.target === actor).length;
    const stance = stanceOf(
      models.stance,
      actor,
      stanceFeatures(actor, fields, framed, lexicon.actors),
      about,
    );
    return { ...stance, probability: rounded(stance.probability), score: rounded(stance.score) };
  });
  return { judgements, mentions: judgements.filter((j) => j.mention).map(mentionOf), stances };
}

/** The three features that weighed most for each reported stance. */
export function explainStances(
  fields: readonly ResolvedField[],
  classified: Classified,
  models: Models,
  lexicon: Lexicon,
): Map<string, readonly { readonly feature: string; readonly weight: number }[]> {
  const framed = framedMentions(classified.judgements);
  return new Map(
    classified.stances.map(({ actor, stance }) => {
      const features = stanceFeatures(actor, fields, framed, lexicon.actors);
      return [actor, stanceReasons(models.stance, stance, features).slice(0, 3)];
    }),
  );
}
