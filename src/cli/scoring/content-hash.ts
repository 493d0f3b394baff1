/** What tells whether kept content is as it was written. */
import { createHash } from 'node:crypto';

/** SHA-256, in hexadecimal: 64 letters. */
export const contentHash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
