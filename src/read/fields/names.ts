import { ReadOptionError } from '../fault.js';

/** The fields that a record may carry, each with the names it goes by, first choice first (docs/formats.md, "Fields"). */
export const FIELD_NAMES = {
  text: ['text', 'body', 'content'],
  outlet: ['outlet', 'source', 'publisher', 'newspaper'],
  date: ['date', 'published', 'date_published', 'date_extracted'],
  title: ['title', 'headline'],
  url: ['url', 'link'],
  id: ['id'],
  author: ['author', 'byline'],
} as const;

export type FieldName = keyof typeof FIELD_NAMES;
export type FieldMap = Readonly<Partial<Record<FieldName, string>>>;
export type FieldRecord = Readonly<Record<string, unknown>>;

const NAMES = Object.keys(FIELD_NAMES) as FieldName[];

/** `['text=paragraph', 'url=page.address']` as a map. Throws a `ReadOptionError` on an unknown field or a missing `=`. */
export function parseFieldMap(pairs: readonly string[]): FieldMap {
  const map: Partial<Record<FieldName, string>> = {};
  for (const pair of pairs) {
    const [name = '', ...rest] = pair.split('=');
    const field = rest.join('=').trim();
    if (!NAMES.includes(name.trim() as FieldName) || field === '') {
      throw new ReadOptionError([`"${pair}" is not FIELD=NAME, where FIELD is one of ${NAMES.join(', ')}.`]);
    }
    map[name.trim() as FieldName] = field;
  }
  return map;
}

/** For each field, the record's own keys that carry it, first choice first. */
export type RecordShape = Readonly<Record<FieldName, readonly string[]>>;

/** Finds the fields of records; records of one file share a shape, which is worked out once. */
export class FieldFinder {
  readonly #map: FieldMap;
  /** Fields of the map in which no record has had anything yet. */
  readonly #unmet: Set<FieldName>;
  readonly #shapes = new Map<string, RecordShape>();

  constructor(map: FieldMap = {}) {
    this.#map = map;
    this.#unmet = new Set(Object.keys(map) as FieldName[]);
  }

  /** What stands in a record as a field: under the first of its keys that holds anything. */
  value(record: FieldRecord, name: FieldName): unknown {
    for (const key of this.shape(record)[name]) {
      const value = valueAt(record, key);
      if (value === undefined || value === null || value === '') continue;
      if (this.#unmet.size > 0 && isNamed(key, this.#map[name])) this.#unmet.delete(name);
      return value;
    }
    return undefined;
  }

  /** Looks for whatever the map asks for, in a record that is no article: what it holds is not misspelt. */
  meet(record: FieldRecord): void {
    for (const name of [...this.#unmet]) this.value(record, name);
  }

  /** What the map asks for (`text=PARAGRAPH`) and no record so far has held: a misspelt name, most likely. */
  get unmet(): string[] {
    return [...this.#unmet].map((name) => `${name}=${this.#map[name]}`);
  }

  shape(record: FieldRecord): RecordShape {
    const keys = Object.keys(record);
    const signature = keys.join('\u0000');
    const known = this.#shapes.get(signature);
    if (known !== undefined) return known;
    const shape = this.shapeOf(keys);
    if (this.#shapes.size >= 256) this.#shapes.clear();
    this.#shapes.set(signature, shape);
    return shape;
  }

  shapeOf(keys: readonly string[]): RecordShape {
    const lower = keys.map((key) => key.trim().toLowerCase());
    const shape = {} as Record<FieldName, readonly string[]>;
    for (const name of NAMES) {
      const mapped = mappedKey(this.#map[name], keys, lower);
      shape[name] =
        mapped !== undefined
          ? [mapped]
          : FIELD_NAMES[name].flatMap((alias) => keys.filter((_, i) => lower[i] === alias));
    }
    return shape;
  }

  /** Whether a record with these keys can carry a text. */
  hasText(keys: readonly string[]): boolean {
    return this.shapeOf(keys).text.length > 0;
  }

  /** What a text is looked for under, for messages. */
  get textNames(): string {
    const { text } = this.#map;
    return text === undefined ? 'text, body or content; see --map' : `${text}, text, body or content`;
  }
}

/**
 * The key or path that a field is mapped to, in a record that has it: exactly, else whatever its case. A record without it, such as
 * a page among the tables that the map is for, is read by the usual names.
 */
function mappedKey(
  wanted: string | undefined,
  keys: readonly string[],
  lower: readonly string[],
): string | undefined {
  if (wanted === undefined) return undefined;
  if (keys.includes(wanted) || keys.includes(wanted.split('.')[0] ?? wanted)) return wanted;
  return keys[lower.indexOf(wanted.toLowerCase())];
}

const isNamed = (key: string, wanted: string | undefined): boolean =>
  key === wanted || key.toLowerCase() === wanted?.toLowerCase();

/** The value of a key, or of a dotted path (`article.body`) when there is no such key. */
function valueAt(record: FieldRecord, key: string): unknown {
  if (Object.hasOwn(record, key)) return record[key];
  let value: unknown = record;
  for (const part of key.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return undefined;
    value = (value as FieldRecord)[part];
  }
  return value;
}

/** A value as a string: itself, a number's digits, the `name` of an object, the items of a list. */
export function asString(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) {
    const items = value.filter((item): item is string => typeof item === 'string' && item !== '');
    return items.length > 0 ? items.join('، ') : undefined;
  }
  if (value !== null && typeof value === 'object' && Object.hasOwn(value, 'name')) {
    const name = (value as FieldRecord).name;
    return typeof name === 'string' && name !== '' ? name : undefined;
  }
  return undefined;
}
