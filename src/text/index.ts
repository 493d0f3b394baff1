/** The text stage's door: what later stages may use of it. */

export { type Analyser, createAnalyser } from './analyse.js';
export { FormNotes } from './form-notes.js';
export { LetterSet } from './letters.js';
export { KIND, OPENS_LINE, saysSomething, WORD } from './signs.js';
export { larger } from './spellings.js';
