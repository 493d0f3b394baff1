/** `mizan report`, the main job: read, score and aggregate in one stream; then compare, and draw every file of the folder. */
import { spawn } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
import { readMeasured } from '../../classify/measured.js';
import { readStoredModels } from '../../classify/store.js';
import { StagedFiles } from '../../files/staged-files.js';
import { addArticle, emptyAggregate, joinedOptions } from '../../profile/index.js';
import { type InputFile, listInputs } from '../../read/index.js';
import { type DataFiles, openDataFiles, stageReport } from '../../report/index.js';
import { loadLexicon, modelDirectory } from '../../resources.js';
import { refuseAmongInputs } from '../among-inputs.js';
import { compareGathered, evidenceSampler, type Gathered, type Meaning } from '../comparing/compared.js';
import { readAgain, wantedAgain } from '../comparing/examples.js';
import { hashInputs } from '../comparing/inputs.js';
import { lookForNamed } from '../comparing/named-units.js';
import { type ComparingFlags, type ComparingSettings, comparingSettings } from '../comparing/settings.js';
import { sayAbsentOutlets, sayUnknown } from '../comparing/unknown-names.js';
import { packHashes, versionsOf } from '../comparing/versions.js';
import { UsageError } from '../exit.js';
import { interruptible } from '../interrupt.js';
import { type LogFormat, sayLine } from '../log-line.js';
import { growSparingly } from '../memory.js';
import { readingOf, resourcesOf } from '../options.js';
import { runScoring, type ScoringFlags, scoringOptions } from '../scoring/run.js';
import type { ScoringOptions } from '../scoring/score-batches.js';
import { failIfStrict, type RunSummary } from '../summary.js';

export type ReportFlags = ScoringFlags &
  ComparingFlags & {
    readonly out?: string;
    readonly lang: 'ar' | 'en';
    readonly theme: 'auto' | 'light' | 'dark';
    readonly open?: boolean;
  };

export async function report(given: readonly string[], flags: ReportFlags): Promise<void> {
  growSparingly();
  const settings = comparingSettings(flags);
  const paths = given.length > 0 ? given : (settings.study?.inputs ?? []).map(fromHere);
  if (paths.length === 0) throw new UsageError('no articles: give a PATH, or a study file with inputs');
  if (flags.out === undefined) throw new UsageError('no folder to write: give --out DIR');
  // An earlier report among the inputs would be read as articles.
  refuseAmongInputs(join(flags.out, 'report.html'), paths);
  await lookForNamed(paths, settings, readingOf(flags));
  const packs = flags.packs ?? settings.study?.packs;
  const run: Run = { paths, flags: { ...flags, ...(packs ? { packs } : {}) }, settings, folder: flags.out };
  const summary = await produce(run);
  summary.close();
  const page = resolve(flags.out, 'report.html');
  if (!flags.quiet && flags.logFormat === 'text') process.stderr.write(`mizan: report in ${page}\n`);
  if (flags.open) openPage(page, flags.logFormat);
  failIfStrict(flags, summary);
}

/** Inputs of a study below the working folder, as a user would have typed them: results then name no machine's folders. */
function fromHere(path: string): string {
  const here = relative(process.cwd(), path);
  return here === '' ? '.' : here.startsWith('..') ? path : here;
}

interface Run {
  readonly paths: readonly string[];
  readonly flags: ReportFlags;
  readonly settings: ComparingSettings;
  readonly folder: string;
}

interface Collected {
  readonly gathered: Gathered;
  readonly summary: RunSummary;
}

/** Everything is drawn before a file takes its name: after a fault the folder holds nothing new, and goes if it was made here. */
async function produce(run: Run): Promise<RunSummary> {
  // Faulty packs and models are found before a folder is made.
  const lexicon = loadLexicon(resourcesOf(run.flags));
  const versions = versionsOf(lexicon, resourcesOf(run.flags));
  sayUnknown(run.settings.options, lexicon, run.flags.logFormat);
  const staged = new StagedFiles();
  return interruptible(() => staged.together(() => fill(staged, run, { lexicon, versions })), {
    cleanUp: () => staged.abandon(),
    outcome: () => `${run.folder} ${OUTCOME[staged.placed]}`,
    format: run.flags.logFormat,
  });
}

