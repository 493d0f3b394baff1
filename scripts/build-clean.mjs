/** Removes what an earlier build made out of the program and its data: nothing of it may outlive the code that it was made by. */
import { rmSync } from 'node:fs';

for (const made of ['bundle', 'checked', 'cli/main.js', 'compiled', 'parsed', 'yaml'])
  rmSync(new URL(`../dist/${made}`, import.meta.url), { recursive: true, force: true });
