/** The header line of a CSV document. */
import { ReadFault } from '../fault.js';
import type { FieldFinder } from '../fields/names.js';

const COLUMNS_SHOWN = 12;
const LONGEST_SHOWN = 30;

/** What is wrong with a header that names no text: nothing of the file can be read. */
export function headerFault(
  header: readonly string[],
  fields: FieldFinder,
  line: number,
): ReadFault | undefined {
  if (fields.hasText(header)) return undefined;
  // No row is read: what the header names counts as there.
  fields.meet(Object.fromEntries(header.map((name) => [name, name])));
  const reason = `No column of its header line is a text (${fields.textNames}); it has ${shown(header)}.`;
  return new ReadFault('no-text', reason, { line });
}

/** The columns of a header as a message names them. */
function shown(header: readonly string[]): string {
  const names = header
    .slice(0, COLUMNS_SHOWN)
    .map((name) => `"${name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name}"`);
  return names.join(', ') + (header.length > COLUMNS_SHOWN ? ', …' : '');
}
