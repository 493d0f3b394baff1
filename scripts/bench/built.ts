/** The program as it is built beside this script: bundled with it, it would not find its packs. */
import { fileURLToPath } from 'node:url';

export const built = <T>(path: string): Promise<T> => import(new URL(`../${path}.js`, import.meta.url).href);

export const PROGRAM = fileURLToPath(new URL('../cli/main.js', import.meta.url));
