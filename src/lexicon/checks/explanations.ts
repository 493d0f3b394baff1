/** Glosses and rationales: what makes an entry answerable to its reader, so neither may be empty or the other's copy. */
import type { Gloss } from '../../types/result.js';
import type { PackFault } from '../errors.js';
import type { TermEntry } from '../schema.js';
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

function languageFaults(name: string, text: Gloss): string[] {
  return [
    ...(ARABIC.test(text.ar) ? [] : [`${name}.ar holds no Arabic`]),
    ...(LATIN.test(text.en) ? [] : [`${name}.en holds no English`]),
  ];
}

function rationaleFaults(rationale: TermEntry['rationale'], gloss: Gloss): string[] {
  const glosses = [plain(gloss.en), plain(gloss.ar)];
  const given = typeof rationale === 'string' ? [rationale] : [rationale.ar, rationale.en];
  const said = given.map(plain);
  if (said.some((text) => glosses.includes(text))) return ['the rationale only repeats the gloss'];
  return [
    ...(typeof rationale === 'string' ? [] : languageFaults('rationale', rationale)),
    ...(said.some((text) => text.split(' ').length < FEWEST_WORDS)
      ? ['the rationale does not say what less loaded word was at hand']
      : []),
  ];
}

/** Empty or copied explanations. */
export const findPoorExplanations: PackCheck = ({ sources }) => {
  const faults: PackFault[] = [];
  for (const term of placedTerms(sources)) {
    const { gloss, rationale } = term.entry;
    for (const message of languageFaults('gloss', gloss)) faults.push(faultAt(term, message, ['gloss']));
    for (const message of rationaleFaults(rationale, gloss))
      faults.push(faultAt(term, message, ['rationale']));
  }
  for (const actor of placedActors(sources)) {
    for (const message of languageFaults('gloss', actor.entry.gloss))
      faults.push(faultAt(actor, message, ['gloss']));
  }
  return faults;
};
