/** JSON Lines, and lists of JSON, with the place of every fault. */
import * as z from 'zod';
import { AnnotationError } from './annotated.js';
import type { AnnotationFile } from './format.js';

/** A record and its line, from 1. */
export interface Line<T> {
  readonly line: number;
  readonly record: T;
}

/** Parses a JSON Lines file; blank lines are passed over. Throws an `AnnotationError`. */
export function parseJsonLines<T>(file: AnnotationFile, schema: z.ZodType<T>): Line<T>[] {
  return file.text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((text, i): Line<T>[] => {
      if (text.trim() === '') return [];
      return [{ line: i + 1, record: checked(parseJson(text, file.path, i + 1), schema, file.path, i + 1) }];
    });
}

/** Whether a text is a list, not records line by line. */
export const isList = (text: string): boolean => /^\uFEFF?\s*\[/.test(text);

/** The records of a list or of JSON Lines. Throws an `AnnotationError`. */
export function parseRecords<T>(file: AnnotationFile, schema: z.ZodType<T>): Line<T>[] {
  if (!isList(file.text)) return parseJsonLines(file, schema);
  const list = parseJson(file.text.replace(/^\uFEFF/, ''), file.path) as unknown[];
  return list.map((element, i) => {
    const line = lineOfElement(file.text, i);
    return { line, record: checked(element, schema, file.path, line) };
  });
}

function parseJson(text: string, path: string, line?: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AnnotationError(path, line, `not JSON: ${(error as Error).message}`);
  }
}

/** Throws an `AnnotationError` for a file that is neither JSON nor JSON Lines. */
export function checkJson(file: AnnotationFile): void {
  const whole = file.text.replace(/^\uFEFF/, '').trimStart();
  // Only a list runs over lines that are no records.
  if (/\.json$/i.test(file.path) && (whole === '' || whole.startsWith('['))) {
    parseJson(whole, file.path);
    return;
  }
  try {
    JSON.parse(whole);
  } catch {
    parseJsonLines(file, z.unknown());
  }
}

/** A value that fits the schema. Throws an `AnnotationError` that says where it does not. */
export function checked<T>(value: unknown, schema: z.ZodType<T>, path: string, line: number): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AnnotationError(
    path,
    line,
    `${issue?.path.join('.') || 'record'}: ${issue?.message ?? 'not as expected'}`,
  );
}

/** Records as JSON Lines. */
export function formatJsonLines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** The first record of a list or of JSON Lines, unchecked; undefined when there is none. */
export function firstRecord(text: string): unknown {
  const bare = text.replace(/^\uFEFF/, '');
  try {
    if (isList(bare)) return (JSON.parse(bare) as unknown[])[0];
    const line = bare.split('\n').find((l) => l.trim() !== '');
    return line === undefined ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The line on which the nth element of a JSON list opens. */
export function lineOfElement(text: string, n: number): number {
  let depth = 0;
  let seen = -1;
  let line = 1;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\n') line++;
    if (inString) {
      if (c === '\\') i++;
      else if (c === '"') inString = false;
    } else if (c === '"') inString = true;
    else if (c === '[' || c === '{') {
      if (depth === 1 && ++seen === n) return line;
      depth++;
    } else if (c === ']' || c === '}') depth--;
  }
  return line;
}
