/** واجهة التقرير بالعربية. The interface in Arabic: the same keys as `en.ts`. */

import { charts } from './ar/charts.js';
import { choices } from './ar/choices.js';
import { concordance } from './ar/concordance.js';
import { events } from './ar/events.js';
import { frame } from './ar/frame.js';
import { manifest } from './ar/manifest.js';
import { overview } from './ar/overview.js';
import { profiles } from './ar/profiles.js';
import type { Strings } from './en.js';

export const ar: Strings = {
  ...frame,
  ...overview,
  ...choices,
  ...events,
  ...profiles,
  ...concordance,
  ...charts,
  ...manifest,
};
