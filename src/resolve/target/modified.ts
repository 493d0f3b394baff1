/** `epithet`: the actor that an adjective or phrase is hung on (`تنظيم داعش الإرهابي`). */
import { clashes, formAgreement } from '../agreement.js';
import { coordinated, hasArticle, isPreposition, prefixedPreposition } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import { isReferent } from '../referents.js';
import type { Scene } from '../scene.js';
import {
  actorByCountry,
  claimed,
  FAR_FROM_PHRASE,
  generalThreat,
  others,
  ownTarget,
} from './article-wide.js';
import type { Clue, Query, RuleSet, TargetRule } from './clue.js';
import { example, hinted } from './head.js';
import { saidOfAll } from './joint.js';
import { listed } from './listed.js';
import { nameless } from './nameless.js';
import { actorOfTermAt, actorToTheRight, isVictim } from './nearby.js';
import { partisans } from './partisans.js';
import { isOfPeople, peopleDescribed } from './peoples.js';
import { predicated, saidOfNoun } from './predicated.js';

const LEFT_REACH = 6;

/** Whether what a name is written as is a noun of its own, not a state's adjective. */
const isNoun = (reference: ActorReference | undefined): boolean =>
  reference !== undefined && reference.match.name.role !== 'adjective';

/** Whether the name of a country, or one with the article, stands behind a preposition. */
function isGoverned({ words }: Scene, { first, match, actor }: ActorReference): boolean {
  const word = words[first];
  const before = words[first - 1];
  if (!word || !before || match.name.role === 'adjective') return false;
  if (!hasArticle(word) && !(actor.kind === 'state' && match.name.role === 'name')) return false;
  return prefixedPreposition(word) !== '' || isPreposition(before);
}

/** `الحركة`, `الحكومة`: the noun for a body, that the article's country lends to one actor. */
const isCommonNoun = ({ words }: Scene, { first, match }: ActorReference): boolean =>
  match.name.role === 'generic' &&
  (isReferent(words[first], 'group') || isReferent(words[first], 'state-office'));

/** `المقاومة الشعبية اليمنية الباسلة`: a state's adjective right behind another name tells where that one is from. */
const isOrigin = ({ referenceAt }: Scene, reference: ActorReference): boolean =>
  reference.actor.kind === 'state' && !isNoun(reference) && isNoun(referenceAt.get(reference.first - 1));

/** The noun phrase that the adjective closes: the nearest actor in it. */
const hungOnName: TargetRule = (query) => {
  const { scene, match, headNoun } = query;
  const asked = formAgreement(match.reading);
  const here = scene.words[match.spanFirst];
  // `حركة طالبان ومتطرفين آخرين`: what is joined to a name is another; to an adjective, its own.
  if (here && coordinated(here) && isNoun(scene.referenceAt.get(match.spanFirst - 1))) return undefined;
  // `إدارة الجماعة لمصر مرتبكة`: an adjective without the article is no attribute of a name, nor a predicate of what a preposition governs.
  const name = scene.referenceAt.get(match.spanFirst - 1);
  const governed = name !== undefined && here !== undefined && !hasArticle(here) && isGoverned(scene, name);
  const from = governed ? name.first : match.spanFirst;
  const floor = Math.max(0, governed ? 0 : (headNoun ?? match.spanFirst - 2), match.spanFirst - LEFT_REACH);
  for (let i = from - 1; i >= floor; i--) {
    if (scene.words[i]?.sentence !== scene.words[match.spanFirst]?.sentence) return undefined;
    const reference = scene.referenceAt.get(i);
    // `الرئيس اليمني المخلوع`: the country tells whom the word means there, it is not itself meant.
    const byCountry = reference?.actor.kind === 'state' && match.term.byCountry.get(reference.actor.country);
    if (byCountry) return { actor: byCountry, rule: 'by-country' };
    // `الحركة الانفصالية`, `الحكومة الشرعية في اليمن`: whom the adjective means in the country told of, whoever else is called so.
    const meant = reference && isCommonNoun(scene, reference) ? actorByCountry(scene, match) : undefined;
    if (meant !== undefined) return { actor: meant, rule: 'by-country', sure: true };
    if (reference && isOfPeople(scene, reference)) return { actor: 'civilians', rule: 'people' };
    if (reference && isOrigin(scene, reference)) continue;
    if (reference && !clashes(asked, scene, reference)) {
      const clue: Clue = { actor: saidOfAll(scene, reference, here).actor.id, rule: 'adjective' };
      // `تنظيم داعش الإرهابي`: right behind the name it is said of nobody else.
      return i === match.spanFirst - 1 && isNoun(reference) ? { ...clue, sure: true } : clue;
    }
    const termActor = actorOfTermAt(query, i);
    if (termActor) return { actor: termActor, rule: 'adjective-chain' };
    if (scene.words[i + 1]?.breakBefore) return undefined;
  }
  return undefined;
};

/** `جماعة عسكر جنقوي الإرهابية`: the noun of a group and a name that the packs do not know. */
const stranger: TargetRule = ({ scene, match, headNoun }) => {
  const noun = headNoun === undefined ? undefined : scene.words[headNoun];
  if (headNoun === undefined || !noun || hasArticle(noun) || !isReferent(noun, 'group')) return undefined;
  const between = scene.words.slice(headNoun + 1, match.spanFirst);
  const named = between.length > 0 && between.every((word) => !hasArticle(word) && !isPreposition(word));
  return named ? { actor: 'other', rule: 'stranger-named' } : undefined;
};

/** `ضد المنظمات الإرهابية داعش والنصرة`: the name right behind the adjective says who the group is that is fought. */
const namesWhomItClasses = ({ scene, match, headNoun }: Query, at: number): boolean => {
  const noun = headNoun === undefined ? undefined : scene.words[headNoun];
  const before = headNoun === undefined ? undefined : scene.words[headNoun - 1];
  if (!noun || !before || at !== match.spanLast + 1) return false;
  return isReferent(noun, 'group') && (isPreposition(before) || prefixedPreposition(noun) !== '');
};

/** `العناصر الإرهابية التابعة لداعش`, `العدو الصهيوني`: what stands behind the adjective. */
const followed: TargetRule = (query) => {
  // `المدعومة من إيران`: whom the phrase goes on to name is the patron.
  const last = query.scene.words[query.match.spanLast];
  if (last && isPreposition(last)) return undefined;
  const found = actorToTheRight(query, query.match.spanLast + 1, { reach: 4 });
  if (!found || (isVictim(query.scene, found.at) && !namesWhomItClasses(query, found.at))) return undefined;
  return { actor: found.actor, rule: 'adjective-followed' };
};

export const modified: RuleSet = {
  near: [
    hinted,
    others,
    hungOnName,
    partisans,
    nameless,
    peopleDescribed,
    stranger,
    predicated,
    listed,
    example,
    ownTarget,
    followed,
  ],
  far: [saidOfNoun, generalThreat, claimed, ...FAR_FROM_PHRASE],
};
