/** A pronoun on a noun: whose the deed, the band or the dead are. */
import { pronounAgreement } from '../agreement.js';
import type { TargetRule } from './clue.js';
import { subjectToTheLeft } from './nearby.js';

/** `استيلائهم`, `مرتزقته`, `شهداؤهم`: the pronoun's owner is the side that the clause, or the sentence before it, is about. */
export const owner: TargetRule = (query) => {
  const { reading, term, spanFirst } = query.match;
  if (!reading || reading.pronoun === '' || reading.form.wordClass === 'verb') return undefined;
  // The pronoun of `تحريرها` is what is freed.
  if (term.device === 'control' && term.polarity > 0) return undefined;
  const found = subjectToTheLeft(query, spanFirst, pronounAgreement(reading.pronoun));
  return found && { actor: found.actor, rule: 'possessor' };
};
