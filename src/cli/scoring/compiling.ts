/** How eagerly V8 compiles the program while it scores. */
import { setFlagsFromString } from 'node:v8';

/**
 * By default V8 compiles what has run for a while with much of what it calls inlined, and again whenever a call brings something new: in each
 * thread that takes as long as to score thousands of articles. Here a function has to run four times as long, less is inlined, and compiling
 * takes a third of that; what is scored later is scored as fast (docs/benchmark.md). V8 goes on after a flag that it does not know.
 */
const SPARINGLY = ['--interrupt-budget=300000', '--max-inlined-bytecode-size-cumulative=300'];

/** Has V8 compile sparingly, in all threads from now on. */
export function compileSparingly(): void {
  for (const flag of SPARINGLY) setFlagsFromString(flag);
}
