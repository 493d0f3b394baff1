/** Where the package and its program lie. */
import { fileURLToPath } from 'node:url';

/** The package's root: two levels above this file in `src`, in `dist`, and in what the program is bundled into (scripts/build-program.mjs). */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The root of the code that runs: `dist`, or `src` when the sources run by themselves, as in tests. */
export const CODE_ROOT = fileURLToPath(new URL('../', import.meta.url));
