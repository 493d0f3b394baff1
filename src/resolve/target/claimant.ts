/** Who says that a deed is his: `وتبناه تنظيم …`, `أعلنت الحركة مسؤوليتها عن …`. */
import type { WordRow } from '../../lexicon/words.js';
import { isClauseOpener, sentenceEnd, sentenceStart } from '../phrase.js';
import type { ActorReference } from '../reference.js';
import { readingAs } from '../referents.js';
import type { Scene } from '../scene.js';
import { takesSides } from './takes-sides.js';

/** Words behind `تبنى` in which the deed stands. */
const DEED_REACH = 5;
/** Words behind the claim in which the claimant is named (`تبناه تنظيم داعش`). */
const BEHIND = 4;

/** The one side of a conflict that claims what the field tells of; undefined where nobody or more than one does. */
export function claimantOf(scene: Scene): string | undefined {
  const claimants = new Set<string>();
  const { row } = scene;
  for (let at = 0; at < row.length; at++) {
    const claimant = claims(row, at) ? namedBeside(scene, at) : undefined;
    if (claimant && takesSides(claimant.actor)) claimants.add(claimant.actor.id);
  }
  const [claimant] = claimants;
  return claimants.size === 1 ? claimant : undefined;
}

/** Words between a claim and the deed. */
const CLAIMED_REACH = 4;

/** `أعلن التنظيم مسؤوليته عن التفجير الإرهابي`, `تبنى العمل الجبان`: whether the word at a place tells of what a claim before it is made of. */
export function isClaimed({ row, words }: Scene, at: number): boolean {
  for (let i = at - 1; i >= at - CLAIMED_REACH && i >= 0; i--) {
    const word = words[i];
    if (!word || row.breaks[i + 1] === 1 || isClauseOpener(word)) return false;
    if (claims(row, i)) return true;
  }
  return false;
}

/**
 * `تبنته`, `يتبناها`, and where no pronoun says what, `تبنى` before the deed; `مسؤوليته عن`. Asked of every word, so that no word is made for
 * it.
 */
function claims(row: WordRow, at: number): boolean {
  const info = row.infos[at];
  const claim = info?.classes.has('claim') ? readingAs({ info }, 'claim') : undefined;
  if (claim === undefined) return false;
  if (claim.form.wordClass === 'noun')
    return claim.pronoun !== '' && at + 1 < row.length && row.folded(at + 1) === 'عن';
  if (claim.pronoun !== '') return true;
  return row.infos.slice(at + 1, at + 1 + DEED_REACH).some(({ classes }) => classes.has('claimable'));
}

/** Who is named right behind the claim, else last before it in its sentence. */
function namedBeside(scene: Scene, at: number): ActorReference | undefined {
  const end = Math.min(sentenceEnd(scene.words, at), at + 1 + BEHIND);
  for (let i = at + 1; i < end; i++) {
    const reference = scene.referenceAt.get(i);
    if (reference) return reference;
  }
  const start = sentenceStart(scene.words, at);
  for (let i = at - 1; i >= start; i--) {
    const reference = scene.referenceAt.get(i);
    if (reference && takesSides(reference.actor)) return reference;
  }
  return undefined;
}
