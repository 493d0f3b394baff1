/** JSON Lines with the place of every fault. */
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

/** The first record of a JSON Lines file, unchecked; undefined when there is none. */
export function firstRecord(text: string): unknown {
  const line = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .find((l) => l.trim() !== '');
  try {
    return line === undefined ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}
