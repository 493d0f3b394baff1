#!/usr/bin/env node
/** The `mizan` program: commands and their options. Each command's code is loaded only when it runs. */
import * as nodeModule from 'node:module';
import { Command, Option } from 'commander';
import { WriteFault } from '../files/write-fault.js';
import { programVersion } from '../packaged/version.js';
import { exitCodeOf, faultsOf } from './exit.js';
import { askedFormat, failedLine } from './log-line.js';
import {
  isoDate,
  list,
  parseShard,
  wholeNumber,
  withLog,
  withPacks,
  withReading,
  withResources,
  withRun,
} from './options.js';

// Node 22.1 and later keep what they have compiled for the next run; Node 20 has no such thing.
(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const logFormat = askedFormat(process.argv);
const sayFailed = (faults: readonly string[], status: number): void => {
  process.stderr.write(`${failedLine(logFormat, faults, status)}\n`);
};

const program = new Command('mizan')
  .description(
    'Weighs the words of Arabic news: framing choices by outlet, with actor, voice, uncertainty and evidence.',
  )
  .version(programVersion())
  .showHelpAfterError(logFormat === 'text' && '(--help lists the options)')
  .configureHelp({ sortSubcommands: false });

if (logFormat === 'json')
  program.configureOutput({
    outputError: (words) => sayFailed([words.replace(/^error: /, '').trimEnd()], 2),
  });

// Before the commands are made, as each takes it over from the program.
program.exitOverride((error) => {
  process.exit(error.exitCode === 0 ? 0 : 2);
});

const comparing = (command: Command): Command =>
  command
    .option(
      '--study <file>',
      'a study file (mizan.yaml) with inputs, packs, groups, actors, floor, seed and alpha',
    )
    .option('--seed <n>', 'seed of every random draw', wholeNumber(0))
    .option('--outlets <file>', 'metadata of outlets, YAML or CSV')
    .option('--group-by <attributes>', 'attributes of outlets to group them by, separated by commas', list)
    .option('--reference <unit>', 'what terms are set against: rest, an outlet or a group');

withRun(withResources(withReading(comparing(program.command('report')))))
  .description('read, score, compare, and write the report folder')
  .argument('[paths...]', 'files and folders of articles, or -')
  .option('--out <dir>', 'the folder to write')
  .addOption(new Option('--lang <lang>', 'language the report opens in').choices(['ar', 'en']).default('ar'))
  .addOption(
    new Option('--theme <theme>', 'colours of the report').choices(['auto', 'light', 'dark']).default('auto'),
  )
  .option('--open', 'open the report in the browser when it is done')
  .action(async (paths, flags) => (await import('./commands/report.js')).report(paths, flags));

withRun(withResources(withReading(program.command('score'))))
  .description('write one JSON line per article, in input order')
  .argument('<paths...>', 'files and folders of articles, or -')
  .option('--out <file>', 'write here instead of standard output')
  .option('--shard <i/n>', 'score only the i-th of n shards of the inputs', parseShard)
  .option('--resume', 'go on with an interrupted run that was started with --resume and the same --out')
  .option('--cache <dir>', 'keep scored lines here and score only what is new')
  .option('--since <day>', 'leave out articles dated before this day (2017-06-10)', isoDate)
  .action(async (paths, flags) => (await import('./commands/score.js')).score(paths, flags));

withResources(comparing(program.command('profile')))
  .description('profiles and contrasts out of files that score wrote')
  .argument('<files...>', 'files of score lines; shards merge here')
  .option('--strict', 'end with status 1 if a line was skipped')
  .option('--out <file>', 'write here instead of standard output')
  .action(async (files, flags) => (await import('./commands/profile.js')).profile(files, flags));

withResources(withReading(program.command('explain')))
  .description('show one article with its mentions and the reasons for them')
  .argument('<path>', 'a file with an article, a member of an archive (archive.zip!member), or -')
  .option(
    '--index <n>',
    'which record of the file, from 0, as score and mentions.csv give it',
    wholeNumber(0),
  )
  .option('--html <file>', 'write a page instead of to the terminal')
  .addOption(new Option('--lang <lang>', 'language of the labels').choices(['ar', 'en']).default('en'))
  .action(async (path, flags) => (await import('./commands/explain.js')).explain(path, flags));

withPacks(program.command('train'))
  .description('train the classifiers on annotated articles')
  .argument('<dir>', 'folder of annotations')
  .option('--out <dir>', "folder for the models and their cards (default: the package's models)")
  .action(async (dir, flags) => (await import('./commands/train.js')).train(dir, flags));

withResources(program.command('evaluate'))
  .description('measure against annotations')
  .argument(
    '[path]',
    'annotations in any known format (default: corpus/held-out, which no model was trained on)',
  )
  .option('--ablation', 'also print lexicon; + rules; + classifier')
  .option('--json', 'print the figures as JSON')
  .action(async (path, flags) => (await import('./commands/evaluate.js')).evaluateCommand(path, flags));

withResources(withReading(program.command('export')))
  .description('write articles with their mentions as annotations')
  .argument('<paths...>', 'articles, or annotations to convert')
  .requiredOption('--to <format>', 'inline, gold, labelstudio, doccano or brat')
  .requiredOption('--out <path>', 'folder to write')
  .action(async (paths, flags) => (await import('./commands/export.js')).exportCommand(paths, flags));

const lexicon = program.command('lexicon').description('check, list, search and extend lexicon packs');
lexicon
  .command('check')
  .description('refuse faulty packs, naming file, line and column')
  .argument(
    '[dir]',
    "folder of packs, checked with the package's own unless it holds core (default: these alone)",
  )
  .action(async (dir) => (await import('./commands/lexicon.js')).check(dir));
withPacks(lexicon.command('list'))
  .description('list all terms')
  .action(async (flags) => (await import('./commands/lexicon.js')).list(flags));
withPacks(lexicon.command('find'))
  .description('say what a word would match and why')
  .argument('<word>')
  .action(async (word, flags) => (await import('./commands/lexicon.js')).find(word, flags));
withLog(withPacks(withReading(lexicon.command('suggest'))))
  .description('candidates for new terms, ranked, with their concordance, ready to accept into a pack')
  .argument('<paths...>', 'files and folders of articles')
  .option('--top <n>', 'how many candidates of each kind', wholeNumber(1), 50)
  .option('--minimum <n>', 'fewest uses of a candidate beside actors', wholeNumber(1), 5)
  .option('--out <file>', 'write the candidates as YAML here')
  .action(async (paths, flags) => (await import('./commands/suggest.js')).suggestCommand(paths, flags));

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  sayFailed([new WriteFault('standard output', error).message], 1);
  process.exit(1);
});
// Whoever stops reading what is said of a run loses that, and not the run.
process.stderr.on('error', () => {});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  sayFailed(faultsOf(error), process.exitCode);
}
