/** The manifest under the methods. */

import { isoTime } from '../format.js';
import { englishCount } from '../plural.js';

export const manifest = {
  manifest: 'Manifest',
  made: (iso: string): string => `Made ${isoTime(iso)} UTC`,
  skipped: 'Inputs passed over',
  records: (n: number): string => englishCount(n, 'record', 'records'),
  moreSkipped: (n: number): string =>
    n === 0 ? '' : `${englishCount(n, 'more line is', 'more lines are')} in manifest.json.`,
};
