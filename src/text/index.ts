/** The text stage's door: what later stages may use of it. */
export { type Analyser, createAnalyser } from './analyse.js';
export { foldArabic } from './fold.js';
export { ChunkNotes } from './memory.js';
export { detached } from './recent.js';
