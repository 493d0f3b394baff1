/** A pronoun on a noun: whose the deed, the band or the dead are. */
import type { ReferentClass } from '../../lexicon/model.js';
import { type Agreement, clashes, OURS, pronounAgreement } from '../agreement.js';
import { coordinated, hasArticle, isClauseOpener, prefixedPreposition, sentenceStart } from '../phrase.js';
import { isReferent } from '../referents.js';
import type { Query, TargetRule } from './clue.js';
import { frees } from './freed.js';
import { actorOfTermAt, actorToTheRight, isNamingNoun, SOUND_PLURAL, subjectToTheLeft } from './nearby.js';

/** A noun, not a particle (`بأنها`), with the pronoun of those whose it is; `ه` is as often the ending of a feminine. */
const OWNED = /^(?![وفبلك]*ال|[وفبلك]*ان(?:ها|هم)$).{2,}(ها|هم)$/;

/** `دورها المحوري`, `حملتهم الوحشية`: what an adjective says of a noun is said of its pronoun's owner. */
export const ownerOfNoun: TargetRule = (query) => {
  const { scene, match } = query;
  if (match.reading?.form.wordClass !== 'adjective' || scene.words[match.spanFirst]?.breakBefore)
    return undefined;
  const pronoun = OWNED.exec(scene.words[match.spanFirst - 1]?.folded ?? '')?.[1];
  if (pronoun === undefined) return undefined;
  const asked = pronounAgreement(pronoun);
  const found = nearestBefore(query, asked) ?? subjectToTheLeft(query, match.spanFirst - 1, asked);
  return found && { actor: found.actor, rule: 'possessor' };
};

/** `النوايا المبيتة للحكومة`, `الدور السلبي لإيران`: a definite noun that an adjective parts from its owner. */
export const ownerBehind: TargetRule = (query) => {
  const { scene, match } = query;
  const next = scene.words[match.spanLast + 1];
  if (!next || next.breakBefore || prefixedPreposition(next) !== 'ل') return undefined;
  const from = match.first < match.spanLast ? match.first : match.spanFirst - 1;
  const noun = scene.words[from];
  // What one does, that nobody else undergoes.
  if (!noun || !isReferent(noun, 'conduct') || !hasArticle(noun)) return undefined;
  if (!hasArticle(scene.words[match.spanLast] ?? next)) return undefined;
  const found = actorToTheRight(query, match.spanLast + 1, { reach: 1 });
  const actor = found?.actor ?? actorOfTermAt(query, match.spanLast + 1);
  return actor === undefined ? undefined : { actor, rule: 'possessor' };
};

/** Words before the noun in which its owner may stand behind a preposition. */
const OWNER_REACH = 4;

/** `يجب على إيران تغيير سياستها العدوانية`: the owner is named right before, though not as a subject. */
function nearestBefore({ scene, match }: Query, asked: Agreement | undefined): { actor: string } | undefined {
  for (let i = match.spanFirst - 2; i >= match.spanFirst - 1 - OWNER_REACH; i--) {
    const word = scene.words[i];
    if (!word || scene.words[i + 1]?.breakBefore || isClauseOpener(word)) return undefined;
    const reference = scene.referenceAt.get(i);
    if (reference) return clashes(asked, scene, reference) ? undefined : { actor: reference.actor.id };
  }
  return undefined;
}

/** Whether a noun's pronoun is that of those who did the deed: `جرائمهم` is, `تحريرها` and `تعذيبهم` tell what was freed and who suffers. */
export function ownsDeed({ match }: Query): boolean {
  const { reading, term } = match;
  if (!reading || reading.pronoun === '' || reading.form.wordClass === 'verb') return false;
  // `معارضيه`: whom they oppose.
  return term.genitive !== 'victim' && term.genitive !== 'foe' && !frees(match);
}

/** `استيلائهم`, `مرتزقته`, `شهداؤهم`: the pronoun's owner is the side that the clause, or the sentence before it, is about. */
export const owner: TargetRule = (query) => {
  const { reading, spanFirst } = query.match;
  if (!ownsDeed(query) || ownedByWhoever(query)) return undefined;
  const { speaker } = query;
  // `صمودنا`, `جرائمنا`.
  if (reading?.pronoun === OURS && speaker !== undefined) return { actor: speaker, rule: 'possessor' };
  const taken = personsTakenUp(query, reading?.pronoun ?? '');
  if (taken !== undefined) return taken === 'stranger' ? undefined : { actor: taken, rule: 'possessor' };
  const found = subjectToTheLeft(query, spanFirst, pronounAgreement(reading?.pronoun ?? ''));
  return found && { actor: found.actor, rule: 'possessor' };
};

/** `رابعهم مصرعه`: one of several. */
const ONE_OF_THEM = /هم$/;

/**
 * `قصفت الإرهابيين ودمرت أوكارهم`, `أشاد بالأسرى وصمودهم`: the pronoun of several takes up the loaded noun of persons nearest before it, or a noun of
 * people that it is joined to; `stranger` where nobody knows whom that is about.
 */
function personsTakenUp({ scene, match, decided }: Query, pronoun: string): string | undefined {
  const before = scene.words[match.spanFirst - 1];
  if (!before || (pronoun !== 'هم' && !(pronoun === 'ه' && ONE_OF_THEM.test(before.folded))))
    return undefined;
  const here = scene.words[match.spanFirst];
  const joined = here && coordinated(here) && !here.breakBefore;
  if (
    joined &&
    !scene.referenceAt.has(match.spanFirst - 1) &&
    !scene.termAt.has(match.spanFirst - 1) &&
    PERSONS.some((cls) => isReferent(before, cls))
  )
    return 'stranger';
  const start = sentenceStart(scene.words, match.spanFirst);
  for (let at = match.spanFirst - 1; at >= start; at--) {
    if (scene.referenceAt.has(at)) return undefined;
    const noun = scene.termAt.get(at);
    if (
      !noun ||
      noun.term.polarity === 0 ||
      !SOUND_PLURAL.test(scene.words[at]?.folded ?? '') ||
      !isNamingNoun(scene, at)
    )
      continue;
    return decided.get(noun.spanFirst)?.actor ?? noun.term.target ?? 'stranger';
  }
  return undefined;
}

const PERSONS: readonly ReferentClass[] = ['civilian', 'person', 'people'];

/** `من يثبت تورطه`, `ممن ثبت ضلوعهم`: the owner is whoever the clause tells of. */
function ownedByWhoever({ scene, match }: Query): boolean {
  const who = scene.words[match.spanFirst - 2];
  const verb = scene.words[match.spanFirst - 1];
  if (!who || !verb || verb.breakBefore || scene.referenceAt.has(match.spanFirst - 1)) return false;
  return WHOEVER.has(who.folded) && !hasArticle(verb);
}

const WHOEVER: ReadonlySet<string> = new Set(['من', 'لمن', 'بمن', 'ممن']);
