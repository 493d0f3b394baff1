/** The manifest under the methods. */

import type { manifest as english } from '../en/manifest.js';
import { isoTime } from '../format.js';
import type { Keys } from '../keys.js';
import * as noun from '../nouns.js';
import { arabicCount } from '../plural.js';

export const manifest: Keys<typeof english> = {
  manifest: 'بيان التشغيل',
  made: (iso) => `أُنجز في ${isoTime(iso)} بالتوقيت العالمي`,
  skipped: 'مدخلات لم تُقرأ',
  records: (n) => arabicCount(n, noun.record),
  moreSkipped: (n) => (n === 0 ? '' : `وفي manifest.json ${arabicCount(n, noun.moreLine)}.`),
};
