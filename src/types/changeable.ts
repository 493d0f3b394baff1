/** An object while it is being made. */
export type Changeable<T> = { -readonly [K in keyof T]: T[K] };
