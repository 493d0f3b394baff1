/**
 * Which mentions are choices. A share compares options, so all of them must be found on the same evidence: a neutral word counts only
 * where its actor stands beside it, while a loaded word about nobody in sight is still given to the likeliest actor of the article.
 * Counted together, such a guess would raise the loaded share of whatever actor an outlet writes most about.
 */
import { foundBeside } from '../../resolve/target/rule-name.js';
import type { Mention } from '../../types/index.js';

/** Uses less likely than this to be framing are more likely not to be. */
const LEAST_CONFIDENCE = 0.5;

/**
 * The choice set in which a mention counts; undefined for one that is of none, or is not found on the evidence asked of all options. A
 * neutral word that a country gives its actor (`الإسلاميون` in Egypt) counts, as its loaded alternatives are said of nobody else anywhere.
 */
export const choiceOf = ({ choice, polarity, targetRule, confidence }: Mention): string | undefined =>
  confidence >= LEAST_CONFIDENCE &&
  (foundBeside(targetRule) || (targetRule === 'by-country' && polarity === 0))
    ? choice
    : undefined;

/** Terms that count as another in shares of their choice set: the same word in another form. */
export type JoinedOptions = Readonly<Record<string, string>>;

/** The option of a choice set that a term counts for: itself, or the term that it is a form of. */
export const optionOf = (term: string, joined: JoinedOptions): string =>
  Object.hasOwn(joined, term) ? (joined[term] as string) : term;
