/** `mizan lexicon`: check packs, list their terms, say what a word would match. */
import { checkPacks } from '../../lexicon/check.js';
import { formatFault, type PackFault } from '../../lexicon/errors.js';
import { describeWord, listTerms } from '../../lexicon/find.js';
import { parsePacks } from '../../lexicon/source.js';
import { englishCount } from '../../report/strings/plural.js';
import { lexiconDirectories, loadLexicon, packsIn } from '../../resources.js';
import { ExitError, UsageError } from '../exit.js';
import { type PackFlags, resourcesOf } from '../options.js';

/** Checks the packs of a folder, with the package's own unless it holds a `core`; every fault goes to standard error, and any makes the status 2. */
export function check(directory: string | undefined): void {
  const folders = lexiconDirectories(directory === undefined ? {} : { lexicons: directory });
  const misshapen: PackFault[] = [];
  const sources = parsePacks(folders, packsIn(folders), misshapen);
  // Every mention of what a faulty file holds would be a fault too.
  refuse(misshapen, `in ${folders.at(-1)}; the rest is checked when these are mended`);
  const { lexicon, faults } = checkPacks(sources);
  refuse(faults, `in ${folders.at(-1)}`);
  process.stdout.write(
    `${lexicon.terms.size} terms, ${lexicon.actors.size} actors, ${lexicon.choices.size} choice sets: no fault\n`,
  );
}

function refuse(faults: readonly PackFault[], where: string): void {
  if (faults.length === 0) return;
  for (const fault of faults) process.stderr.write(`${formatFault(fault)}\n`);
  throw new ExitError(`${englishCount(faults.length, 'fault', 'faults')} ${where}`, 2);
}

export function list(flags: PackFlags): void {
  process.stdout.write(listTerms(loadLexicon(resourcesOf(flags))));
}

export function find(word: string, flags: PackFlags): void {
  if (!/[\p{L}\p{N}]/u.test(word)) throw new UsageError('no word to find: give a word or a phrase');
  process.stdout.write(describeWord(loadLexicon(resourcesOf(flags)), word));
}
