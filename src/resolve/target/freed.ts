/** Who takes ground rightly, where nothing beside the word tells: the foes of those who lost it, and who frees ground elsewhere in the article. */
import type { TermMatch } from '../../lexicon/match.js';
import type { Actor } from '../../lexicon/model.js';
import { isNounUse, sentenceStart } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import { stateOf } from '../state.js';
import type { Beside, Clue, Query, TargetRule } from './clue.js';
import { isOfFighters } from './forces.js';
import { firstOfJoint } from './joint.js';
import { helps } from './nearby.js';
import { holds, loserOf } from './opposed.js';

/** `تحرير`, `استعاد`, `المحررة`: taking ground rightly. */
export const frees = ({ term }: TermMatch): boolean => term.device === 'control' && term.polarity > 0;

/** `الانتصارات`, `النجاحات`: a noun for what those have who take ground. */
const wins = (match: TermMatch): boolean =>
  match.term.choice === 'outcome' && match.term.polarity > 0 && isNounUse(match);

/** `تحرير المدينة من قبضة X`: X lost, so the doer is X's foe. */
export const foeOfLoser: TargetRule = (query) => foeOf(loserOf(query), query);

/** The foe of those whom the article says to have lost other ground. */
export const foeOfLoserElsewhere: TargetRule = (query) =>
  frees(query.match) ? foeOf(loserElsewhere(query), query) : undefined;

/** Who is first said to have lost ground. */
function loserElsewhere({ scene, decided }: Beside): string | undefined {
  for (const match of scene.matches.terms) {
    const loser = !match.blocked && frees(match) ? loserOf({ scene, decided, match }) : undefined;
    if (loser !== undefined) return loser;
  }
  return undefined;
}

/** Whom two who fight in the country, its state among them, have for a foe though not each other: he loses what they free. */
function commonFoe({ scene, facts }: Query): string | undefined {
  const state = stateOf(scene);
  const local = new Set(state === undefined ? [] : [state]);
  for (const id of facts.forces.keys())
    if (scene.lexicon.actors.get(id)?.country === scene.country) local.add(id);
  for (const id of facts.forces.keys()) {
    const foes = scene.lexicon.actors.get(id)?.foes;
    const allied = [...local].filter(
      (side) => foes?.has(side) && scene.lexicon.actors.get(side)?.kind !== 'coalition',
    );
    if (allied.length < 2) continue;
    if (allied.every((side) => allied.every((other) => !scene.lexicon.actors.get(side)?.foes.has(other))))
      return id;
  }
  return undefined;
}

/**
 * `وعد التحالف الجيش والمقاومة بمدرعات لتحرير المدينة`: ground is freed by those of the country who fight the ones who lost it, the last named
 * before the word in its sentence; where none is, by those whom the article names most.
 */
export const fightersForGround: TargetRule = (query) => {
  const { scene, match, facts } = query;
  if (!frees(match) && !wins(match)) return undefined;
  const foes = scene.lexicon.actors.get(
    loserOf(query) ?? loserElsewhere(query) ?? commonFoe(query) ?? '',
  )?.foes;
  if (!foes) return undefined;
  const fightsFor = ({ id, country, kind }: Actor): boolean =>
    foes.has(id) && country === scene.country && kind !== 'coalition';
  const start = sentenceStart(scene.words, match.spanFirst);
  for (let at = match.spanFirst - 1; at >= start; at--) {
    const reference = scene.referenceAt.get(at);
    if (!reference || !fightsFor(reference.actor) || !isOfFighters(scene, reference)) continue;
    if (helps(scene, reference.first)) continue;
    const { actor } = firstOfJoint(scene, reference);
    return fightsFor(actor) ? { actor: actor.id, rule: 'foe-of-loser' } : undefined;
  }
  let best: string | undefined;
  let most = 0;
  for (const [id, n] of facts.forces) {
    const actor = scene.lexicon.actors.get(id);
    if (!actor || !fightsFor(actor) || n < most) continue;
    best = n === most ? undefined : id;
    most = n;
  }
  return best === undefined ? undefined : { actor: best, rule: 'foe-of-loser' };
};

/**
 * Of the loser's foes those who fight in the country, by how often their forces are named: the first of equals is the first whom the
 * article names. Then who else is of the country, its state though it is not named, and last whoever is named at all.
 */
function foeOf(loser: string | undefined, { scene, facts }: Query): Clue | undefined {
  const foes = loser === undefined ? undefined : scene.lexicon.actors.get(loser)?.foes;
  if (!foes) return undefined;
  const named = [...new Set(scene.references.map(({ actor }) => actor))].filter(({ id }) => foes.has(id));
  const often = (id: string): number => facts.forces.get(id) ?? 0;
  named.sort((a, b) => often(b.id) - often(a.id));
  const local = named.filter(({ country, kind }) => country === scene.country && kind !== 'coalition');
  const state = stateOf(scene);
  const foe =
    local.find(({ id }) => often(id) > 0)?.id ??
    facts.salience.ranked.find((id) => local.some((actor) => actor.id === id)) ??
    (state !== undefined && foes.has(state) ? state : undefined) ??
    named[0]?.id;
  return foe === undefined ? undefined : { actor: foe, rule: 'foe-of-loser' };
}

/**
 * Who stands beside another word of freeing as its doer, in most of them: `بعد أن حرر الجيش المدينة … تحريرها`. Where all agree, nothing else
 * that the article suggests is heard.
 */
export const freedElsewhere: TargetRule = (query) => {
  const { scene, match, decided } = query;
  if (!frees(match)) return undefined;
  const foes = scene.lexicon.actors.get(loserOf(query) ?? '')?.foes;
  const counts = new Map<string, number>();
  let best: string | undefined;
  decided.forEach(({ actor, near }, at) => {
    const other = near && at !== match.spanFirst ? scene.termAt.get(at) : undefined;
    if (!other || !frees(other) || actor === 'unknown' || foes?.has(actor) === false) return;
    counts.set(actor, (counts.get(actor) ?? 0) + 1);
    if (best === undefined || (counts.get(actor) ?? 0) > (counts.get(best) ?? 0)) best = actor;
  });
  if (best === undefined) return undefined;
  const clue: Clue = { actor: best, rule: 'freed-elsewhere' };
  return counts.size === 1 ? { ...clue, sure: true } : clue;
};

/** Where nobody is said to have lost: whose forces of the country the article names most, of those whom it blames nowhere. */
export const forcesOfCountry: TargetRule = ({ scene, match, facts, decided }) => {
  if (!frees(match)) return undefined;
  const blamed = new Set<string>();
  for (const { actor, polarity, near } of decided.values()) if (near && polarity < 0) blamed.add(actor);
  let best: string | undefined;
  facts.forces.forEach((n, id) => {
    const actor = scene.lexicon.actors.get(id);
    if (actor?.country !== scene.country || actor?.kind === 'coalition' || blamed.has(id)) return;
    if (best === undefined || n > (facts.forces.get(best) ?? 0)) best = id;
  });
  return best === undefined ? undefined : { actor: best, rule: 'salient' };
};

/** Whether a name is that of one who loses ground by what stands before it (`مواقع في قبضة X`), or who loses what this use frees. */
export function isLoser(query: Query): (reference: ActorReference) => boolean {
  const loser = loserOf(query);
  return ({ first, actor }) => actor.id === loser || holds(query.scene, first - 1);
}
