/** How much a comparison's heap may hold beyond what it needs. */
import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by half between full collections, where V8 would let it grow to twice or more: an aggregate only ever grows, so
 * the room is never given back. Measured on 30,676 scored articles: a quarter less memory at its peak for a tenth more time.
 */
export const growSparingly = (): void => setFlagsFromString('--heap-growing-percent=50');
