/**
 * What is measured: the program, and what stands below it. `lexicon` takes every match, refused ones too, gives it the
 * actor nearest by and the outlet's voice; `rules` adds refusals, targets and voices; `full` adds the classifiers;
 * `majority` is the lexicon's spans with the commonest value of each field.
 */

import type { AnnotatedArticle } from '../../annotation/annotated.js';
import { listOf } from '../../annotation/label.js';
import type { ResolvedField } from '../../resolve/candidate.js';
import type { ActorStance, Stance } from '../../types/mention.js';
import type { Classified } from '../classify.js';
import type { PredictedMention } from './agreement.js';
import { nearestActor } from './nearest.js';

/** An article as the pipeline examined it. */
export interface ExaminedArticle {
  readonly fields: readonly ResolvedField[];
  readonly classified: Classified;
}

/** Runs the pipeline on an annotated article, its annotations unseen. */
export type Examine = (article: AnnotatedArticle) => ExaminedArticle;

export interface Prediction {
  readonly mentions: readonly PredictedMention[];
  readonly stances: readonly ActorStance[];
}

/** Commonest gold values. */
export interface Majority {
  readonly device: string;
  readonly polarity: number;
  readonly target: string;
  readonly voice: string;
  readonly stance: Stance;
}

function commonest<T>(values: readonly T[], otherwise: T): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (String(a) < String(b) ? -1 : 1))[0]?.[0] ?? otherwise;
}

/** The commonest value of each field among the undisputed annotations. */
export function majorityOf(articles: readonly AnnotatedArticle[]): Majority {
  const mentions = articles.flatMap((a) => a.mentions).filter((m) => !m.disputed);
  const stances = articles.flatMap((a) => a.stances).filter((s) => !s.disputed);
  return {
    device: commonest(
      mentions.flatMap((m) => listOf(m.device)),
      'naming',
    ),
    polarity: commonest(
      mentions.flatMap((m) => listOf(m.polarity)),
      -1,
    ),
    target: commonest(
      mentions.flatMap((m) => listOf(m.target)),
      'unknown',
    ),
    voice: commonest(
      mentions.flatMap((m) => listOf(m.voice)),
      'outlet',
    ),
    stance: commonest(
      stances.flatMap((s) => listOf(s.stance)),
      'neutral',
    ),
  };
}

/** Stance by the sign of what is said: the baseline for systems without a stance classifier. */
function stancesBySign(mentions: readonly PredictedMention[]): ActorStance[] {
  const sums = new Map<string, { sum: number; mentions: number }>();
  for (const { target, polarity } of mentions) {
    const entry = sums.get(target) ?? { sum: 0, mentions: 0 };
    sums.set(target, { sum: entry.sum + polarity, mentions: entry.mentions + 1 });
  }
  return [...sums].map(([actor, { sum, mentions: n }]): ActorStance => {
    const stance = sum < 0 ? 'hostile' : sum > 0 ? 'sympathetic' : 'neutral';
    return { actor, stance, probability: 1, score: Math.sign(sum), mentions: n };
  });
}

/** Every polar match of the packs in the text, refused ones too. */
function lexiconMentions({ fields }: ExaminedArticle): PredictedMention[] {
  return fields
    .filter(({ scene }) => scene.field === 'text')
    .flatMap(({ scene, candidates }) =>
      candidates
        .filter((c) => c.polarity !== 0)
        .map((c): PredictedMention => {
          const { start, end, surface, polarity, term } = c;
          const device =
            typeof term.device === 'string'
              ? term.device
              : (term.device.actor ?? term.device.head ?? term.device.act ?? c.device);
          const target = nearestActor(scene, c)?.actor ?? term.target ?? 'unknown';
          return { start, end, surface, polarity, term: term.id, device, target, voice: 'outlet' };
        }),
    );
}

/** Candidates that the rules let through, with their targets and voices. */
function ruleMentions({ fields }: ExaminedArticle): PredictedMention[] {
  return fields
    .filter(({ scene }) => scene.field === 'text')
    .flatMap(({ candidates }) => candidates.filter((c) => !c.refused && c.polarity !== 0))
    .map((c) => ({ ...c, term: c.term.id }));
}

export type SystemName = 'majority' | 'lexicon' | 'rules' | 'full';

/** What a system says of an examined article. */
export function predict(system: SystemName, examined: ExaminedArticle, majority: Majority): Prediction {
  switch (system) {
    case 'full': {
      const { mentions, stances } = examined.classified;
      return { mentions: mentions.filter((m) => m.field === 'text'), stances };
    }
    case 'rules': {
      const mentions = ruleMentions(examined);
      return { mentions, stances: stancesBySign(mentions) };
    }
    case 'lexicon': {
      const mentions = lexiconMentions(examined);
      return { mentions, stances: stancesBySign(mentions) };
    }
    case 'majority': {
      const { device, polarity, target, voice } = majority;
      const mentions = lexiconMentions(examined).map((m) => ({ ...m, device, polarity, target, voice }));
      return { mentions, stances: [] };
    }
  }
}
