/** What was passed over, as lines for a reader: the first of a file one by one, the rest of it in one line for each reason. */
import type { Skipped } from '../types/article.js';
import { onOneLine } from './log-line.js';

/** Faults of one file and one reason that get a line each. */
const ONE_BY_ONE = 5;
/** Places that one line lists at most. */
const PLACES_A_LINE = 200;

/** A scraped file may lack the text of every tenth record: each is listed, but not on a line of its own. */
export class SkippedLines {
  #path: string | undefined;
  readonly #seen = new Map<string, number>();
  readonly #held = new Map<string, Skipped[]>();

  constructor(private readonly say: (line: string) => void) {}

  add(fault: Skipped): void {
    if (fault.path !== this.#path) this.flush();
    this.#path = fault.path;
    const seen = (this.#seen.get(fault.reason) ?? 0) + 1;
    this.#seen.set(fault.reason, seen);
    if (seen <= ONE_BY_ONE || placeOf(fault) === undefined) {
      this.say(`mizan: skipped ${nameOf(fault)}: ${onOneLine(fault.reason)}`);
      return;
    }
    const held = [...(this.#held.get(fault.reason) ?? []), fault];
    this.#held.set(fault.reason, held);
    if (held.length >= PLACES_A_LINE) this.#sayHeld(fault.reason, held);
  }

  /** Says what is held back; a new file may begin. */
  flush(): void {
    for (const [reason, held] of this.#held) this.#sayHeld(reason, held);
    this.#seen.clear();
    this.#path = undefined;
  }

  #sayHeld(reason: string, held: readonly Skipped[]): void {
    this.#held.delete(reason);
    const [first] = held;
    if (first === undefined) return;
    const kind = first.line === undefined ? 'records' : 'lines';
    const places = ranges(held.map((fault) => placeOf(fault) as number));
    this.say(
      `mizan: skipped ${onOneLine(first.path)}, ${held.length} more, ${kind} ${places}: ${onOneLine(reason)}`,
    );
  }
}

const placeOf = ({ line, index }: Skipped): number | undefined => line ?? index;

/** `file:LINE (record N)`: where a fault lies, as far as it is known. */
function nameOf({ path, line, index }: Skipped): string {
  return `${onOneLine(path)}${line === undefined ? '' : `:${line}`}${index === undefined ? '' : ` (record ${index})`}`;
}

/** `3, 7-9, 12`: ascending numbers, neighbours as ranges. */
function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
