/** Only tokens whose class says so are looked at: a cue without its class would be a silent fault. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  COLON,
  COMPLEMENTISER,
  IMPERSONAL,
  MARK,
  SAYS,
  SHIFTS,
  TRAILS,
  voiceClasses,
} from '../../src/resolve/voice/classes.js';
import { cueOf, phraseAt } from '../../src/resolve/voice/cues.js';
import { loadVoiceCues } from '../../src/resolve/voice/index.js';
import { COMPLEMENTISERS } from '../../src/resolve/voice/words.js';
import { createAnalyser } from '../../src/text/index.js';

const cues = loadVoiceCues('lexicons/core/voice.yaml');
const classesOf = voiceClasses(cues);
const analyser = createAnalyser();
const classesIn = (text: string): number[] => Array.from(classesOf(analyser.analyse(text).row));

it.each([
  ['وأكد', SHIFTS | SAYS],
  ['بحسب', TRAILS],
  ['بأنها', COMPLEMENTISER],
  ['التصريح', SHIFTS | SAYS],
  ['مفاده', SHIFTS],
  ['وهتافات', SHIFTS],
  [':', COLON],
  ['«', MARK],
  ['عدة', 0],
  ['دعوة', 0],
  ['كتاب', 0],
  ['،', 0],
])('%s', (word, expected) => {
  expect(classesIn(word)).toEqual([expected]);
});

it('tell of any words what looking them up tells', () => {
  const known = [
    ...cues.saying.keys(),
    ...cues.trailing.keys(),
    ...cues.impersonal.keys(),
    ...COMPLEMENTISERS,
  ];
  const word = fc.tuple(fc.constantFrom('', 'و', 'ف', 'ال', 'بال', 'س', 'ل'), fc.constantFrom(...known));
  const text = fc
    .array(word, { maxLength: 30 })
    .map((words) => words.map((parts) => parts.join('')).join(' '));
  fc.assert(
    fc.property(text, (words) => {
      const analysis = analyser.analyse(words);
      const classes = classesOf(analysis.row);
      analysis.tokens.forEach((token, i) => {
        const here = classes[i] as number;
        expect((here & SAYS) !== 0).toBe(cueOf(cues, token) !== undefined);
        expect((here & COMPLEMENTISER) !== 0).toBe(COMPLEMENTISERS.has(token.folded));
        if (phraseAt(analysis.tokens, i, analysis.tokens.length, cues.trailing) > 0)
          expect(here & TRAILS).not.toBe(0);
        if (phraseAt(analysis.tokens, i, analysis.tokens.length, cues.impersonal) > 0)
          expect(here & IMPERSONAL).not.toBe(0);
        if (here & (SAYS | IMPERSONAL)) expect(here & SHIFTS).not.toBe(0);
      });
    }),
    { numRuns: 300, seed: 11 },
  );
});
