/** The lexicon of a folder of packs: as the build compiled it, where it is the package's own, and else compiled now. */
import { compiledBefore, screenBefore } from '../packaged/compiled.js';
import { compileLexicon, type Lexicon } from './compile.js';
import { readLexicon } from './compiled/read.js';
import { LexiconError, type PackFault } from './errors.js';
import { hashOfPacks, type PackText, readPackTexts } from './packs.js';
import { parsePackTexts } from './source.js';

/** Loads the named packs of some folders. Throws a `LexiconError` with every fault. */
export function loadPacks(directories: readonly string[], packs: readonly string[]): Lexicon {
  const faults: PackFault[] = [];
  const texts = readPackTexts(directories, packs, faults);
  if (faults.length > 0) throw new LexiconError(faults);
  const hash = hashOfPacks(texts);
  const compiled = compiledBefore('lexicon', hash);
  return compiled === undefined
    ? compileTexts(texts)
    : readLexicon(compiled, directories[0] ?? '', hash, screenBefore(hash));
}

function compileTexts(texts: readonly PackText[]): Lexicon {
  const faults: PackFault[] = [];
  const sources = parsePackTexts(texts, faults);
  if (faults.length > 0) throw new LexiconError(faults);
  return compileLexicon(sources);
}
