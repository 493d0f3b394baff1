/**
 * Which mentions are choices. A share compares options, so all of them must be found on the same evidence: a neutral word counts only
 * where its actor stands beside it, while a loaded word about nobody in sight is still given to the likeliest actor of the article.
 * Counted together, such a guess would raise the loaded share of whatever actor an outlet writes most about.
 */
import type { Mention } from '../../types/index.js';

/** Rules that find the target beside the word: those by which neutral options are counted. */
const BESIDE: ReadonlySet<string> = new Set([
  'adjective',
  'adjective-chain',
  'adjective-followed',
  'apposition',
  'civilians',
  'claimant-before',
  'claimant-speaks',
  'committed',
  'construct',
  'dead-of-country',
  'doer',
  'example',
  'fixed',
  'forces-of-country',
  'forces-of-state',
  'genitive-doer',
  'joined',
  'judged-beside',
  'listed',
  'managed',
  'marked-doer',
  'name-after',
  'named-dead',
  'part-of',
  'people',
  'possessor',
  'predicated',
  'relative-head',
  'subject-before',
  'verb-subject',
  'waged-against',
]);

/** Uses less likely than this to be framing are more likely not to be. */
const LEAST_CONFIDENCE = 0.5;

/**
 * The choice set in which a mention counts; undefined for one that is of none, or is not found on the evidence asked of all options. A
 * neutral word that a country gives its actor (`الإسلاميون` in Egypt) counts, as its loaded alternatives are said of nobody else anywhere.
 */
export const choiceOf = ({ choice, polarity, targetRule, confidence }: Mention): string | undefined =>
  confidence >= LEAST_CONFIDENCE &&
  (BESIDE.has(targetRule) || (targetRule === 'by-country' && polarity === 0))
    ? choice
    : undefined;
