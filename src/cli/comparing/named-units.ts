/** Outlets, groups and attributes that a user names: told to be wrong as soon as that is known. */
import { dirname } from 'node:path';
import type { CompareInput } from '../../profile/index.js';
import {
  type InputFault,
  type InputFile,
  listInputs,
  type ReadOptions,
  readInputs,
} from '../../read/index.js';
import type { CompareOptions } from '../../types/result.js';
import { UsageError } from '../exit.js';
import { onOneLine } from '../log-line.js';
import { KNOWN_ATTRIBUTES, withKnownOutlets } from './known-outlets.js';

interface Asked {
  readonly options: Pick<CompareOptions, 'reference'>;
  readonly outlets: NonNullable<CompareInput['outlets']>;
  readonly groupBy: readonly string[];
}

/** Which of the asked for names the outlets seen so far have. */
export class NamedUnits {
  private readonly outlets = new Set<string>();
  private readonly groups = new Set<string>();
  private readonly attributes = new Set<string>();

  constructor(private readonly asked: Asked) {}

  see(outlet: string): void {
    if (this.outlets.has(outlet)) return;
    this.outlets.add(outlet);
    const attributes = withKnownOutlets([outlet], this.asked.outlets)[outlet] ?? {};
    for (const [attribute, value] of Object.entries(attributes)) {
      // As in `compare`, whose groups no outlet without a value is of.
      if (value === '') continue;
      this.attributes.add(attribute);
      if (this.asked.groupBy.includes(attribute)) this.groups.add(`${attribute}=${value}`);
    }
  }

  /** True when all that was asked for is there, whatever else may come. */
  get found(): boolean {
    return this.hasReference && this.missing === undefined;
  }

  private get hasReference(): boolean {
    const { reference } = this.asked.options;
    return reference === 'rest' || this.outlets.has(reference) || this.groups.has(reference);
  }

  private get missing(): string | undefined {
    return this.asked.groupBy.find((attribute) => !this.attributes.has(attribute));
  }

  /** Throws a `UsageError` where the outlets seen have not what was asked for; to be called when there are no others. */
  check(): void {
    const { missing } = this;
    if (missing !== undefined)
      throw new UsageError(`${noAttribute(missing)}; ${there(this.attributes, 'they have none')}`);
    if (this.hasReference) return;
    const name = onOneLine(this.asked.options.reference);
    const units = [...this.outlets, ...this.groups];
    throw new UsageError(`no outlet or group ${name} to compare with; ${there(units, 'there are none')}`);
  }
}

/** Throws a `UsageError` for an attribute that neither the user's table of outlets nor the list of known ones has for any outlet. */
export function checkAttributes({ outlets, groupBy }: Asked): void {
  const possible = new Set([...Object.values(outlets).flatMap(Object.keys), ...KNOWN_ATTRIBUTES]);
  const missing = groupBy.find((attribute) => !possible.has(attribute));
  if (missing !== undefined)
    throw new UsageError(`${noAttribute(missing)}; ${there(possible, 'they have none')}`);
}

/**
 * Reads inputs, without scoring, until every name asked for was met: mostly soon, as one file of each folder comes first. A wrong name is
 * told when all are read, which takes a small part of what scoring them would, or half of it where they are HTML. Throws as
 * `NamedUnits.check`. Where an input can be read but once (standard input, a pipe) nothing is read here, and the run itself tells.
 */
export async function lookForNamed(
  paths: readonly string[],
  asked: Asked,
  reading: ReadOptions,
): Promise<void> {
  const named = new NamedUnits(asked);
  if (named.found) return;
  const { inputs, files } = listInputs(paths);
  if (files.some(({ once }) => once)) return;
  let any = false;
  for await (const { events } of readInputs(folderByFolder(inputs), reading)) {
    for (const event of events) {
      if (event.type !== 'article') continue;
      any = true;
      named.see(event.article.outlet);
    }
    // Where an outlet is given for all, the first article tells.
    if (named.found || (any && reading.outlet !== undefined)) break;
  }
  // That nothing can be read is told by the run itself, with its reasons.
  if (any) named.check();
}

type Input = InputFile | InputFault;

/** The first input of each folder, then the second of each, and so on: a folder mostly holds one outlet. */
function folderByFolder(inputs: readonly Input[]): Input[] {
  const rounds: Input[][] = [];
  const taken = new Map<string, number>();
  for (const input of inputs) {
    const folder = dirname(input.path);
    const round = taken.get(folder) ?? 0;
    taken.set(folder, round + 1);
    rounds[round] ??= [];
    rounds[round].push(input);
  }
  return rounds.flat();
}

const noAttribute = (name: string): string => `no outlet has the attribute ${onOneLine(name)} to group by`;

const MOST_LISTED = 20;

function there(names: Iterable<string>, none: string): string {
  const all = [...names];
  if (all.length === 0) return none;
  return `there are ${all.slice(0, MOST_LISTED).map(onOneLine).join(', ')}${all.length > MOST_LISTED ? ', …' : ''}`;
}
