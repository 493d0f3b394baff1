/** Looking along the words beside a use: the noun phrase to its right, the clause to its left. */
import type { Word } from '../../lexicon/words.js';
import { type Agreement, clashes } from '../agreement.js';
import { AGAINST } from '../function-words.js';
import {
  coordinated,
  hasArticle,
  isClauseOpener,
  isNounUse,
  isPreposition,
  prefixedPreposition,
  sentenceEnd,
  sentenceStart,
} from '../phrase.js';
import type { ActorReference } from '../reference.js';
import { isHead, isReferent, readingAs, referentClasses } from '../referents.js';
import type { Scene } from '../scene.js';
import type { Beside, Query } from './clue.js';
import { firstOfJoint, leadsOn } from './joint.js';
import { isOfPeople } from './peoples.js';

/** An actor found beside a use, and where. */
export interface Found {
  readonly actor: string;
  readonly at: number;
  /** Whether a loaded noun stands there whose own actor is a guess from afar. */
  readonly guessed?: boolean;
}

const PARTITIVE = new Set(['من', 'في', 'ضمن', 'بين', 'لدي', 'داخل']);
const LOCATIVE = new Set([
  'في',
  'الي',
  'داخل',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'شمالي',
  'جنوبي',
  'شرقي',
  'غربي',
  'وسط',
  'حدود',
  'خارج',
  'عبر',
  'نحو',
  'مدينه',
  'محافظه',
  'اراضي',
  'انحاء',
]);

/** The actor that a term use at a word already stands for, by its own fixed target or by what stands beside it; a guess from afar is none. */
export function actorOfTermAt(query: Beside, at: number): string | undefined {
  const match = query.scene.termAt.get(at);
  if (!match || match === query.match) return undefined;
  const decision = query.decided.get(match.spanFirst);
  return decision?.near ? decision.actor : match.term.target;
}

/**
 * Whether a reference acts here: a state's adjective does only on a body or person (`القوات السورية`, not
 * `المدينة السورية`), and a state's name does not after a locative (`في السعودية`).
 */
export function agentive(scene: Scene, reference: ActorReference): boolean {
  const { kind } = reference.actor;
  if (kind !== 'state' && kind !== 'people') return true;
  const before = scene.words[reference.first - 1];
  const here = scene.words[reference.first];
  if (!before || !here || here.sentence !== before.sentence) return true;
  if (reference.match.name.role === 'adjective') {
    for (let i = reference.first - 1; i >= Math.max(0, reference.first - 3); i--) {
      const word = scene.words[i];
      if (!word) return false;
      const classes = referentClasses(word);
      if (kind === 'state' && classes.has('civilian')) return false;
      if (classes.has('group') || classes.has('person') || isNamingNoun(scene, i)) return true;
      if (classes.has('land') || classes.has('act') || isPreposition(word)) return false;
    }
    return false;
  }
  return !LOCATIVE.has(before.folded) && prefixedPreposition(here) !== 'ب';
}

/** `المجرمين`, `إرهابيون`: a sound plural of persons. */
export const SOUND_PLURAL = /(?:ون|ين)$/;

/**
 * Whether a use at a word is a noun that classes an actor (`المتمردون`); of a word that is an adjective as well (`إرهابي`) the plural of persons is,
 * where no persons stand before it that it describes (`المسلحون الإرهابيون`).
 */
export function isNamingNoun(scene: Scene, at: number): boolean {
  const term = scene.termAt.get(at)?.term;
  if (!term || term.about === 'head') return term !== undefined;
  if (typeof term.device === 'string' || term.device.head !== 'naming') return false;
  const word = scene.words[at];
  const before = scene.words[at - 1];
  if (!word || !SOUND_PLURAL.test(word.folded)) return false;
  if (!before || word.breakBefore || hasArticle(before) !== hasArticle(word)) return true;
  return !(isHead(before) || scene.referenceAt.has(at - 1));
}

/** The noun that a use is, or, an adjective, that it hangs on. */
export const nounOf = ({ match, headNoun }: Query): number =>
  isNounUse(match) ? match.spanFirst : (headNoun ?? match.spanFirst);

/** `الدفاع عن الشعب اليمني`, `الإساءة للشعب اليمني`: the pattern goes on to an object, and what stands behind belongs to that. */
export function holdsObject({ scene, match: { spanFirst, spanLast } }: Query): boolean {
  for (let at = spanFirst + 1; at <= spanLast; at++) {
    const word = scene.words[at];
    if (word && (isPreposition(word) || prefixedPreposition(word) === 'ل'))
      return at < spanLast || !isPreposition(word);
  }
  return false;
}

export interface RightOptions {
  /** Words passed over at most. */
  readonly reach: number;
  /** Whether `من`, `في صفوف` and the like lead on (`مصرع عشرة من عناصر …`). */
  readonly partitive?: boolean;
}

