/** Libraries that most runs do without, and that are needed where nothing can be waited for. */
import { createRequire } from 'node:module';

const requireHere = createRequire(import.meta.url);

/** A CommonJS library, loaded when it is first asked for. `T` is the type of what it exports. */
export function lazily<T>(library: string): () => T {
  let loaded: { readonly exports: T } | undefined;
  return () => {
    loaded ??= { exports: requireHere(library) as T };
    return loaded.exports;
  };
}
