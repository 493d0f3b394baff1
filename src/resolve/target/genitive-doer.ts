/** The doer who is the genitive or the adjective of a deed's noun. */
import { hasArticle, isVerbUse, prefixedPreposition } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import type { Clue, Query, TargetRule } from './clue.js';
import { frees } from './freed.js';
import { actorToTheRight, holdsObject, isVictim } from './nearby.js';

/** `العدوان السعودي`, `جرائم الاحتلال`, `اعتداءات المستوطنين`: the doer is the noun's genitive or adjective. */
export const genitive: TargetRule = (query) => {
  // The genitive of `تحرير` and `تطهير` is what is freed, not who frees it.
  const { term } = query.match;
  // `تعذيب السجناء السعوديين`: the packs say that its genitive suffers it.
  if (term.genitive !== undefined && !isOfState(query)) return undefined;
  if (isVerbUse(query.match) || frees(query.match)) return undefined;
  if (holdsObject(query)) return undefined;
  // `جريمة مقتل الجنود`: whom it befell.
  if (isDeath(query, query.match.spanLast + 1)) return undefined;
  // `الأكثر انتهاكا للقانون`: the object of an indefinite verbal noun.
  if (isAccusative(query)) return undefined;
  const found = actorToTheRight(query, query.match.spanLast + 1, { reach: 3 });
  if (!found || isVictim(query.scene, found.at, query.match.spanFirst - 1)) return undefined;
  const reference = query.scene.referenceAt.get(found.at);
  const suffers = reference?.actor.kind === 'people' && query.match.term.polarity < 0;
  if (suffers || (reference && isTaken(query, reference))) return undefined;
  const clue: Clue = { actor: found.actor, rule: 'genitive-doer' };
  return isAdjectiveBeside(query, found.at) ? { ...clue, sure: true } : clue;
};

/** `الانتهاكات الإسرائيلية`, not `دماء المصريين`: a country's adjective right behind the deed, that is no noun for its people. */
const isAdjectiveBeside = ({ scene, match }: Query, at: number): boolean =>
  at === match.spanLast + 1 &&
  match.term.otherwise === undefined &&
  scene.referenceAt.get(at)?.match.name.role === 'adjective' &&
  /(?:ي|يه)$/.test(scene.words[at]?.folded ?? '');

/** `التعذيب الإسرائيلي`: an adjective of a state that agrees with the definite deed tells whose it is; `تعذيب السجناء` has its genitive behind it. */
const isOfState = (query: Query): boolean => {
  const { scene, match } = query;
  const { kind } = scene.referenceAt.get(match.spanLast + 1)?.actor ?? {};
  const deed = scene.words[match.spanLast];
  return (
    kind === 'state' && deed !== undefined && hasArticle(deed) && isAdjectiveBeside(query, match.spanLast + 1)
  );
};

/** `غزو العراق`, `اجتياح لبنان`: a country right behind the noun for taking ground is what is taken, unless that follows with ل (`احتلال العراق للكويت`). */
function isTaken({ scene, match }: Query, { actor, last, match: { name } }: ActorReference): boolean {
  const { device, polarity } = match.term;
  if (device !== 'control' || polarity >= 0 || actor.kind !== 'state' || name.role !== 'name') return false;
  const next = scene.words[last + 1];
  if (!next || next.breakBefore || next.sentence !== scene.words[last]?.sentence) return true;
  return prefixedPreposition(next) !== 'ل' && !scene.matches.places.some(({ first }) => first === last + 1);
}

/** `مقتل`, `اغتيال`: a noun for somebody's death. */
const isDeath = ({ scene }: Query, at: number): boolean => scene.termAt.get(at)?.term.device === 'death';

/** `انتهاكا لـ …`: an indefinite verbal noun in the accusative and its object. */
function isAccusative({ scene, match }: Query): boolean {
  const next = scene.words[match.spanLast + 1];
  return (
    /ا$/.test(scene.words[match.spanLast]?.folded ?? '') &&
    next !== undefined &&
    prefixedPreposition(next) === 'ل'
  );
}
