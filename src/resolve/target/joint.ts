/** Names that are joined to each other (`إيران وحزب الله`), and through which words a noun phrase goes on. */
import type { ReferentClass } from '../../lexicon/model.js';
import type { Word } from '../../lexicon/words.js';
import { hasArticle, isClauseOpener, isCount, isPreposition, mayJoin } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import { isReferent } from '../referents.js';
import type { Scene } from '../scene.js';

/** Words before a name that may belong to it (`والرئيس المخلوع علي صالح`). */
const JOINED_REACH = 3;

/** `إيران وحزب الله`, `الحوثيون والرئيس المخلوع صالح`: of actors that are joined and no foes of each other, the first (codebook, actors). */
export function firstOfJoint(scene: Scene, reference: ActorReference): ActorReference {
  let first = reference;
  for (;;) {
    const before = joinedBefore(scene, first);
    if (!before || before.actor.foes.has(first.actor.id)) return first;
    first = before;
  }
}

/** `الإرهابيين`, `الإرهابيتين`. */
const OF_SEVERAL = /(?:ين|ان|ون)$/;

/**
 * `تنظيمي داعش والنصرة الإرهابيين`: a plural or dual behind names that are joined is said of all, and the first stands for them (codebook, actors);
 * so is in `ميليشيات الحوثي وصالح الانقلابية` a feminine of the noun that both are the genitive of.
 */
export function saidOfAll(scene: Scene, reference: ActorReference, here: Word | undefined): ActorReference {
  const name = scene.words[reference.last];
  if (!here || !name) return reference;
  const several = OF_SEVERAL.test(here.folded) && !OF_SEVERAL.test(name.folded);
  if (!several && !(here.folded.endsWith('ه') && isMasculine(scene, reference))) return reference;
  let first = reference;
  for (let before = joinedBefore(scene, first); before; before = joinedBefore(scene, first)) first = before;
  return first;
}

/** A name joined in words without ending, none of them a noun of a body (`وصالح`, `والمخلوع صالح`); that of a country is a feminine itself. */
function isMasculine({ words }: Scene, { first, actor }: ActorReference): boolean {
  if (actor.kind === 'state') return false;
  for (let at = first; at >= first - JOINED_REACH; at--) {
    const word = words[at];
    if (!word || /(?:ه|ات|ون|ين)$/.test(word.folded) || isReferent(word, 'group')) return false;
    if (mayJoin(word)) return true;
  }
  return false;
}

/** The name to which the noun phrase of a reference is joined by و. */
function joinedBefore(scene: Scene, { first }: ActorReference): ActorReference | undefined {
  for (let i = first; i >= first - JOINED_REACH; i--) {
    const word = scene.words[i];
    if (!word || word.breakBefore) return undefined;
    if (mayJoin(word)) return scene.referenceAt.get(i - 1) ?? placedBefore(scene, i);
    if (i < first && !isNominal(scene, i, word)) return undefined;
  }
  return undefined;
}

/** Words in which it is said where those stand who are named before them (`في محافظة تعز`). */
const PLACE_REACH = 3;

/** `المقاومة في محافظة تعز وقوات الجيش`: the name before the place of those who bear it. */
function placedBefore(scene: Scene, at: number): ActorReference | undefined {
  for (let i = at - 2; i >= at - PLACE_REACH; i--) {
    if (scene.words[i + 1]?.breakBefore) return undefined;
    if (scene.words[i]?.folded === 'في') return scene.referenceAt.get(i - 1);
  }
  return undefined;
}

/**
 * Whether a noun phrase can go on through a word to its genitive or apposition: adjectives and nouns with the article do, and nouns that
 * the packs know. A bare word that they do not know is as likely a verb (`الميليشيات تقصف …`) or an adjective that closes the
 * phrase (`جريمة بشعة`), as do those that they know for a quality alone (`مسلحون مجهولون`).
 */
export const leadsOn = (scene: Scene, at: number, word: Word): boolean =>
  hasArticle(word) ||
  isCount(word) ||
  scene.termAt.has(at) ||
  word.info.uses.some(
    ({ use, reading: { form } }) =>
      use.type === 'referent' &&
      form.wordClass !== 'verb' &&
      !(form.wordClass === 'adjective' && QUALITIES.has(use.class)),
  );

const QUALITIES: ReadonlySet<ReferentClass> = new Set(['attack', 'creed', 'nameless']);

/** Whether a word is a noun or an adjective that the packs know, or has the article. */
const isNominal = (scene: Scene, at: number, word: Word): boolean =>
  !isPreposition(word) && !isClauseOpener(word) && leadsOn(scene, at, word);
