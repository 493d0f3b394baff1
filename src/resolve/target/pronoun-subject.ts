/** A pronoun before a predicate: whom the clause before it tells of. */
import { clashes, pronounAgreement } from '../agreement.js';
import { isNounUse, isVerbUse, sentenceStart } from '../phrase.js';
import type { Query, TargetRule } from './clue.js';
import { agentive, isVictim } from './nearby.js';

/** `لكنها راوغت`, `وهي عاجزة`, `فهو مفلس`; `أنه` within a sentence as often begins what the one named says of another. */
const TAKES_UP = /^[وف]?(?:لكن|كان|لان)(ه|ها|هم)$|^[وف](?:هو|هي|هم)$/;
/** `إنها تبتز`: at the head of a sentence. */
const TAKES_UP_AFRESH = /^[وف]?ان(ه|ها|هم)$|^[وف]?(?:هو|هي|هم)$/;
const FREE: Readonly<Record<string, string>> = { هو: 'ه', هي: 'ها', هم: 'هم' };
/** What may stand between the pronoun and the predicate. */
const BETWEEN = /^(?:لم|لا|لن|قد|ما|ليس|ليست|ليسوا)$/;

/** `منح الاتفاق الحزب فرصة، لكنه راوغ`, `تساوم واشنطن القيادة. إنها تبتزها`: the nearest name before the pronoun, or the first of the sentence before. */
export const pronounSubject: TargetRule = (query) => {
  const { scene, match } = query;
  if (!isPredicate(query)) return undefined;
  let at = match.spanFirst - 1;
  if (BETWEEN.test(scene.words[at]?.folded ?? '')) at--;
  const word = scene.words[at];
  if (!word || word.sentence !== scene.words[match.spanFirst]?.sentence) return undefined;
  const start = sentenceStart(scene.words, at);
  const afresh = start === at;
  const found = (afresh ? TAKES_UP_AFRESH : TAKES_UP).exec(word.folded);
  if (!found) return undefined;
  const asked = pronounAgreement(found[1] ?? FREE[word.folded.replace(/^[وف]/, '')] ?? '');
  const before = afresh ? sentenceStart(scene.words, at - 1) : start;
  const named = scene.references.filter(
    (reference) =>
      reference.first >= before &&
      reference.last < at &&
      agentive(scene, reference) &&
      !isVictim(scene, reference.first) &&
      !clashes(asked, scene, reference),
  );
  const actor = (afresh ? named[0] : named.at(-1))?.actor.id;
  if (actor === undefined || (actor === query.speaker && match.term.polarity < 0)) return undefined;
  return { actor, rule: 'subject-before' };
};

/** A verb, or a noun or adjective without article or preposition. */
const isPredicate = ({ match }: Query): boolean =>
  isVerbUse(match) ||
  ((isNounUse(match) || match.reading?.form.wordClass === 'adjective') &&
    !match.reading?.article &&
    match.reading?.preposition === '');
