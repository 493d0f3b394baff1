/** `naming`: the actor that a loaded noun classes (`ميليشيات الحوثي`, `المتمردون الأكراد`). */
import type { Term } from '../../lexicon/model.js';
import type { Word } from '../../lexicon/words.js';
import { CODEBOOK_TARGETS } from '../../types/codebook.js';
import { coordinated, hasArticle, isPreposition, mayJoin, prefixedPreposition } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import { isReferent } from '../referents.js';
import type { Scene } from '../scene.js';
import { stateOfCountry } from '../state.js';
import { FAR_FROM_PHRASE, generalThreat, others, ownTarget } from './article-wide.js';
import type { Clue, Query, RuleSet, TargetRule } from './clue.js';
import { saidOfAll } from './joint.js';
import { actorOfTermAt, actorToTheRight } from './nearby.js';
import { owner } from './owner.js';
import { partisans } from './partisans.js';
import { predicated, saidOfNoun } from './predicated.js';
import { namedWithin, sideWithin } from './takes-sides.js';

const construct: TargetRule = (query) => {
  const { scene, match } = query;
  if (match.term.genitive !== undefined || isSubjectOfObject(query) || closesPhrase(query)) return undefined;
  if (namesItsOwn(query)) return undefined;
  const found = actorToTheRight(query, match.spanLast + 1, { reach: 4 });
  if (!found) return undefined;
  const reference = scene.referenceAt.get(found.at);
  const ruled = stateOfRuler(reference, match.term);
  if (ruled) return ruled;
  const actor = tellsOrigin(reference, match.term)
    ? match.term.byCountry.get(reference.actor.country)
    : found.actor;
  if (actor === undefined) return undefined;
  // `المتمردين الحوثيين وميليشيات الرئيس المخلوع علي صالح`: its own genitive is a name, whoever the word is about elsewhere.
  const clue: Clue = { actor, rule: 'construct' };
  const named = reference !== undefined || scene.termAt.get(found.at)?.term.target !== undefined;
  return named ? { ...clue, sure: true } : clue;
};

/** `برصاص الجيش الإسرائيلي شمال غزة`: the phrase itself holds the name of whom it always means. */
function namesItsOwn({ scene, match: { term, spanFirst, spanLast } }: Query): boolean {
  if (term.target === undefined) return false;
  for (let at = spanFirst; at <= spanLast; at++)
    if (scene.referenceAt.get(at)?.actor.id === term.target) return true;
  return false;
}

/** `يستهدف الإرهابيون رجال الأمن`: a nominative with the article heads no bare noun behind it, which is its verb's object. */
function isSubjectOfObject({ scene, match }: Query): boolean {
  const next = scene.words[match.spanLast + 1];
  if (match.reading?.article !== true || !next || hasArticle(next)) return false;
  const object = isReferent(next, 'group') || isReferent(next, 'person') || isReferent(next, 'force');
  return object && /ون$/.test(scene.words[match.spanLast]?.folded ?? '');
}

/** `مليشيات الحوثي المأجورة وقوات صالح`: an adjective with the article behind a name has no genitive of its own. */
const closesPhrase = ({ scene, match: { reading, spanFirst } }: Query): boolean =>
  reading?.form.wordClass === 'adjective' &&
  reading.article &&
  reading.conjunction + reading.preposition === '' &&
  scene.words[spanFirst]?.breakBefore === false &&
  scene.referenceAt.has(spanFirst - 1);

const STATES: ReadonlySet<string> = new Set(['state', 'army']);

/** `المتمردين السوريين`: a country's adjective on those who fight is not its state, but whom the term means in that country, if anybody. */
function tellsOrigin(reference: ActorReference | undefined, { refers }: Term): reference is ActorReference {
  if (reference?.match.name.role !== 'adjective' || reference.actor.kind !== 'state') return false;
  return refers.size > 0 && ![...refers].some((kind) => STATES.has(kind));
}

