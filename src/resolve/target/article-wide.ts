/** Rules that ask the term or the whole article when nothing beside the word decides. */
import type { TermMatch } from '../../lexicon/match.js';
import type { Actor, Term } from '../../lexicon/model.js';
import type { Polarity } from '../../types/mention.js';
import { LOCAL_FIGHTERS } from '../fighters.js';
import { coordinated, hasArticle, isNounUse, mayJoin } from '../phrase.js';
import { isReferent } from '../referents.js';
import type { Scene } from '../scene.js';
import { isClaimed } from './claimant.js';
import type { Clue, Decided, Query, TargetRule } from './clue.js';
import { firstOfJoint } from './joint.js';
import { blamesHisOwn, isSpared } from './spared.js';
import { takesSides } from './takes-sides.js';

/** The term's own actor: what the country gives it, else the fixed one. */
export const ownTarget: TargetRule = ({ scene, match }) => {
  const byCountry = actorByCountry(scene, match);
  if (byCountry) return { actor: byCountry, rule: 'by-country' };
  return match.term.target ? { actor: match.term.target, rule: 'fixed' } : undefined;
};

/** Words behind a use within which a country's name tells whose it is: `قوات النظام السوري`, `الشرعية في اليمن`. */
const BESIDE = 3;
/** How many times as much. */
const MUCH_MORE = 2;

/**
 * Of the countries that a term has an actor in, the one named right beside it, else the article's own, else the nearest in its sentence,
 * also where the article tells much more of that one's actor: in an article about Syria, `17 من قوات النظام وعنصران من الحرس الثوري الإيراني`
 * tells of no Iranian regime.
 */
export function actorByCountry(
  scene: Scene,
  { term, spanFirst, spanLast }: { term: Term; spanFirst: number; spanLast: number },
): string | undefined {
  if (term.byCountry.size === 0) return undefined;
  const sentence = scene.words[spanFirst]?.sentence;
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  const consider = (first: number, country: string): void => {
    // What a noun belongs to stands behind it.
    const distance = first < spanFirst ? spanFirst - first + BESIDE : Math.max(0, first - spanLast);
    if (distance >= least || !term.byCountry.has(country) || scene.words[first]?.sentence !== sentence)
      return;
    least = distance;
    nearest = country;
  };
  for (const { first, actor, match } of scene.references)
    if (match.name.role !== 'generic') consider(first, actor.country);
  for (const { first, country } of scene.matches.places) consider(first, country);
  const own = term.byCountry.get(scene.country ?? '');
  const other = nearest === undefined ? undefined : term.byCountry.get(nearest);
  if (other === undefined) return own;
  const weight = (actor: string): number => scene.salience.get(actor) ?? 0;
  return least > BESIDE && own !== undefined && weight(own) * MUCH_MORE > weight(other) ? own : other;
}

function fits(query: Query, actor: Actor | undefined): boolean {
  const { refers, polarity, device } = query.match.term;
  // Civilians, and terrorists whom nobody names, die as well.
  const ofKind = actor === undefined ? device === 'death' : refers.has(actor.kind);
  if (refers.size > 0 && !ofKind) return false;
  // Nobody delegitimises himself, nor, as a rule, dignifies his foe.
  if (actor && polarity !== 0 && query.speaker !== undefined) {
    if (polarity < 0 && actor.id === query.speaker && !blamesHisOwn(query)) return false;
    if (polarity > 0 && query.scene.lexicon.actors.get(query.speaker)?.foes.has(actor.id)) return false;
  }
  return true;
}

/** Whether the article names an armed group anywhere. */
export const namesArmedGroup = (scene: Scene): boolean => scene.namesArmedGroup;

/** A word for terror as a matter of policy (`مكافحة الإرهاب`, `الحرب على الإرهاب`), or in an article that names no armed group, is about no named actor. */
export const generalThreat: TargetRule = ({ scene, match, headNoun, facts }) => {
  if (!match.term.otherwise) return undefined;
  const here = scene.words[match.spanFirst];
  // `مكافحة الجريمة والإرهاب`: joined to the noun before it.
  const before = scene.words[match.spanFirst - (here && coordinated(here) ? 2 : 1)];
  const noun = isNounUse(match);
  // `مكافحة التهديدات الإرهابية`: the adjective's noun is joined to it.
  const beforeNoun = headNoun === undefined ? undefined : scene.words[headNoun - 1];
  if ((noun && isReferent(before, 'policy')) || isReferent(beforeNoun, 'policy'))
    return { actor: match.term.otherwise, rule: 'policy' };
  return facts.namesFoes ? undefined : { actor: match.term.otherwise, rule: 'nobody-named' };
};

/** Actors that an article about an attack names beside those who suffer it. */
const MOST_BYSTANDERS = 3;

