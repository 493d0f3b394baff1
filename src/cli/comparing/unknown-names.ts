/** Names that a study asks for and the packs do not have: misspelt, most likely, and else only an empty result. */
import type { Lexicon } from '../../lexicon/compile.js';
import { UNNAMED } from '../../types/codebook.js';
import type { CompareOptions } from '../../types/result.js';
import { type LogFormat, logLine } from '../log-line.js';

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
  const line = logLine(format, { event: 'unknown', ...unknown }, `the packs in use have ${words}`);
  process.stderr.write(`${line}\n`);
}
