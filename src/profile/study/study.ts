/** Loads a study file: `mizan.yaml` in, everything that a comparison is asked for out, or faults at their places. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { LexiconError, type PackFault, unreadable } from '../../lexicon/errors.js';
import type { Position } from '../../packaged/checked.js';
import { parseYaml } from '../../packaged/yaml-text.js';
import { decode } from '../../read/bytes/encoding.js';
import type { CompareOptions } from '../../types/index.js';
import { type CompareInput, DEFAULT_OPTIONS } from '../compare/options.js';
import { type OutletTable, parseOutletTable } from './outlet-table.js';
import { type StudyFile, studySchema } from './schema.js';

export interface Study {
  readonly file: string;
  readonly title: string;
  /** Absolute paths. */
  readonly inputs: readonly string[];
  readonly packs?: readonly string[];
  /** For `compare`: options, outlets, groups and the study's name. */
  readonly compare: Required<Pick<CompareInput, 'options' | 'outlets' | 'groupBy' | 'study'>>;
}

/** Reads a study file and the outlet table that it names. Throws `LexiconError` with file, line and column of every fault. */
export function loadStudy(file: string): Study {
  const content = parseStudy(textOf(file), file);
  const folder = dirname(resolve(file));
  const outlets = outletsOf(content, folder);
  return {
    file,
    title: content.title,
    inputs: content.inputs.map((path) => resolve(folder, path)),
    ...(content.packs ? { packs: content.packs } : {}),
    compare: {
      options: optionsOf(content),
      outlets,
      groupBy: content.groups ?? [],
      study: { title: content.title, file },
    },
  };
}

/** The file's text; a table that a spreadsheet wrote may be in windows-1256. */
function textOf(file: string): string {
  try {
    return decode(readFileSync(file));
  } catch (error) {
    throw new LexiconError([unreadable(file, error)]);
  }
}

const faultAt = (file: string, [line, column]: Position, message: string): PackFault => ({
  file,
  line,
  column,
  message,
});

/** Parses and checks a study file's text. */
export function parseStudy(raw: string, file: string): StudyFile {
  const { value, faults, locate } = parseYaml(raw);
  if (faults.length > 0) throw new LexiconError(faults.map(({ at, message }) => faultAt(file, at, message)));
  const parsed = studySchema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  throw new LexiconError(
    parsed.error.issues.flatMap((issue): PackFault[] => {
      // An unknown key has no path of its own: it is named in the issue, and stands in the parent.
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
      return keys.map((key) => {
        const path = key === undefined ? issue.path : [...issue.path, key];
        const message = key === undefined ? issue.message : 'a study file has no such field';
        return faultAt(file, locate(path), `${path.map(String).join('.') || 'study'}: ${message}`);
      });
    }),
  );
}

function outletsOf({ outlets }: StudyFile, folder: string): OutletTable {
  if (outlets === undefined) return {};
  if (typeof outlets !== 'string') return outlets;
  return readOutletTable(resolve(folder, outlets));
}

/** Metadata of outlets from a CSV, TSV or YAML file. Throws `LexiconError` with file and line of the first fault. */
export function readOutletTable(path: string): OutletTable {
  const raw = textOf(path);
  if (/\.[ct]sv$/.test(path)) return parseOutletTable(raw, path);
  const { value, faults } = parseYaml(raw);
  if (faults.length > 0) throw new LexiconError(faults.map(({ at, message }) => faultAt(path, at, message)));
  const table = studySchema.shape.outlets.safeParse(value);
  if (table.success && typeof table.data === 'object') return table.data;
  throw new LexiconError([{ file: path, line: 1, column: 1, message: 'not outlets with their attributes' }]);
}

function optionsOf(study: StudyFile): CompareOptions {
  const given: Partial<Record<keyof CompareOptions, unknown>> = {
    seed: study.seed,
    alpha: study.alpha,
    permutations: study.permutations,
    eventWindowDays: study['event-window-days'],
    timeUnit: study['time-unit'],
    reference: study.reference,
    actors: study.actors,
    choices: study.choices,
    minimumOutletArticles: study['minimum-articles'],
    floor: study.floor && {
      mentions: study.floor.mentions ?? DEFAULT_OPTIONS.floor.mentions,
      articles: study.floor.articles ?? DEFAULT_OPTIONS.floor.articles,
    },
  };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...DEFAULT_OPTIONS, ...said };
}
