import type { Lang } from './plural.js';

/** The keys of a section, each with the kind of its text: one language must have what the other has. */
export type Keys<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? K extends 'lang'
      ? Lang
      : string
    : T[K] extends (...a: never[]) => unknown
      ? T[K]
      : Keys<T[K]>;
};
