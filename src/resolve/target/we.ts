/** Verbs in the first person: who speaks does what they tell. */
import type { TargetRule } from './clue.js';

const WE_DO = /^[وف]?[سل]?ن/;
const WE_DID = /نا$/;

/** `لن نجتاح القطاع`, `حررنا المدينة`: the one whose words they are. */
export const we: TargetRule = (query) => {
  const { scene, match } = query;
  const { reading, spanFirst } = match;
  const word = scene.words[spanFirst];
  if (!word || reading?.form.wordClass !== 'verb' || reading.pronoun !== '') return undefined;
  if (reading.form.number !== 'plural' || !(reading.form.tense === 'past' ? WE_DID : WE_DO).test(word.folded))
    return undefined;
  const { speaker } = query;
  return speaker === undefined ? undefined : { actor: speaker, rule: 'verb-subject' };
};
