/** Same event, different words. */

import { type Fragment, html } from '../../html/markup.js';
import { englishCount, whole } from '../plural.js';

export const events = {
  eventsNote: (total: number, shared: number, shown: number): string =>
    `${englishCount(total, 'event was', 'events were')} found by content other than the framing words; ${englishCount(shared, 'is', 'are')} covered by two outlets or more. Shown: ${whole(shown)}.`,
  headlines: 'Headlines',
  headlineOf: (outlet: Fragment): Fragment => html`headline of ${outlet}`,
  sameSentence: (outlet: Fragment): Fragment => html`the same sentence as in ${outlet}`,
  otherEvents: 'Other events',
  moreChoices: (n: number): string => `${englishCount(n, 'more choice', 'more choices')} in this event`,
  inOwnWords: 'in their own words',
  inOthersWords: 'in words they carry',
  spread: (value: Fragment): Fragment =>
    html`spread ${value} (0: all alike, 1: nothing in common; of these words alone, hence no interval)`,
  copyOf: (n: number): string => `Same agency text, published by ${englishCount(n, 'outlet', 'outlets')}`,
  noEvents: 'No event was covered by two outlets.',
};
