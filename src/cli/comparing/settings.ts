/** What a comparison is asked for: the study file, with the flags of the command line over it. */
import { existsSync } from 'node:fs';
import {
  type CompareInput,
  DEFAULT_OPTIONS,
  loadStudy,
  readOutletTable,
  type Study,
} from '../../profile/index.js';
import type { CompareOptions, Comparison } from '../../types/result.js';
import { UsageError } from '../exit.js';
import { onOneLine } from '../log-line.js';

export interface ComparingFlags {
  readonly study?: string;
  readonly seed?: number;
  readonly outlets?: string;
  readonly groupBy?: readonly string[];
  readonly reference?: string;
}

export interface ComparingSettings {
  readonly options: CompareOptions;
  readonly outlets: NonNullable<CompareInput['outlets']>;
  readonly groupBy: readonly string[];
  readonly study?: Study;
}

function mustExist(file: string | undefined): string | undefined {
  if (file !== undefined && !existsSync(file)) throw new UsageError(`no such file: ${file}`);
  return file;
}

/** Flags win over the study file, and that over the defaults. Throws `LexiconError` or `UsageError` for faulty files. */
export function comparingSettings(flags: ComparingFlags): ComparingSettings {
  const file = mustExist(flags.study);
  const study = file === undefined ? undefined : loadStudy(file);
  const table = mustExist(flags.outlets);
  return {
    options: {
      ...DEFAULT_OPTIONS,
      ...study?.compare.options,
      ...(flags.seed === undefined ? {} : { seed: flags.seed }),
      ...(flags.reference === undefined ? {} : { reference: flags.reference }),
    },
    outlets: { ...study?.compare.outlets, ...(table === undefined ? {} : readOutletTable(table)) },
    groupBy: flags.groupBy ?? study?.compare.groupBy ?? [],
    ...(study === undefined ? {} : { study }),
  };
}

/** Throws a `UsageError` where the settings name a unit or attribute that the articles do not have. */
export function checkNamed({ units }: Comparison, { options, groupBy }: ComparingSettings): void {
  const { reference } = options;
  if (reference !== 'rest' && !units.some(({ id }) => id === reference))
    throw new UsageError(
      `no outlet or group ${onOneLine(reference)} to compare with; there are ${listed(units.map(({ id }) => id))}`,
    );
  const missing = groupBy.find(
    (attribute) => !units.some((u) => u.kind === 'group' && attribute in u.attributes),
  );
  if (missing === undefined) return;
  const known = new Set(units.flatMap(({ attributes }) => Object.keys(attributes)));
  const there = known.size === 0 ? 'they have none' : `there are ${listed([...known])}`;
  throw new UsageError(`no outlet has the attribute ${onOneLine(missing)} to group by; ${there}`);
}

const MOST_LISTED = 20;

function listed(names: readonly string[]): string {
  return `${names.slice(0, MOST_LISTED).map(onOneLine).join(', ')}${names.length > MOST_LISTED ? ', …' : ''}`;
}
