/** Glosses and rationales: what makes an entry answerable to its reader, so neither may be empty or the other's copy. */
import type { PackFault } from '../errors.js';
import { faultAt, type PackCheck, placedActors, placedTerms } from './packs.js';

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;
/** A rationale names the less loaded word or cites a source: it cannot do so in fewer words. */
const FEWEST_WORDS = 4;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function glossFaults(gloss: { readonly ar: string; readonly en: string }): string[] {
  return [
    ...(ARABIC.test(gloss.ar) ? [] : ['gloss.ar holds no Arabic']),
    ...(LATIN.test(gloss.en) ? [] : ['gloss.en holds no English']),
  ];
}

/** Empty or copied explanations. */
export const findPoorExplanations: PackCheck = ({ sources }) => {
  const faults: PackFault[] = [];
  for (const term of placedTerms(sources)) {
    const { gloss, rationale } = term.entry;
    for (const message of glossFaults(gloss)) faults.push(faultAt(term, message, ['gloss']));
    const said = plain(rationale);
    if (said === plain(gloss.en) || said === plain(gloss.ar))
      faults.push(faultAt(term, 'the rationale only repeats the gloss', ['rationale']));
    else if (said.split(' ').length < FEWEST_WORDS)
      faults.push(
        faultAt(term, 'the rationale does not say what less loaded word was at hand', ['rationale']),
      );
  }
  for (const actor of placedActors(sources)) {
    for (const message of glossFaults(actor.entry.gloss)) faults.push(faultAt(actor, message, ['gloss']));
  }
  return faults;
};
