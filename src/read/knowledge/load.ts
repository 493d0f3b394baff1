import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { checkedBefore, wasChecked } from '../../packaged/checked.js';
import { PACKAGE_ROOT } from '../../packaged/root.js';
import { parseYaml } from '../../packaged/yaml-text.js';
import { UnusableError } from '../../types/told-error.js';
import { Boilerplate } from './boilerplate.js';
import { OutletIndex } from './outlets.js';
import { boilerplateFile, type Outlet, outletsFile } from './schema.js';

/** The stage's knowledge of outlets and page furniture, ready to use. */
export interface ReadKnowledge {
  readonly outlets: OutletIndex;
  readonly boilerplate: Boilerplate;
}

/** A fault of the YAML data, at its file, line and column (from 1; 0 where the file as a whole is at fault). The program ends with status 2 on it. */
export class KnowledgeError extends UnusableError {
  override readonly name = 'KnowledgeError';
  readonly file: string;
  readonly line: number;
  readonly column: number;

  constructor(file: string, line: number, column: number, reason: string) {
    super([line === 0 ? `${file}: ${reason}` : `${file}:${line}:${column}: ${reason}`]);
    this.file = file;
    this.line = line;
    this.column = column;
  }
}

const PACKAGED = join(PACKAGE_ROOT, 'lexicons/read');

/** Loaded once a process: a folder's data do not change under a run. */
const loaded = new Map<string, ReadKnowledge>();

/** Loads and checks `outlets.yaml` and `boilerplate.yaml`. Throws a `KnowledgeError`. */
export function loadReadKnowledge(dir = PACKAGED): ReadKnowledge {
  const known = loaded.get(dir);
  if (known !== undefined) return known;
  const knowledge = loadFrom(dir);
  loaded.set(dir, knowledge);
  return knowledge;
}

function loadFrom(dir: string): ReadKnowledge {
  const outlets = readChecked(dir, 'outlets', outletsFile);
  checkOutlets(outlets);
  const index = new OutletIndex(outlets.value);
  const rules = readChecked(dir, 'boilerplate', boilerplateFile);
  refuseTwice(
    rules,
    'rules',
    rules.value.rules.map((rule) => rule.id),
  );
  return { outlets: index, boilerplate: new Boilerplate(rules.value) };
}

/** A YAML file as a checked value, with what is needed to say where a fault lies. */
interface Checked<T> {
  readonly value: T;
  readonly fail: (path: readonly PropertyKey[], reason: string) => never;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new KnowledgeError(
      file,
      0,
      0,
      `cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`,
    );
  }
}

type Kind = 'outlets' | 'boilerplate';

function readChecked<T extends z.ZodType>(dir: string, kind: Kind, schema: T): Checked<z.infer<T>> {
  const file = join(dir, `${kind}.yaml`);
  const raw = textOf(file);
  const kept = checkedBefore(kind, raw);
  if (kept === undefined) return parseLive(file, kind, raw, schema);
  return {
    value: kept.value as z.infer<T>,
    fail: (path, reason) => parseLive(file, kind, raw, schema).fail(path, reason),
  };
}

function parseLive<T extends z.ZodType>(
  file: string,
  kind: Kind,
  raw: string,
  schema: T,
): Checked<z.infer<T>> {
  const text = parseYaml(raw);
  const fail = (path: readonly PropertyKey[], reason: string): never => {
    throw new KnowledgeError(file, ...text.locate(path), reason);
  };
  const [syntax] = text.faults;
  if (syntax !== undefined) throw new KnowledgeError(file, ...syntax.at, syntax.message);
  const result = schema.safeParse(text.value);
  if (result.success) {
    wasChecked(kind, raw, () => ({ value: result.data, positions: {} }));
    return { value: result.data, fail };
  }
  const issue = result.error.issues[0];
  return fail(
    issue?.path ?? [],
    [...(issue?.path.length ? [issue.path.map(String).join('.')] : []), issue?.message ?? 'not valid'].join(
      ': ',
    ),
  );
}

function refuseTwice<T>({ fail }: Checked<T>, section: string, ids: readonly string[]): void {
  const seen = new Map<string, number>();
  ids.forEach((id, i) => {
    const before = seen.get(id);
    if (before !== undefined)
      fail([section, i, 'id'], `the id "${id}" is already that of entry ${before + 1}`);
    seen.set(id, i);
  });
}

/** Ids are unique, a domain belongs to one outlet, and a handle to outlets of one name. */
function checkOutlets(checked: Checked<z.infer<typeof outletsFile>>): void {
  const { outlets } = checked.value;
  refuseTwice(
    checked,
    'outlets',
    outlets.map((outlet) => outlet.id),
  );
  const owners = new Map<string, string>();
  const handled = new Map<string, Outlet>(outlets.map((outlet) => [outlet.id, outlet]));
  outlets.forEach((outlet, i) => {
    outlet.handles.forEach((handle, j) => {
      const owner = handled.get(handle.toLowerCase());
      if (owner !== undefined && owner.name.ar !== outlet.name.ar)
        checked.fail(['outlets', i, 'handles', j], `the handle ${handle} is already that of ${owner.id}`);
      handled.set(handle.toLowerCase(), outlet);
    });
    outlet.domains.forEach((domain, j) => {
      const owner = owners.get(domain);
      if (owner !== undefined)
        checked.fail(['outlets', i, 'domains', j], `the domain ${domain} is already that of ${owner}`);
      owners.set(domain, outlet.id);
    });
  });
}