/**
 * `نظام مبارك`, `النظام الإخواني`: a regime is that of the state in which he rules, whom the term means there. Who ruled a country and is no actor of
 * the codebook was its state whoever speaks (`الديكتاتور مبارك`); his party is not.
 */
function stateOfRuler(
  reference: ActorReference | undefined,
  { refers, byCountry, choice }: Term,
): Clue | undefined {
  if (!reference || reference.match.name.role === 'name') return undefined;
  const { kind, id, country } = reference.actor;
  const ruled = kind === 'party' && !CODEBOOK_TARGETS.has(id) ? stateOfCountry(country) : undefined;
  if (ruled !== undefined && (choice === 'government' || choice === 'ruler'))
    return { actor: ruled, rule: 'construct', sure: true };
  const meant = refers.has('state') ? byCountry.get(country) : undefined;
  return meant === undefined ? undefined : { actor: meant, rule: 'construct' };
}

/** The noun stands behind the name it classes: `الحوثيون المتمردون`, `حزب الله، الميليشيا …`. */
const apposition: TargetRule = ({ scene, match }) => {
  const word = scene.words[match.spanFirst];
  const before = scene.words[match.spanFirst - 1];
  if (!word || !before || mayJoin(word) || word.sentence !== before.sentence) return undefined;
  const reference = scene.referenceAt.get(match.spanFirst - 1);
  // `حماية الجيش للسلطة`: a noun with a preposition is none.
  if (!reference || isPreposition(before) || prefixedPreposition(word) !== '') return undefined;
  // `حاصرت حماس القوات الإسرائيلية`: a noun that names somebody else is no apposition, but what was done to.
  const named = scene.referenceAt.get(match.spanLast)?.actor.id;
  if (named !== undefined && named !== reference.actor.id) return undefined;
  // `المقاتلون السوريون المعارضون`, `الحكومة السورية المعارضة`: the country tells where those come from who are foes of somebody.
  if (match.term.genitive === 'foe' && hasArticle(word) && reference.actor.kind === 'state') return undefined;
  if (word.breakBefore && (match.reading?.article !== true || opensSpeech(scene, word))) return undefined;
  return { actor: saidOfAll(scene, reference, word).actor.id, rule: 'apposition' };
};

/** Characters before a word in which a colon stands. */
const COLON_REACH = 4;