/**
 * An outrage in an article that tells of terror, names no armed group in its sentence and only in passing elsewhere, no two foes, and blames
 * nobody by name, is told of nobody known.
 */
export const noAdversary: TargetRule = ({ scene, match, decided, facts }) => {
  if (match.term.polarity >= 0 || facts.tellsOfFoes || scene.salience.size > MOST_BYSTANDERS)
    return undefined;
  if (namesKnownSide(scene, match)) return undefined;
  if (
    facts.claimant !== undefined ||
    !facts.tellsOfTerror ||
    foughtIn(scene, scene.words[match.spanFirst]?.sentence)
  )
    return undefined;
  for (const { near, polarity, actor } of decided.values())
    if (near && polarity < 0 && scene.lexicon.actors.get(actor)?.kind === 'state') return undefined;
  return { actor: 'terrorism', rule: 'no-adversary' };
};

/** `العصابة`: a noun for such a body as the article has named, which its article says is known. */
const namesKnownSide = ({ references }: Scene, { term, reading, spanFirst }: TermMatch): boolean =>
  reading?.article === true &&
  reading.form.wordClass === 'noun' &&
  references.some(({ last, actor }) => last < spanFirst && takesSides(actor) && term.refers.has(actor.kind));

/** What was done is his who claims it; terror at large (`الإرهاب`) is nobody's claim. */
export const claimed: TargetRule = ({ scene, match: { term, spanFirst }, hungOn, facts }) => {
  const deed = hungOn === 'act' || (term.about === 'agent' && term.otherwise === undefined);
  if (!deed || term.polarity >= 0 || facts.claimant === undefined) return undefined;
  const clue: Clue = { actor: facts.claimant, rule: 'claimed' };
  return isClaimed(scene, spanFirst) ? { ...clue, sure: true } : clue;
};

/** Whether one side of a conflict is named in a sentence. */
const foughtIn = ({ references, words }: Scene, sentence: number | undefined): boolean =>
  references.some(({ first, actor }) => takesSides(actor) && words[first]?.sentence === sentence);

/** `الإرهاب` with no armed actor near it is about no named actor. */
export const unnamed: TargetRule = ({ scene, match }) => {
  if (!match.term.otherwise) return undefined;
  const here = scene.words[match.spanFirst]?.sentence ?? 0;
  const near = scene.references.some(
    (r) =>
      LOCAL_FIGHTERS.has(r.actor.kind) &&
      r.first < match.spanFirst &&
      here - (scene.words[r.first]?.sentence ?? 0) <= 1,
  );
  return near ? undefined : { actor: match.term.otherwise, rule: 'otherwise' };
};

const OTHERS = /^(?:ال)?(?:اخر(?:ين|ون|ي|يات)|اخري)$/;
const AND_OTHERS = /^و?(?:غير(?:ه|ها|هم|هما)|سواه|سواها|بقيه|ساير|باقي)$/;
/** Words behind a use in which it is said that others are meant. */
const OTHERS_REACH = 2;

/** `حركة طالبان ومتطرفين آخرين`, `داعش وغيره من التنظيمات الإرهابية`: terrorists that are not those named before them. */
export const others: TargetRule = ({ scene, match, headNoun }) => {
  const { otherwise } = match.term;
  if (!otherwise) return undefined;
  const { words } = scene;
  const here = words[match.spanFirst];
  const first = here && mayJoin(here) ? match.spanFirst : (headNoun ?? match.spanFirst);
  const noun = words[first];
  const before = words[first - 1];
  if (!noun || !before || noun.sentence !== before.sentence) return undefined;
  const rest = before.folded === 'من' ? words[first - 2] : before;
  if (rest && AND_OTHERS.test(rest.folded)) return { actor: otherwise, rule: 'others', sure: true };
  if (!mayJoin(noun)) return undefined;
  for (let at = match.spanLast + 1; at <= match.spanLast + OTHERS_REACH; at++) {
    const word = words[at];
    if (!word || word.breakBefore) return undefined;
    if (OTHERS.test(word.folded)) return { actor: otherwise, rule: 'others', sure: true };
    if (!hasArticle(word)) return undefined;
  }
  return undefined;
};

/** Whom what is said of neither by name is said of, where an actor is the second of a pair. */
const senior = ({ facts }: Query, actor: string): string => facts.seniors.get(actor) ?? actor;

/** The actor that the same word, or another of its polarity, was already about: a noun refers back (`الميليشيات`). */
export const sameAsBefore: TargetRule = (query) => {
  const { scene, match, decided } = query;
  let term: { at: number; actor: string } | undefined;
  let other: { at: number; actor: string } | undefined;
  for (const at of decided.keys()) {
    const { actor, term: of, polarity } = decided.get(at) as Decided;
    if (at >= match.spanFirst || actor === 'unknown') continue;
    const ofTerm = of === match.term.id && at > (term?.at ?? -1);
    const ofPolarity = polarity === match.term.polarity && at > (other?.at ?? -1);
    if (!(ofTerm || ofPolarity) || !fits(query, scene.lexicon.actors.get(actor))) continue;
    if (ofTerm) term = { at, actor };
    if (ofPolarity) other = { at, actor };
  }
  if (term) return { actor: term.actor, rule: 'same-term' };
  return other && { actor: senior(query, other.actor), rule: 'same-polarity' };
};

