import { type FaultPlace, ReadFault } from '../fault.js';
import type { FieldRecord } from '../fields/names.js';

const EXCERPT = 40;

/** JSON that should be one record. */
export function recordOf(json: string, place: FaultPlace): FieldRecord | ReadFault {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return new ReadFault('json', jsonReason(error), { ...place, ...columnOf(error) });
  }
  return asRecord(value, place);
}

/** A parsed value that should be one record. */
export function asRecord(value: unknown, place: FaultPlace): FieldRecord | ReadFault {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as FieldRecord;
  const kind = value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
  return new ReadFault('json', `The record is ${kind}, not an object with fields.`, place);
}

/** V8's reason, on one line and without the long excerpt that it quotes. */
export function jsonReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const short = message.replace(/\s+/g, ' ').replace(/, "?\.\.\..*$|, ".*$/s, '');
  return `It is not valid JSON: ${short.length > 2 * EXCERPT ? `${short.slice(0, 2 * EXCERPT)}…` : short}.`;
}

function columnOf(error: unknown): { column?: number } {
  const position = /at position (\d{1,12})/.exec(error instanceof Error ? error.message : '')?.[1];
  return position === undefined ? {} : { column: Number(position) + 1 };
}
