/** Names that a study asks for and the packs do not have: misspelt, most likely, and else only an empty result. */
import type { Lexicon } from '../../lexicon/compile.js';
import { UNNAMED } from '../../types/codebook.js';
import type { CompareOptions, Comparison } from '../../types/result.js';
import { type LogFormat, onOneLine, sayLine } from '../log-line.js';
import type { ComparingSettings } from './settings.js';

/** Says in one line on standard error which actors and choice sets of the options no pack has. */
export function sayUnknown(
  { actors, choices }: CompareOptions,
  lexicon: Lexicon,
  format: LogFormat = 'text',
): void {
  const unknown = {
    actors: actors.filter((id) => !lexicon.actors.has(id) && !UNNAMED.has(id)),
    choices: choices.filter((id) => !lexicon.choices.has(id)),
  };
  const words = [
    ...(unknown.actors.length > 0 ? [`no actor ${unknown.actors.join(', ')}`] : []),
    ...(unknown.choices.length > 0 ? [`no choice set ${unknown.choices.join(', ')}`] : []),
  ].join(' and ');
  if (words === '') return;
  sayLine(format, { event: 'unknown', ...unknown }, `the packs in use have ${words}`);
}

const MOST_NAMED = 5;

const someOf = (names: readonly string[]): string => {
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `${names.slice(0, MOST_NAMED).map(onOneLine).join(', ')}${more}`;
};

/** Says in one line on standard error which actors of scored articles no pack has: they were scored with others, and are shown by their ids. */
export function sayActorsOfOtherPacks({ actors }: Pick<Comparison, 'actors'>, lexicon: Lexicon): void {
  const unknown = actors.map(({ id }) => id).filter((id) => !lexicon.actors.has(id) && !UNNAMED.has(id));
  if (unknown.length === 0) return;
  sayLine(
    'text',
    { event: 'unknown', actors: unknown, choices: [] },
    `the packs in use have no actor ${someOf(unknown)}: the lines were scored with others; give the --lexicons and --packs that score had`,
  );
}

/** Says in one line on standard error which outlets of the user's table no article has: another spelling, most likely, whose attributes are lost. */
export function sayAbsentOutlets(
  { outlets }: Pick<ComparingSettings, 'outlets'>,
  seen: readonly string[],
  format: LogFormat = 'text',
): void {
  const there = new Set(seen);
  const absent = Object.keys(outlets).filter((outlet) => !there.has(outlet));
  if (absent.length === 0) return;
  sayLine(
    format,
    { event: 'absent-outlets', outlets: absent },
    `no article has these outlets of the table: ${someOf(absent)}`,
  );
}
