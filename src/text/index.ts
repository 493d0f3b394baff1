/** The text stage's door: what later stages may use of it. */
export { type Analyser, createAnalyser } from './analyse.js';
export { ChunkNotes, larger } from './chunk-table.js';
export { foldArabic } from './fold.js';
export { LetterSet } from './letters.js';
export { detached } from './recent.js';
export { WordFilter } from './word-filter.js';
