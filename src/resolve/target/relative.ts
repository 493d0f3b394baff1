/** The noun phrase that a relative clause stands on, where the use is the clause's verb or its object. */
import { clashes, formAgreement } from '../agreement.js';
import { RELATIVE_PRONOUNS } from '../function-words.js';
import { hasArticle, isPreposition, looksRelational, prefixedPreposition, sentenceStart } from '../phrase.js';
import type { Query } from './clue.js';
import { actorToTheRight, agentive, type Found, isNamingNoun } from './nearby.js';
import { isOfPeople } from './peoples.js';
import { predicateStart } from './predicated.js';

/** Whether a word is a relative pronoun, or `ممن`. */
const isRelative = (word: { readonly folded: string } | undefined): boolean =>
  word !== undefined && (RELATIVE_PRONOUNS.has(word.folded.replace(/^و/, '')) || word.folded === 'ممن');

/**
 * `الإرهابي الهالك الذي انتهك …`: the noun phrase that a relative clause stands on; `undecided` while it is a loaded noun whose own
 * target is still to be found.
 */
export function relativeHead(query: Query): Found | 'undecided' | undefined {
  const { scene, match } = query;
  const start = sentenceStart(scene.words, match.spanFirst);
  let at = match.spanFirst - 1;
  while (at >= Math.max(start, match.spanFirst - 3) && !isRelative(scene.words[at])) at--;
  if (!isRelative(scene.words[at])) return undefined;
  const asked = at < match.spanFirst - 1 ? formAgreement(match.reading) : undefined;
  for (let i = at - 1; i >= Math.max(start, at - 6); i--) {
    const reference = scene.referenceAt.get(i);
    if (reference && isOfPeople(scene, reference)) return { actor: 'civilians', at: i };
    if (reference && agentive(scene, reference)) {
      // `القوات، بدعم من التحالف الذي تقوده المملكة، استعادت`: a verb that does not agree is none of the clause's.
      if (clashes(asked, scene, reference)) return undefined;
      return { actor: reference.actor.id, at: reference.first };
    }
    const term = scene.termAt.get(i);
    // However the noun's actor was found, the clause is about the same.
    const termActor = term && (query.decided.get(term.spanFirst)?.actor ?? term.term.target);
    if (termActor) return { actor: termActor, at: i };
    if (term) return 'undecided';
    if (isRelative(scene.words[i])) return undefined;
  }
  return undefined;
}

/** Adjectives between a noun and the relative clause on it. */
const ADJECTIVES = 2;
/** What is done to a noun by those who speak of it, suffer it or only see it. */
const NOT_DOING =
  /^[وف]?[يت]?(?:وصف|صف|اعتبر|عتبر|عد|ادان|دان|دين|استنكر|ستنكر|رفض|انتقد|نتقد|شجب|تناول|شهد|شاهد|عاش|عيش|سم|تلق|لقا|استهدف|ستهدف)(?:ت)?(?:ه|ها|هم)$/;

/**
 * `الانتصارات التي حققتها المقاومة`, `الدور الفاعل الذي تقوم به المملكة`, `نجاح ما تقوم به القوات`: whose doing a noun is, told by the relative clause
 * on it.
 */
export function doerInRelative(query: Query): Found | undefined {
  const { scene, match } = query;
  const next = match.spanLast + 1;
  for (let at = next; at <= next + ADJECTIVES; at++) {
    const word = scene.words[at];
    if (!word || word.sentence !== scene.words[match.spanLast]?.sentence) return undefined;
    if (isRelative(word) || (at === next && word.folded === WHAT)) return doerBehind(query, at + 1);
    if (word.breakBefore || !hasArticle(word) || scene.referenceAt.has(at)) return undefined;
  }
  return undefined;
}

const WHAT = 'ما';
/** `ما`, also with a preposition. */
const OF_WHAT = /^[وف]?[بلك]?ما$/;
/** Words between `ما` and the `من` that says what was done. */
const WHAT_REACH = 9;

/** `ما حققته المقاومة من انتصارات`, `بما تبذله المملكة من جهود جبارة`: whose doing a noun is, told by the clause before it that it explains. */
export function doerBefore(query: Query): Found | undefined {
  const { scene, match, headNoun } = query;
  const from = (headNoun ?? match.spanFirst) - 1;
  if (scene.words[from]?.folded !== 'من') return undefined;
  const start = Math.max(sentenceStart(scene.words, from), from - WHAT_REACH);
  for (let at = from - 1; at >= start; at--)
    if (OF_WHAT.test(scene.words[at]?.folded ?? '')) return doerBehind(query, at + 1);
  return undefined;
}

/** What joins a subject to its predicate, or stands right before that. */
const COPULAR = /^[وف]?(?:[يت]?(?:عد|عتبر|مثل|شكل)|ه[وي]|ليس|سوي|مجرد|الا|بات|اصبح|كان)(?:ت)?$/;

