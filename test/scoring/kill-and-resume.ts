/** Runs `score --resume`, kills it at a random moment, and goes on, over and over: shared by the tests and `scripts/kill-resume.ts`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface KillOptions {
  readonly program: string;
  readonly articles: string;
  /** Where outputs are written. */
  readonly folder: string;
  readonly kills: number;
  readonly seed: number;
  /** Options such as `--lexicons`. */
  readonly options?: readonly string[];
  readonly log?: (line: string) => void;
}

export interface KillOutcome {
  /** Whether every run that came to its end gave the uninterrupted bytes. */
  readonly same: boolean;
  /** What such runs left beside their output. */
  readonly left: readonly string[];
  /** Kills that hit a living program. */
  readonly kills: number;
  /** Of these, those after which part of the output stood on disk to be gone on with. */
  readonly midway: number;
  /** Runs that came to their end, each of several pieces. */
  readonly completed: number;
}

const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const;

export async function killAndResume(options: KillOptions): Promise<KillOutcome> {
  const { kills, seed, log = () => undefined } = options;
  const random = xoroshiro128plus(seed);
  const draw = (): number => uniformFloat64(random);
  const started = Date.now();
  const whole = join(options.folder, 'whole.jsonl');
  await run(options, ['--out', whole, '--jobs', '1']).ended;
  const length = Date.now() - started;
  const wanted = readFileSync(whole);
  const out = join(options.folder, 'killed.jsonl');
  const tally = { same: true, left: [] as string[], kills: 0, midway: 0, completed: 0 };
  while (tally.kills < kills) {
    const jobs = draw() < 0.5 ? '1' : '2';
    const signal = SIGNALS[Math.floor(draw() * SIGNALS.length)] as NodeJS.Signals;
    const { child, ended } = run(options, ['--out', out, '--resume', '--jobs', jobs]);
    // A moment anywhere in a run as long as the uninterrupted one, start included.
    await Promise.race([pause(draw() * length), ended]);
    const killed = alive(child);
    if (killed) {
      child.kill(signal);
      tally.kills++;
    }
    await ended;
    if (existsSync(out)) {
      tally.completed++;
      tally.same &&= readFileSync(out).equals(wanted);
      // Between giving the output its name and taking its journal away a run can be killed too: the next one clears up.
      if (!(killed && signal === 'SIGKILL')) tally.left.push(...leftBeside(options.folder));
      log(
        `${tally.kills} kills: run ${tally.completed} came to its end, ${tally.same ? 'same bytes' : 'OTHER BYTES'}`,
      );
      rmSync(out);
    } else if (existsSync(`${out}.part`) && readFileSync(`${out}.part`).length > 0) tally.midway++;
  }
  await run(options, ['--out', out, '--resume']).ended;
  tally.completed++;
  tally.same &&= readFileSync(out).equals(wanted);
  tally.left.push(...leftBeside(options.folder));
  return tally;
}

const alive = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

const leftBeside = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /\.(?:part|journal|lock)$/.test(name));

function run(
  { program, articles, options = [] }: KillOptions,
  args: readonly string[],
): { child: ChildProcess; ended: Promise<unknown> } {
  const child = spawn(process.execPath, [program, 'score', articles, '--quiet', ...args, ...options], {
    stdio: 'ignore',
  });
  return { child, ended: new Promise((resolve) => child.on('close', resolve)) };
}