/** Reads and scores all inputs, and draws every file of the folder from them. */
async function fill(staged: StagedFiles, run: Run, meaning: Meaning): Promise<RunSummary> {
  const data = await openDataFiles(run.folder, staged, joinedOptions(meaning.lexicon.terms));
  try {
    const compared = await compareAll(run, data.add, meaning);
    const { summary } = compared;
    const { files } = listInputs(run.paths);
    const { comparison, texts } = await readAgain(compared.comparison, compared.wanted, {
      files,
      reading: readingOf(run.flags),
      scoring: scoringAgain(run.flags, files),
    });
    const models = modelDirectory(resourcesOf(run.flags));
    const measured = readMeasured(models, readStoredModels(models).trainedOn.usage);
    const options = {
      ...(measured ? { measured } : {}),
      lang: run.flags.lang,
      theme: run.flags.theme,
      packs: [...meaning.lexicon.packs.values()],
      run: await manifestOf(run, summary, { lexicon: meaning.lexicon, files }),
      skipped: summary.skipped,
      texts,
    };
    await stageReport(comparison, run.folder, options, staged);
    await data.finish();
    return summary;
  } finally {
    data.abandon();
  }
}

/** What an interrupt leaves of the folder. */
const OUTCOME = {
  none: 'is as it was',
  some: 'has only some of the new files',
  all: 'holds the whole report',
} as const;

type AddRows = DataFiles['add'];

async function collect({ paths, flags, settings }: Run, addRows: AddRows): Promise<Collected> {
  const aggregate = emptyAggregate();
  const evidence = evidenceSampler(settings);
  const summary = await runScoring(paths, flags, async ({ articles, scored }) => {
    for (const [i, line] of scored.entries()) {
      addArticle(aggregate, line);
      evidence.add(line, articles[i]);
      await addRows(line);
    }
  });
  return { gathered: { aggregate, evidence }, summary };
}

interface Known {
  readonly lexicon: Meaning['lexicon'];
  readonly files: readonly InputFile[];
}

/** Reads, scores and compares. The aggregate ends here: only what is still to be asked of it goes on. */
async function compareAll(run: Run, addRows: AddRows, meaning: Meaning) {
  const { gathered, summary } = await collect(run, addRows);
  sayAbsentOutlets(run.settings, gathered.aggregate.rows.outlets, run.flags.logFormat);
  summary.note('comparing outlets and drawing the report');
  const comparison = compareGathered(gathered, run.settings, meaning);
  return { comparison, wanted: wantedAgain(comparison, gathered.aggregate), summary };
}

/** One thread: beside the comparison several would take as much memory as the first pass did, for few articles. */
function scoringAgain(flags: ReportFlags, files: readonly InputFile[]): ScoringOptions {
  const { jobs = 1, ...rest } = scoringOptions(flags, files);
  return { ...rest, jobs: 1, apart: jobs > 1 };
}

/** What `manifest.json` says beyond the result: the only file in which the time of the run stands. */
async function manifestOf({ paths, flags }: Run, summary: RunSummary, { lexicon, files }: Known) {
  const { study, outlets, packs, models, lexicons, outlet, encoding, map, lang, theme, groupBy } = flags;
  return {
    createdAt: runTime().toISOString(),
    node: process.version,
    packs: packHashes(lexicon, resourcesOf(flags)),
    command: { paths, study, outlets, packs, models, lexicons, outlet, encoding, map, lang, theme, groupBy },
    inputs: await hashInputs(files),
    counts: { articles: summary.scored, skipped: summary.skippedCount },
  };
}

/** Now, or the time that a reproducible build gives (https://reproducible-builds.org/specs/source-date-epoch/). */
function runTime(): Date {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH ?? Number.NaN);
  return Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date();
}

/** How long a browser that cannot be started takes to say so, in milliseconds; one that starts may run for hours. */
const NO_BROWSER_YET = 2000;

/** Hands the page to the desktop's browser; without one that is said, and the report stands all the same. */
function openPage(page: string, format: LogFormat): void {
  const [program, ...before] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open'];
  const child = spawn(program as string, [...before, page], { detached: true, stdio: 'ignore' });
  const started = setTimeout(() => child.unref(), NO_BROWSER_YET);
  const ended = (opened: boolean) => {
    clearTimeout(started);
    if (opened) return;
    sayLine(format, { event: 'no-browser', page }, `no browser to open ${page} with`);
  };
  child.once('error', () => ended(false));
  child.once('exit', (status) => ended(status === 0));
}