/** `الغزو`, `المجزرة`: a deed that the article told of with its doer beside it, and that it comes back to as known. */
export const sameDeed: TargetRule = (query) => {
  const { scene, match, decided } = query;
  if (match.term.polarity >= 0 || match.reading?.article !== true || match.reading.form.wordClass !== 'noun')
    return undefined;
  let last = -1;
  let actor: string | undefined;
  decided.forEach((other, at) => {
    if (at >= match.spanFirst || at < last || other.term !== match.term.id) return;
    if (!other.near || other.actor === 'unknown' || !fits(query, scene.lexicon.actors.get(other.actor)))
      return;
    last = at;
    actor = other.actor;
  });
  return actor === undefined ? undefined : { actor, rule: 'same-term' };
};

/** In a speaker's mouth, blame falls on the foe that the article names most. */
export const foeOfSpeaker: TargetRule = (query) => {
  const { scene, match } = query;
  // Nobody else is there to be meant: who speaks need not be found out.
  if (match.term.polarity >= 0 || scene.salience.size === 0 || query.speaker === undefined) return undefined;
  if (blamesHisOwn(query)) return undefined;
  const foes = scene.lexicon.actors.get(query.speaker)?.foes;
  const foe = query.facts.salience.ranked.find(
    (id) => foes?.has(id) && fits(query, scene.lexicon.actors.get(id)),
  );
  if (foe === undefined) return undefined;
  // To an outlet, terror at large is not a foe's for being named once: it is nobody's that is known.
  const once = (scene.salience.get(foe) ?? 0) < 2;
  return once && match.term.otherwise !== undefined && query.atHome
    ? undefined
    : { actor: foe, rule: 'foe-of-speaker' };
};

/** The actor that most of the article's words of this polarity are about. */
export const framedActor: TargetRule = (query) => {
  const { match, scene } = query;
  if (match.term.polarity === 0) return undefined;
  const counts = new Map<string, number>();
  query.decided.forEach(({ actor: told, polarity }, at) => {
    if (at === match.spanFirst || polarity !== match.term.polarity || told === 'unknown') return;
    const actor = senior(query, told);
    if (fits(query, scene.lexicon.actors.get(actor))) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  });
  let best: string | undefined;
  let most = 0;
  for (const [actor, n] of counts) {
    if (best !== undefined && (n < most || (n === most && best < actor))) continue;
    best = actor;
    most = n;
  }
  return best === undefined ? undefined : { actor: best, rule: 'framed-actor' };
};

function opposed(query: Query, polarity: Polarity): ReadonlySet<string> {
  const actors = new Set<string>();
  for (const decision of query.decided.values()) {
    if (decision.polarity === -polarity && polarity !== 0) actors.add(decision.actor);
  }
  return actors;
}

/** The last fitting actor before the use that the article does not frame the other way. */
export const antecedent: TargetRule = (query) => {
  const { scene, match } = query;
  if (match.term.refers.size === 0) return undefined;
  const against = opposed(query, match.term.polarity);
  for (let i = scene.references.length - 1; i >= 0; i--) {
    const reference = scene.references[i];
    if (!reference || reference.last >= match.spanFirst || against.has(reference.actor.id)) continue;
    if (!fits(query, reference.actor)) continue;
    const { actor } = firstOfJoint(scene, reference);
    return { actor: fits(query, actor) ? actor.id : reference.actor.id, rule: 'antecedent' };
  }
  return undefined;
};

/** The article's most salient fitting actor; of an unfitting kind only where none fits. */
export const salient: TargetRule = (query) => {
  const { scene, match, facts } = query;
  if (scene.salience.size === 0) return undefined;
  const against = opposed(query, match.term.polarity);
  let unfitting: string | undefined;
  for (const actor of facts.salience.ranked) {
    if (against.has(actor) || actor === query.speaker) continue;
    if (fits(query, scene.lexicon.actors.get(actor))) return { actor, rule: 'salient' };
    unfitting ??= actor;
  }
  if (unfitting === undefined || isSpared(query, unfitting)) return undefined;
  return { actor: unfitting, rule: 'salient' };
};

/** What the article suggests for a noun phrase in which nobody is named, in order. */
export const FAR_FROM_PHRASE: readonly TargetRule[] = [
  noAdversary,
  foeOfSpeaker,
  unnamed,
  sameAsBefore,
  antecedent,
  framedActor,
  salient,
];
