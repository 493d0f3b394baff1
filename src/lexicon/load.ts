/** The lexicon of a folder of packs: as the build compiled it, where it is the package's own, and else compiled now. */
import { compileLexicon, type Lexicon } from './compile.js';
import { compiledBefore } from './compiled/packaged.js';
import { LexiconError, type PackFault } from './errors.js';
import { hashOfPacks, listPacks, type PackText, readPackTexts } from './packs.js';
import { parsePackTexts } from './source.js';

/** Loads the named packs of a folder, all by default. Throws a `LexiconError` with every fault. */
export function loadPacks(directory: string, packs: readonly string[] = listPacks(directory)): Lexicon {
  const faults: PackFault[] = [];
  const texts = readPackTexts(directory, packs, faults);
  if (faults.length > 0) throw new LexiconError(faults);
  return compiledBefore(directory, hashOfPacks(texts)) ?? compileTexts(texts);
}

function compileTexts(texts: readonly PackText[]): Lexicon {
  const faults: PackFault[] = [];
  const sources = parsePackTexts(texts, faults);
  if (faults.length > 0) throw new LexiconError(faults);
  return compileLexicon(sources);
}
