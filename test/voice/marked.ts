/** Test sentences with the voice of chosen words written after them: `وأكد المتمردون{o} أن الهجوم{a} فشل`. */
import { expect } from 'vitest';
import { createVoiceReader, loadVoiceCues } from '../../src/resolve/voice/index.js';
import { createAnalyser } from '../../src/text/index.js';
import type { ArticleField, Voice } from '../../src/types/index.js';

const LETTERS: Readonly<Record<string, Voice>> = { o: 'outlet', a: 'attributed', q: 'quoted' };
const analyser = createAnalyser();
const read = createVoiceReader(loadVoiceCues('lexicons/core/voice.yaml'));

/** The words that carry a mark, each with the voice asked for and the one found. */
function voicesOf(marked: string, field: ArticleField = 'text'): { expected: string[]; found: string[] } {
  const words: { start: number; end: number; voice: Voice }[] = [];
  let text = '';
  for (const part of marked.split(/(\{[oaq]\})/)) {
    const letter = /^\{([oaq])\}$/.exec(part)?.[1];
    if (letter === undefined) text += part;
    else {
      const start = /[\p{L}\p{M}\u0640]+$/u.exec(text)?.index ?? 0;
      words.push({ start, end: text.length, voice: LETTERS[letter] as Voice });
    }
  }
  const reader = read(analyser.analyse(text), field);
  const show = (word: { start: number; end: number }, voice: Voice) =>
    `${text.slice(word.start, word.end)}: ${voice}`;
  return {
    expected: words.map((word) => show(word, word.voice)),
    found: words.map((word) => show(word, reader.voiceAt(word).voice)),
  };
}

/** Expects each marked word in the voice that its mark asks for. */
export function checkVoices(marked: string, field: ArticleField = 'text'): void {
  const { expected, found } = voicesOf(marked, field);
  expect(expected.length).toBeGreaterThan(0);
  expect(found).toEqual(expected);
}
