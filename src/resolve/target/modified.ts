/** `epithet`: the actor that an adjective or phrase is hung on (`تنظيم داعش الإرهابي`). */
import { clashes, formAgreement } from '../agreement.js';
import { coordinated, hasArticle, isPreposition, sentenceStart } from '../phrase.js';
import {
  antecedent,
  claimed,
  foeOfSpeaker,
  framedActor,
  generalThreat,
  noAdversary,
  ownTarget,
  salient,
  sameAsBefore,
  unnamed,
} from './article-wide.js';
import type { RuleSet, TargetRule } from './clue.js';
import { example } from './head.js';
import { actorOfTermAt, actorToTheRight, isReferent, isVictim } from './nearby.js';

const LEFT_REACH = 6;

/** The noun phrase that the adjective closes: the nearest actor in it. */
const hungOnName: TargetRule = (query) => {
  const { scene, match, headNoun } = query;
  const asked = formAgreement(match.reading);
  const floor = Math.max(0, headNoun ?? match.spanFirst - 2, match.spanFirst - LEFT_REACH);
  for (let i = match.spanFirst - 1; i >= floor; i--) {
    if (scene.words[i]?.sentence !== scene.words[match.spanFirst]?.sentence) return undefined;
    const reference = scene.referenceAt.get(i);
    // `الرئيس اليمني المخلوع`: the country tells whom the word means there, it is not itself meant.
    const byCountry = reference?.actor.kind === 'state' && match.term.byCountry.get(reference.actor.country);
    if (byCountry) return { actor: byCountry, rule: 'by-country' };
    if (reference && !clashes(asked, scene, reference))
      return { actor: reference.actor.id, rule: 'adjective' };
    const termActor = actorOfTermAt(query, i);
    if (termActor) return { actor: termActor, rule: 'adjective-chain' };
    if (scene.words[i + 1]?.breakBefore) return undefined;
  }
  return undefined;
};

/** `تعتبره`, `يصنفها`: the pronoun stands for what the clause is about. */
const CALLS_IT = /^[وف]?[يت](عتبر|صنف|صف|عد)(ه|ها|هم)$/;
const CALLED_REACH = 7;

/** `حزب العمال الذي تعتبره تركيا منظمة إرهابية`: the name that the relative clause stands on. */
const called: TargetRule = ({ scene, match }) => {
  const start = sentenceStart(scene.words, match.spanFirst);
  for (let i = match.spanFirst - 1; i >= Math.max(start, match.spanFirst - CALLED_REACH); i--) {
    if (!CALLS_IT.test(scene.words[i]?.folded ?? '')) continue;
    for (let at = i - 1; at >= Math.max(start, i - LEFT_REACH); at--) {
      const reference = scene.referenceAt.get(at);
      if (reference) return { actor: reference.actor.id, rule: 'predicated' };
    }
    return undefined;
  }
  return undefined;
};

/** `تعتبر حزب العمال منظمة إرهابية`: the group noun without article is said of the name before it. */
const predicated: TargetRule = ({ scene, headNoun }) => {
  const noun = headNoun === undefined ? undefined : scene.words[headNoun];
  if (headNoun === undefined || !noun || hasArticle(noun) || !isReferent(noun, 'group')) return undefined;
  if (noun.breakBefore || coordinated(noun)) return undefined;
  const reference = scene.referenceAt.get(headNoun - 1);
  return reference && { actor: reference.actor.id, rule: 'predicated' };
};

/** `جماعة عسكر جنقوي الإرهابية`: the noun of a group and a name that the packs do not know. */
const stranger: TargetRule = ({ scene, match, headNoun }) => {
  const noun = headNoun === undefined ? undefined : scene.words[headNoun];
  if (headNoun === undefined || !noun || hasArticle(noun) || !isReferent(noun, 'group')) return undefined;
  const between = scene.words.slice(headNoun + 1, match.spanFirst);
  const named = between.length > 0 && between.every((word) => !hasArticle(word) && !isPreposition(word));
  return named ? { actor: 'other', rule: 'stranger-named' } : undefined;
};

const LISTS = /^[وف]?(لل|بال|ل|ب|ال)?(قايمه|قوايم|لايحه|لوايح)$/;
const LIST_REACH = 3;

/** `إدراج حزب الله على قائمة المنظمات الإرهابية`: who is put on the list. */
const listed: TargetRule = (query) => {
  const { scene, match } = query;
  for (let i = match.spanFirst - 1; i >= match.spanFirst - LIST_REACH; i--) {
    if (!LISTS.test(scene.words[i]?.folded ?? '')) continue;
    const start = sentenceStart(scene.words, i);
    for (let at = i - 1; at >= Math.max(start, i - LEFT_REACH); at--) {
      const reference = scene.referenceAt.get(at);
      if (reference) return { actor: reference.actor.id, rule: 'listed' };
    }
    return undefined;
  }
  return undefined;
};

/** `العناصر الإرهابية التابعة لداعش`, `العدو الصهيوني`: what stands behind the adjective. */
const followed: TargetRule = (query) => {
  // `المدعومة من إيران`: whom the phrase goes on to name is the patron.
  const last = query.scene.words[query.match.spanLast];
  if (last && isPreposition(last)) return undefined;
  const found = actorToTheRight(query, query.match.spanLast + 1, { reach: 4 });
  return found && !isVictim(query.scene, found.at)
    ? { actor: found.actor, rule: 'adjective-followed' }
    : undefined;
};

export const modified: RuleSet = {
  near: [hungOnName, stranger, called, predicated, listed, example, ownTarget, followed],
  far: [
    generalThreat,
    claimed,
    noAdversary,
    foeOfSpeaker,
    unnamed,
    sameAsBefore,
    antecedent,
    framedActor,
    salient,
  ],
};
