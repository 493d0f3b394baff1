/** The interface in English, a file a section. `ar.ts` has the same keys; the compiler holds the two together. */

import { charts } from './en/charts.js';
import { choices } from './en/choices.js';
import { concordance } from './en/concordance.js';
import { events } from './en/events.js';
import { frame } from './en/frame.js';
import { manifest } from './en/manifest.js';
import { overview } from './en/overview.js';
import { profiles } from './en/profiles.js';
import type { Keys } from './keys.js';

export const en = {
  ...frame,
  ...overview,
  ...choices,
  ...events,
  ...profiles,
  ...concordance,
  ...charts,
  ...manifest,
};

export type Strings = Keys<typeof en>;