/** `إن ما تفعله الجبهة عبث بالأمن`, `ما يقوم به الاحتلال في القدس جريمة حرب`: whose doing it is of which the word is said. */
export function doerOfWhat(query: Query): Found | undefined {
  const { scene } = query;
  const from = predicateStart(query);
  const word = scene.words[from];
  const before = scene.words[from - 1];
  if (!word || !before || word.breakBefore || hasArticle(word) || prefixedPreposition(word) !== '')
    return undefined;
  const placed = isPreposition(scene.words[from - 2] ?? before);
  if (!(placed || hasArticle(before) || scene.referenceAt.has(from - 1) || COPULAR.test(before.folded)))
    return undefined;
  const start = Math.max(sentenceStart(scene.words, from), from - WHAT_REACH);
  for (let at = from - 1; at >= start; at--) {
    if (OF_WHAT.test(scene.words[at]?.folded ?? '')) {
      const found = doerBehind(query, at + 1);
      return found && found.at < from ? found : undefined;
    }
    if (scene.words[at]?.breakBefore) return undefined;
  }
  return undefined;
}

/** `الخطر الذي يواجه الدولة`: the ه is the verb's own. */
const OWN_HE = /^[وف]?[يت]?(?:واجه|وجه|شبه|نبه|تجه|كره|شوه)$/;

const ACHIEVED = /^[وف]?[يت]?تحقق(?:ت)?$/;

/** `الانتصارات التي تحققت للجيش`: by whom ل says that it was achieved. */
function gainer(query: Query, at: number): Found | undefined {
  const word = query.scene.words[at];
  return word && prefixedPreposition(word) === 'ل' ? actorToTheRight(query, at, { reach: 3 }) : undefined;
}

/** The subject of a verb that takes up the noun with a pronoun, its own (`حققتها`) or on a preposition behind it (`تقوم به`). */
function doerBehind(query: Query, verb: number): Found | undefined {
  const { scene } = query;
  const folded = scene.words[verb]?.folded ?? '';
  if (ACHIEVED.test(folded)) return gainer(query, verb + 1);
  const own = RESUMED.test(folded) || (/^(?!.*ال).{3,}ه$/.test(folded) && !OWN_HE.test(folded));
  const behind = /^ب(?:ه|ها)$/.test(scene.words[verb + 1]?.folded ?? '');
  if (!(own || behind) || NOT_DOING.test(folded)) return undefined;
  const from = verb + (own ? 1 : 2);
  const noun = scene.termAt.get(from);
  const told = noun && isNamingNoun(scene, from) ? query.decided.get(noun.spanFirst) : undefined;
  if (told !== undefined)
    return told.actor === 'unknown' ? undefined : { actor: told.actor, at: from, guessed: !told.near };
  const found = actorToTheRight(query, from, { reach: 4 });
  const reference = found && scene.referenceAt.get(found.at);
  return found && (!reference || agentive(scene, reference)) ? found : undefined;
}

/** Words between the relative pronoun and the object of its clause. */
const OBJECT_REACH = 4;

/**
 * `العصابات التي تمارس الإرهاب`, `داعش الذي ارتكب أبشع الجرائم`: the deed is the object of a clause whose subject is the noun before it, unless
 * another name stands between or the noun is the object of its own clause (`الجرائم التي ارتكبتها …`).
 */
export function subjectOfRelative(query: Query): Found | undefined {
  const { scene, match } = query;
  const start = Math.max(sentenceStart(scene.words, match.spanFirst), match.spanFirst - OBJECT_REACH);
  for (let at = match.spanFirst - 1; at >= start; at--) {
    const word = scene.words[at];
    if (!word || scene.words[at + 1]?.breakBefore || scene.referenceAt.has(at)) return undefined;
    if (isRelative(word))
      return RESUMED.test(scene.words[at + 1]?.folded ?? '') ? undefined : standsOn(query, at);
    if (isNamingNoun(scene, at)) return undefined;
  }
  return undefined;
}

/** A verb with the pronoun of the noun that is its object. */
const RESUMED = /^(?![وفبلك]*ال).{3,}(ها|هم)$/;

/** The actor that the words right before a relative pronoun name, under their adjectives. */
function standsOn(query: Query, relative: number): Found | undefined {
  const { scene } = query;
  for (let i = relative - 1; i >= Math.max(0, relative - 3); i--) {
    const word = scene.words[i];
    const reference = scene.referenceAt.get(i);
    if (reference && agentive(scene, reference)) return { actor: reference.actor.id, at: reference.first };
    const term = scene.termAt.get(i);
    if (term && !isNamingNoun(scene, i) && term.reading?.form.wordClass !== 'adjective') return undefined;
    const actor = term && (query.decided.get(term.spanFirst)?.actor ?? term.term.target);
    if (actor && actor !== 'unknown') return { actor, at: i };
    if (!word || !(term || (hasArticle(word) && looksRelational(word)))) return undefined;
  }
  return undefined;
}
