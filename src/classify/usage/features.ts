/**
 * What the usage classifier sees of a candidate: is this word, here, a framing choice about an actor? Features are
 * of the word's grammar, its neighbours, the actors near it and how much of the article is about conflict; none is
 * an outlet, and none is the word itself beyond what the lexicon says of it.
 */
import type { Word } from '../../lexicon/words.js';
import type { Candidate, ResolvedField } from '../../resolve/candidate.js';
import { named, type Setter } from '../../resolve/features.js';
import { coordinated, hasArticle, isClauseOpener, isCount, isPreposition } from '../../resolve/phrase.js';
import { referentClasses } from '../../resolve/target/nearby.js';

const NEGATIONS = new Set([
  'لا',
  'لم',
  'لن',
  'ليس',
  'ليست',
  'عدم',
  'دون',
  'بدون',
  'غير',
  'بلا',
  'منع',
  'مكافحه',
  'محاربه',
]);
const WINDOW = 3;
const ARMED: ReadonlySet<string> = new Set(['armed-group', 'army', 'coalition']);

/**
 * What the article is about, computed once. Presence, not density: training articles are denser in framing than the
 * press is, and a density learned on them would not carry over.
 */
export interface ArticleSetting {
  /** Whether an armed group, army or coalition is named. */
  readonly armed: boolean;
  /** Number of different actors named. */
  readonly actors: number;
  /** Number of different terms, not ambiguous and not refused, with a polarity. */
  readonly unambiguous: number;
}

/** Reads an article's setting off its fields. */
export function settingOf(fields: readonly ResolvedField[]): ArticleSetting {
  const actors = new Set<string>();
  const terms = new Set<string>();
  let armed = false;
  for (const { scene, candidates } of fields) {
    for (const { actor } of scene.references) {
      actors.add(actor.id);
      if (ARMED.has(actor.kind)) armed = true;
    }
    for (const { refused, polarity, term } of candidates) {
      if (!refused && polarity !== 0 && !term.ambiguous) terms.add(term.id);
    }
  }
  return { armed, actors: actors.size, unambiguous: terms.size };
}

/** Tells the features of a candidate. */
export function describeUsage(
  candidate: Candidate,
  field: ResolvedField,
  setting: ArticleSetting,
  set: Setter,
): void {
  const { scene } = field;
  const { term } = candidate;
  set('term:ambiguous', term.ambiguous);
  set(named('device', candidate.device));
  if (term.ambiguous) set(named(named('device', candidate.device), 'ambiguous'));
  set('term:positive', term.polarity > 0);
  set('term:positive:ambiguous', term.polarity > 0 && term.ambiguous);
  set('term:words', Math.min(3, candidate.lastWord - candidate.firstWord));
  if (candidate.hungOn) set(named('hung', candidate.hungOn));
  if (candidate.hungOn) set(named(named('hung', candidate.hungOn), candidate.device));
  if (candidate.refused) set(named('refused', candidate.refused));
  set(named('voice', candidate.voice));
  set(named('rule', candidate.targetRule));
  set('target:unknown', candidate.target === 'unknown');
  set('field:title', candidate.field === 'title');
  setWordFeatures(candidate, scene.words, set);
  const before = scene.words[candidate.firstWord - 1];
  if (before && !scene.words[candidate.firstWord]?.breakBefore) {
    if (referentClasses(before).has('group')) set(named(candidate.device, 'after-group'));
  }
  setActorFeatures(candidate, field, set);
  const others = setting.unambiguous - (term.ambiguous || candidate.refused ? 0 : 1);
  set('setting:armed', setting.armed);
  set('setting:actors:none', setting.actors === 0);
  set('setting:actors:several', setting.actors >= 2);
  set('setting:alone', others === 0);
  set('setting:alone:ambiguous', others === 0 && term.ambiguous);
  set('setting:others', others >= 2);
  set('setting:others:ambiguous', others >= 2 && term.ambiguous);
  set('setting:peaceful', others === 0 && !setting.armed);
  set('setting:peaceful:ambiguous', others === 0 && !setting.armed && term.ambiguous);
}

function setWordFeatures(candidate: Candidate, words: readonly Word[], set: Setter): void {
  const first = words[candidate.firstWord];
  const reading = first?.info.readings[0];
  if (reading) {
    set(named('class', reading.form.wordClass));
    set('article', reading.article);
    set('pronoun', reading.pronoun !== '');
    set('preposition', reading.preposition !== '');
    set(named('number', reading.form.number));
    set('tense:present', reading.form.tense === 'present');
  }
  setNeighbour('before', words[candidate.firstWord - 1], first?.breakBefore === true, set);
  const after = words[candidate.lastWord + 1];
  setNeighbour('after', after, after?.breakBefore === true, set);
  for (let i = candidate.firstWord - 1; i >= Math.max(0, candidate.firstWord - WINDOW); i--) {
    if (NEGATIONS.has(words[i]?.folded ?? '')) set('negated');
  }
}

function setNeighbour(side: 'before' | 'after', word: Word | undefined, broken: boolean, set: Setter): void {
  if (!word || broken) {
    set(named(side, 'break'));
    return;
  }
  if (isPreposition(word)) set(named(side, 'preposition'));
  if (isClauseOpener(word)) set(named(side, 'clause'));
  if (isCount(word)) set(named(side, 'count'));
  if (hasArticle(word)) set(named(side, 'article'));
  if (coordinated(word)) set(named(side, 'coordinated'));
  for (const cls of referentClasses(word)) set(named(side, cls));
  set(
    named(side, 'place'),
    word.info.uses.some(({ use }) => use.type === 'place'),
  );
}

function setActorFeatures(candidate: Candidate, field: ResolvedField, set: Setter): void {
  const { scene } = field;
  let nearest = Number.POSITIVE_INFINITY;
  let inSentence = 0;
  const sentence = scene.words[candidate.firstWord]?.sentence;
  for (const reference of scene.references) {
    if (scene.words[reference.first]?.sentence !== sentence) continue;
    inSentence++;
    const gap =
      reference.first > candidate.lastWord
        ? reference.first - candidate.lastWord
        : candidate.firstWord - reference.last;
    if (gap > 0) nearest = Math.min(nearest, gap);
    if (gap === 1)
      set(`actor:${reference.first > candidate.lastWord ? 'next' : 'previous'}:${reference.match.name.role}`);
  }
  set('actor:near', nearest <= 2);
  set('actor:within-6', nearest <= 6);
  set('actor:distance', nearest === Number.POSITIVE_INFINITY ? 0 : 1 / nearest);
  set('actor:in-sentence', Math.min(4, inSentence));
  set('actor:none', inSentence === 0);
  set('actor:none:ambiguous', inSentence === 0 && candidate.term.ambiguous);
  const others = field.candidates.filter(
    (other) =>
      other !== candidate &&
      !other.refused &&
      other.polarity !== 0 &&
      scene.words[other.firstWord]?.sentence === sentence,
  );
  set('others:in-sentence', Math.min(4, others.length));
  set('others:unambiguous', Math.min(4, others.filter((other) => !other.term.ambiguous).length));
  set(
    'others:adjacent',
    others.some(
      (o) =>
        Math.abs(o.firstWord - candidate.lastWord) <= 2 || Math.abs(candidate.firstWord - o.lastWord) <= 2,
    ),
  );
}
