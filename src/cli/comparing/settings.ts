/** What a comparison is asked for: the study file, with the flags of the command line over it. */
import { existsSync, statSync } from 'node:fs';
import {
  type CompareInput,
  DEFAULT_OPTIONS,
  loadStudy,
  readOutletTable,
  type Study,
} from '../../profile/index.js';
import type { CompareOptions } from '../../types/result.js';
import { UsageError } from '../exit.js';
import { checkAttributes } from './named-units.js';

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
  if (file !== undefined && statSync(file).isDirectory())
    throw new UsageError(`${file} is a folder: give the file`);
  return file;
}

/** Flags win over the study file, and that over the defaults. Throws `LexiconError` or `UsageError` for faulty files and for what can never be there. */
export function comparingSettings(flags: ComparingFlags): ComparingSettings {
  const file = mustExist(flags.study);
  const study = file === undefined ? undefined : loadStudy(file);
  const table = mustExist(flags.outlets);
  const settings = {
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
  checkAttributes(settings);
  return settings;
}
