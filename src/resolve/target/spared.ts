/** Whom a word for militants does not mean: states and their armies, unless it is hung beside their name. */
import type { ActorKind } from '../../lexicon/model.js';
import type { Scene } from '../scene.js';
import { stateOf } from '../state.js';
import type { Query } from './clue.js';

const POWERS: ReadonlySet<ActorKind> = new Set(['state', 'army', 'coalition']);

/**
 * Whether a power is not meant by a noun or adjective for those whom armies fight (`مقتل ثلاثة إرهابيين`, `مراقبة المسلحين المتشددين`): it is
 * by its foes' words, and where the article calls it so by name elsewhere. Of terror and terrorist deeds (`عملية إرهابية`) only the
 * state of which the article tells is spared.
 */
export function isSpared({ scene, match, speaker, hungOn, decided }: Query, actor: string): boolean {
  const { id, otherwise, refers, polarity } = match.term;
  if (polarity >= 0 || refers.has('state')) return false;
  const kind = scene.lexicon.actors.get(actor)?.kind;
  if (kind === undefined || !POWERS.has(kind) || refers.has(kind)) return false;
  const ofItsOwn = hungOn === 'act' || !refers.has('armed-group');
  if (ofItsOwn && (otherwise === undefined || actor !== stateOf(scene))) return false;
  if (speaker !== undefined && scene.lexicon.actors.get(speaker)?.foes.has(actor)) return false;
  for (const other of decided.values())
    if (other.near && other.term === id && other.actor === actor) return false;
  return !isNamedBehind(scene, match.spanLast, actor);
}

/** Words behind a use in which its patron stands. */
const PATRON_REACH = 4;

/** `المليشيات المحسوبة على إيران`: the power is named in the phrase that the word opens. */
function isNamedBehind({ words, referenceAt }: Scene, from: number, actor: string): boolean {
  for (let at = from + 1; at <= from + PATRON_REACH; at++) {
    const word = words[at];
    if (!word || word.breakBefore || word.sentence !== words[from]?.sentence) return false;
    if (referenceAt.get(at)?.actor.id === actor) return true;
  }
  return false;
}

/** Words between a use and the name that it is hung on. */
const HUNG_REACH = 3;

/**
 * Whether a speaker blames people of his own: an article in which Israeli officials speak of `متطرفين يهود` or `المستوطنين المتطرفين` hangs a
 * word for militants on the members of their side.
 */
export function blamesHisOwn({ scene, speaker, decided, facts }: Query): boolean {
  if (speaker === undefined || scene.lexicon.actors.get(speaker)?.kind !== 'state') return false;
  const blames = (at: number): boolean => {
    const use = decided.get(at);
    if (!use?.near || use.polarity >= 0 || use.actor !== speaker) return false;
    const refers = scene.lexicon.terms.get(use.term)?.refers;
    return refers?.has('armed-group') === true && !refers.has('state');
  };
  return facts.membersOf(speaker).some(({ first, last }) => {
    for (let at = first - HUNG_REACH; at <= last + HUNG_REACH; at++) if (blames(at)) return true;
    return false;
  });
}