/** `الوزير المصري: الإرهابيون خونة`: behind a colon stands what he says. */
const opensSpeech = ({ analysis }: Scene, { start }: Word): boolean =>
  /:[\s"«“]*$/.test(analysis.text.slice(Math.max(0, start - COLON_REACH), start));

/** Words behind `من` in which those stand whom the noun is of. */
const PART_REACH = 3;

/** `متشددون من تنظيم القاعدة`, `أعوانه من الحرس الثوري`: of whom they are. What a state's name stands behind is where they come from. */
const partOf: TargetRule = (query) => {
  const { scene, match } = query;
  const of = scene.words[match.spanLast + 1];
  if (of?.folded !== 'من' || of.breakBefore || of.sentence !== scene.words[match.spanLast]?.sentence)
    return undefined;
  const found = actorToTheRight(query, match.spanLast + 2, { reach: PART_REACH });
  if (!found) return undefined;
  const kind = scene.lexicon.actors.get(found.actor)?.kind;
  const land = kind === 'state' || kind === 'people';
  return land && (match.reading?.pronoun ?? '') === '' ? undefined : { actor: found.actor, rule: 'part-of' };
};

/** Words behind a use within which the mark of an example stands. */
const EXAMPLE_REACH = 4;

/** `الجماعات المتطرفة مثل جبهة النصرة`, `3 تنظيمات … وهي القاعدة وداعش`: the first that is named for an example. */
function exampleBehind(scene: Scene, from: number): ActorReference | undefined {
  const sentence = scene.words[from - 1]?.sentence;
  for (let i = from; i < from + EXAMPLE_REACH; i++) {
    const word = scene.words[i];
    if (!word || word.sentence !== sentence) return undefined;
    const here = scene.referenceAt.get(i);
    if (here) return prefixedPreposition(word) === 'ك' ? here : undefined;
    if (EXAMPLES.has(word.folded)) return namedWithin(scene, i, 2);
    if (ABOVE_ALL.test(word.folded)) return sideWithin(scene, i, 2);
  }
  return undefined;
}

const EXAMPLES: ReadonlySet<string> = new Set([
  'مثل',
  'ك',
  'كمثل',
  'امثال',
  'كامثال',
  'منها',
  'ومنها',
  'ابرزها',
  'وابرزها',
  'وهي',
  'وهم',
]);

/** `وخصوصا تنظيم …`, `وعلى رأسها داعش`, `بينها القاعدة`. */
const ABOVE_ALL = /^[وب]?(?:خصوصا|خاصه|سيما|لاسيما|راسها|راسهم|مقدمتها|مقدمتهم|بينها|بينهم|فيها|فيهم)$/;

/** Words behind `في إشارة` in which the name stands. */
const HINT_REACH = 5;

/** `بقية التنظيمات الإرهابية، في إشارة ضمنية إلى حزب العمال`: the text itself says whom a speaker means. */
export const hinted: TargetRule = ({ scene, match }) => {
  const { words } = scene;
  for (let at = match.spanLast + 1; at <= match.spanLast + 2; at++) {
    if (words[at]?.folded !== 'في' || words[at + 1]?.folded !== 'اشاره') continue;
    const meant = sideWithin(scene, at + 1, HINT_REACH);
    return meant && { actor: meant.actor.id, rule: 'example', sure: true };
  }
  return undefined;
};

/** `الميليشيات المتطرفة مثل …`, `تنظيمات إرهابية وهي …`: whom the phrase goes on to name. */
export const example: TargetRule = ({ scene, match }) => {
  const found = exampleBehind(scene, match.spanLast + 1);
  return found && { actor: found.actor.id, rule: 'example' };
};

/** `الموالية له`, `المتحالفة معها`: allied to him who was just named. */
const isAllied = (word: Word | undefined): boolean =>
  isReferent(word, 'follower') || isReferent(word, 'ally');
const BY_PRONOUN = /^(ل|مع)(ه|ها|هم)$/;

/** An adjective that may stand between: `والميليشيات المسلحة التابعة له`. */
const SORT_OF_FIGHTERS = /^(ال)?(مسلح|شيعي|طائفي|محلي|اجنبي)(ه|ين|ون|ات)?$/;

/** `قوات النظام والميليشيات الموالية له`: of those joined the first is meant (codebook, actors), and the second is his by its pronoun. */
const joined: TargetRule = (query) => {
  const { scene, match } = query;
  const { words } = scene;
  const here = words[match.spanFirst];
  if (!here || here.breakBefore || !coordinated(here)) return undefined;
  const next = words[match.spanLast + 1]?.folded ?? '';
  const allied = match.spanLast + (SORT_OF_FIGHTERS.test(next) ? 2 : 1);
  if (!isAllied(words[allied])) return undefined;
  if (!BY_PRONOUN.test(words[allied + 1]?.folded ?? '')) return undefined;
  const actor = scene.referenceAt.get(match.spanFirst - 1)?.actor.id ?? termBefore(query);
  return actor === undefined ? undefined : { actor, rule: 'joined' };
};

/** `النظام السوري والميليشيات`: the loaded noun that a country's adjective closes is what the word is joined to. */
const termBefore = (query: Query): string | undefined => actorOfTermAt(query, query.match.spanFirst - 1);

export const head: RuleSet = {
  near: [
    hinted,
    others,
    partisans,
    joined,
    construct,
    partOf,
    apposition,
    predicated,
    example,
    owner,
    ownTarget,
  ],
  far: [saidOfNoun, generalThreat, ...FAR_FROM_PHRASE],
};
