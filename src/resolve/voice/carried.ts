/** Texts that an article carries whole: `وفيما يلي نص البيان:`, and below it nothing but the statement. */
import type { Sentence } from '../../types/index.js';
import { COLON, IMPERSONAL, MARK } from './classes.js';
import { phraseAt, sayingCue } from './cues.js';
import type { ScopeContext } from './shift.js';
import { isWord } from './words.js';

/** Tokens between the noun that announces a text and its colon. */
const REACH = 10;

/** Whether a sentence announces a text whose words follow without marks. */
export function announcesText({ first, last }: Sentence, { tokens, cues, classes }: ScopeContext): boolean {
  for (let colon = first + 1; colon < last; colon++) {
    if (classes[colon] !== COLON || classes[colon + 1] === MARK) continue;
    for (let i = colon - 1; i >= Math.max(first, colon - REACH) && isWord(tokens[i]); i--) {
      const folded = tokens[i]?.folded ?? '';
      if (!cues.carried.has(folded)) continue;
      return i === colon - 1 || cues.speechNouns.has((tokens[i + 1]?.folded ?? '').replace(/^ال/, ''));
    }
  }
  return false;
}

/** Whether the outlet speaks again at the head of a sentence behind such a text. */
export function tellsAgain(sentence: Sentence, newParagraph: boolean, context: ScopeContext): boolean {
  const { tokens, cues, classes } = context;
  const { first, last } = sentence;
  const opens = tokens[first]?.folded ?? '';
  if (/^و?كان(?:ت|وا)?$/.test(opens)) return true;
  if (((classes[first] as number) & IMPERSONAL) !== 0 && phraseAt(tokens, first, last, cues.impersonal) > 0)
    return true;
  return newParagraph && sayingCue(cues, opens)?.form === 'verb';
}
