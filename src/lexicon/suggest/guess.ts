/** What a word's endings and place suggest of its class: a start for the linguist, who corrects it. */
import type { WordEntry } from '../schema.js';
import type { Slot } from './slots.js';

/** The inflection class of a candidate, given as it is written, without article. */
export function guessEntry(word: string, slot: Slot): WordEntry {
  const stem = (cut: number): string => word.slice(0, -cut);
  if (slot === 'verb') {
    const past = word.replace(/^[وف](?=....)/, '');
    if (/^.{3,}ت$/.test(past)) return { verb: past.slice(0, -1), present: `ي${past.slice(0, -1)}` };
    return { fixed: past };
  }
  if (/^.{3,}ي[ةه]$/.test(word)) return { adjective: stem(1) };
  // Egyptian papers write the last ي without its dots.
  if (/^.{3,}[يى]$/.test(word)) return { adjective: `${stem(1)}ي` };
  if (/^.{3,}ات$/.test(word)) return { noun: `${stem(2)}ة`, sound: 'f' };
  if (/^.{3,}(ين|ون)$/.test(word))
    return slot === 'adjective' ? { adjective: stem(2) } : { noun: stem(2), sound: 'm' };
  if (/^.{3,}[ةه]$/.test(word))
    return slot === 'adjective' ? { adjective: stem(1) } : { noun: `${stem(1)}ة` };
  return slot === 'adjective' ? { adjective: word } : { noun: word };
}