/** The actor that a noun heads: along its construct, apposition, adjectives and `التابعة لـ`. */
export function actorToTheRight(query: Beside, from: number, options: RightOptions): Found | undefined {
  const { scene } = query;
  const origin = scene.words[from - 1];
  for (let i = from; i < from + options.reach; i++) {
    const word = scene.words[i];
    if (!word || word.sentence !== origin?.sentence || word.breakBefore) return undefined;
    if (opposes(scene, i) && !scene.termAt.has(i)) return undefined;
    const affiliated = isReferent(scene.words[i - 1], 'follower');
    if (coordinated(word) && !affiliated) return undefined;
    const reference = scene.referenceAt.get(i);
    const preposition = prefixedPreposition(word);
    if (preposition !== '' && !affiliated && !(options.partitive && preposition === 'ب')) {
      if (!(i === from && preposition === 'ل' && reference)) return undefined;
    }
    if (reference) return { actor: reference.actor.id, at: i };
    const termActor = actorOfTermAt(query, i);
    if (termActor) return { actor: termActor, at: i };
    if (isClauseOpener(word)) return undefined;
    if (isPreposition(word)) {
      if (!(options.partitive && PARTITIVE.has(word.folded)) && word.folded !== 'ل') return undefined;
    } else if (!leadsOn(scene, i, word)) return undefined;
  }
  return undefined;
}

/**
 * Whether a word says that what follows is whom somebody is against (`المناهضون للنظام`), and is no part of a name itself (`المقاومة الشعبية`,
 * `المعارضة السورية`), nor one to whom something is done (`للمعارض`).
 */
function opposes(scene: Scene, at: number): boolean {
  const word = scene.words[at];
  if (!isReferent(word, 'opponent') || scene.referenceAt.has(at)) return false;
  return prefixedPreposition(word as Word) === '';
}

/**
 * Whether what stands at a word is the one against whom something is done.
 * @param after the last word before the use behind which it stands: in `ردا على الانتهاكات الإسرائيلية` the answer is against the violations
 */
export function isVictim(scene: Scene, at: number, after = -1): boolean {
  for (let i = at - 1; i > Math.max(after, at - 4); i--) {
    const word = scene.words[i];
    if (!word || word.sentence !== scene.words[at]?.sentence) return false;
    if (AGAINST.has(word.folded) || opposes(scene, i) || isReferent(word, 'struggle')) return true;
    if (isPreposition(word) || isClauseOpener(word)) return false;
  }
  return false;
}

const never = (): boolean => false;

/** Words between a word of helping and the helper (`بدعم جوي من طيران التحالف`). */
const HELPER_REACH = 4;

/** `بدعم`, `المدعومة`, `تقوده`. */
function tellsOfHelp(word: Word | undefined): boolean {
  const help = word && readingAs(word, 'help');
  if (help === undefined) return false;
  const { wordClass } = help.form;
  return (
    help.preposition === 'ب' || wordClass === 'adjective' || (wordClass === 'verb' && help.pronoun !== '')
  );
}

/**
 * Whether a name is only that of one who helps or leads those who act: `بدعم من طيران التحالف`, `بمساندة الجيش`, `المدعومة من إيران`,
 * `التحالف الذي تقوده المملكة`.
 */
export function helps(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - HELPER_REACH); i--) {
    if (scene.words[i + 1]?.breakBefore || scene.referenceAt.has(i)) return false;
    if (tellsOfHelp(scene.words[i])) return true;
  }
  return false;
}

/** `المقاومة الشعبية الموالية للرئيس هادي`: whom those who were named right before are loyal to. */
function isPatron(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= at - 2; i--)
    if (isReferent(scene.words[i], 'follower')) return scene.referenceAt.has(i - 1);
  return false;
}

/** The nearest acting reference to the left in the sentence that is no victim, no mere helper, and that the form looking for it can go with. */
export function subjectToTheLeft(
  query: Query,
  at: number,
  asked?: Agreement,
  isOther: (reference: ActorReference) => boolean = never,
): Found | undefined {
  const { scene } = query;
  const start = sentenceStart(scene.words, at);
  for (let i = at - 1; i >= start; i--) {
    const reference = scene.referenceAt.get(i);
    if (reference && isOfPeople(scene, reference)) {
      // `الشعب السوري وصموده`: none of its state's doing.
      if (query.match.term.polarity > 0 && !clashes(asked, scene, reference))
        return { actor: 'civilians', at: i };
      continue;
    }
    if (
      reference &&
      agentive(scene, reference) &&
      !isVictim(scene, reference.first) &&
      !helps(scene, reference.first) &&
      !isPatron(scene, reference.first) &&
      !isOther(reference) &&
      !clashes(asked, scene, reference)
    ) {
      const joint = firstOfJoint(scene, reference);
      return { actor: joint.actor.id, at: joint.first };
    }
    const termActor = actorOfTermAt(query, i);
    if (termActor && isNamingNoun(scene, i) && !isVictim(scene, i)) return { actor: termActor, at: i };
    // `قتل الجيش إرهابيين … في أعمالهم`: theirs, whoever they are.
    if (asked?.number === 'plural' && !termActor && isNamingNoun(scene, i) && !isVictim(scene, i))
      return undefined;
  }
  return undefined;
}

/** The nearest acting reference to the right in the sentence, passing over victims. */
export function actorFurtherRight(query: Query, from: number, reach: number): Found | undefined {
  const { scene } = query;
  const end = Math.min(sentenceEnd(scene.words, from - 1), from + reach);
  for (let i = from; i < end; i++) {
    const reference = scene.referenceAt.get(i);
    if (reference && agentive(scene, reference) && !isVictim(scene, reference.first, from - 1)) {
      return { actor: reference.actor.id, at: i };
    }
    const termActor = actorOfTermAt(query, i);
    if (termActor && isNamingNoun(scene, i) && !isVictim(scene, i, from - 1))
      return { actor: termActor, at: i };
  }
  return undefined;
}
