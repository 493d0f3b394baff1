/** The framing of an article as stance weighs it: each mention counts for an actor as far as it is likely to be about it. */
import type { ResolvedField } from '../../resolve/candidate.js';
import type { Device, Voice } from '../../types/mention.js';
import type { Judgement } from '../usage/model.js';

/** A judged use with how likely each actor is the one that it is about; without it, the rules' target is certain. */
export interface TargetedJudgement extends Judgement {
  readonly targets?: ReadonlyMap<string, number>;
}

/** A mention as far as stance needs it. */
export interface FramedMention {
  readonly target: string;
  /** How likely each actor is the target, 0 to 1; they sum to 1. */
  readonly targets: ReadonlyMap<string, number>;
  readonly polarity: number;
  readonly voice: Voice;
  readonly device: Device;
  readonly term: string;
  /** Whether plain agency copy carries the word too. */
  readonly habitual: boolean;
  readonly field: 'title' | 'text';
  /** Whether it stands in the headline or first paragraph, in the last one, or between. */
  readonly place: 'opening' | 'between' | 'closing';
  readonly confidence: number;
}

/** The polar mentions among an article's judged uses, in order. */
export function framedMentions(
  judgements: readonly TargetedJudgement[],
  fields: readonly ResolvedField[],
): FramedMention[] {
  const polar = judgements.filter((j) => j.mention && j.candidate.polarity !== 0);
  if (polar.length === 0) return [];
  const placeAt = placesOf(fields);
  return polar.map(({ candidate, probability, targets }) => ({
    target: candidate.target,
    targets: targets ?? new Map([[candidate.target, 1]]),
    polarity: candidate.polarity,
    voice: candidate.voice,
    device: candidate.device,
    term: candidate.term.id,
    habitual: candidate.term.habitual,
    field: candidate.field,
    place: candidate.field === 'title' ? 'opening' : placeAt(candidate.start),
    confidence: probability,
  }));
}

/** Where an offset of the text stands. A text of one paragraph has neither opening nor close; a long one may come in parts. */
function placesOf(fields: readonly ResolvedField[]): (offset: number) => FramedMention['place'] {
  const starts: number[] = [];
  for (const { scene } of fields) {
    if (scene.field !== 'text') continue;
    let open: number | undefined;
    for (const { start, paragraph } of scene.analysis.sentences) {
      if (paragraph !== open) starts.push(start);
      open = paragraph;
    }
  }
  const [, afterOpening] = starts;
  const closing = starts.at(-1);
  if (afterOpening === undefined || closing === undefined) return () => 'between';
  return (offset) => (offset < afterOpening ? 'opening' : offset >= closing ? 'closing' : 'between');
}

/** A mention and how much of it is about the actor asked for, 0 to 1. */
export interface Weighed {
  readonly mention: FramedMention;
  readonly weight: number;
}

/** Mentions of one polarity that may be about an actor, weighed by how likely they are framing and about it. */
export function weigh(mentions: readonly FramedMention[], polarity: number, actor: string): Weighed[] {
  const weighed: Weighed[] = [];
  for (const mention of mentions) {
    if (mention.polarity !== polarity) continue;
    const likely = mention.targets.get(actor) ?? 0;
    if (likely > 0) weighed.push({ mention, weight: mention.confidence * likely });
  }
  return weighed;
}

/** Expected number of mentions of one polarity about any of the actors that are asked for. */
export function expectedAbout(
  mentions: readonly FramedMention[],
  polarity: number,
  isMeant: (actor: string) => boolean,
): number {
  let sum = 0;
  for (const mention of mentions) {
    if (mention.polarity !== polarity) continue;
    let likely = 0;
    mention.targets.forEach((share, actor) => {
      if (isMeant(actor)) likely += share;
    });
    sum += mention.confidence * likely;
  }
  return sum;
}

/** Expected number of mentions; with a condition, of those that meet it. */
export function expected(list: readonly Weighed[], holds?: (mention: FramedMention) => boolean): number {
  let sum = 0;
  for (const { mention, weight } of list) if (!holds || holds(mention)) sum += weight;
  return sum;
}
