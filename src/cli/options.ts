/** Options that several commands share, and their parsing. */
import { type Command, InvalidArgumentError, Option } from 'commander';
// Not by the stage's door, which would load every format for the sake of a line of help.
import { dateOfLine } from '../read/fields/date.js';
import { parseFieldMap } from '../read/fields/names.js';
import type { ReadOptions } from '../read/index.js';
import type { ResourceOptions } from '../resources.js';
import type { LogFormat } from './log-line.js';

export interface ReadingFlags {
  readonly outlet?: string;
  readonly encoding?: string;
  readonly map?: readonly string[];
  readonly strict?: boolean;
}

export interface PackFlags {
  readonly lexicons?: string;
  readonly packs?: readonly string[];
}

export interface ResourceFlags extends PackFlags {
  readonly models?: string;
}

export interface LogFlags {
  readonly quiet?: boolean;
  readonly logFormat: LogFormat;
}

export interface RunFlags extends LogFlags {
  readonly jobs?: number;
}

/** A whole number of at least `least`. */
export const wholeNumber =
  (least: number, most = Number.POSITIVE_INFINITY) =>
  (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new InvalidArgumentError(
        `a whole number from ${least} ${most < Number.POSITIVE_INFINITY ? `to ${most}` : 'on'}`,
      );
    return value;
  };

/** More threads than this have no room in the memory of any machine that they would be of use to. */
const MOST_JOBS = 64;

/** A calendar day, `2017-06-10`, or as articles write theirs. */
export function isoDate(text: string): string {
  const day = dateOfLine(text);
  if (day === undefined) throw new InvalidArgumentError('a day is YYYY-MM-DD, or written as articles do');
  return day;
}

export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** `i/n`, i from 1. */
export function parseShard(text: string): Shard {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const index = Number(match?.[1]);
  const count = Number(match?.[2]);
  if (!match || index < 1 || index > count) throw new InvalidArgumentError('a shard is i/n with 1 ≤ i ≤ n');
  return { index, count };
}

export const list = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

export function withReading(command: Command): Command {
  return command
    .option('--outlet <name>', 'the outlet of every article, whatever the inputs say')
    .option('--encoding <name>', 'read every text in this encoding instead of finding it out')
    .option(
      '--map <field=NAME>',
      'take a field from this column or key (text=CONTENT); may be repeated',
      collect,
    )
    .option('--strict', 'end with status 1 if any input was skipped');
}

export function withPacks(command: Command): Command {
  return command
    .option('--packs <names>', 'packs to use beside core, separated by commas (default: all)', list)
    .option(
      '--lexicons <dir>',
      "folder of packs, beside the package's own (in their place, if it holds core)",
    );
}

export function withResources(command: Command): Command {
  return withPacks(command).option('--models <dir>', 'folder of trained models');
}

export function withRun(command: Command): Command {
  return withLog(
    command.option(
      '--jobs <n>',
      'threads (default: as many as the machine has, at most 8)',
      wholeNumber(1, MOST_JOBS),
    ),
  );
}

export function withLog(command: Command): Command {
  return command
    .option('--quiet', 'no progress and no summary')
    .addOption(
      new Option('--log-format <format>', 'what standard error is written in')
        .choices(['text', 'json'])
        .default('text'),
    );
}

export function resourcesOf(flags: ResourceFlags): ResourceOptions {
  const { lexicons, packs, models } = flags;
  return { ...(lexicons ? { lexicons } : {}), ...(packs ? { packs } : {}), ...(models ? { models } : {}) };
}

export function readingOf(flags: ReadingFlags): ReadOptions {
  return {
    ...(flags.outlet ? { outlet: flags.outlet } : {}),
    ...(flags.encoding ? { encoding: flags.encoding } : {}),
    ...(flags.map ? { map: parseFieldMap(flags.map) } : {}),
  };
}
