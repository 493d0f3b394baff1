/** Same event, different words. */

import { type Fragment, html } from '../../html/markup.js';
import { englishCount, whole } from '../plural.js';

/** Events, each count part of the one before it. */
export interface EventCounts {
  readonly total: number;
  /** Covered by two outlets or more. */
  readonly shared: number;
  /** In the result. */
  readonly kept: number;
  /** Told in different words. */
  readonly differing: number;
  readonly shown: number;
}

export const events = {
  eventsNote: ({ total, shared, kept, differing, shown }: EventCounts): string =>
    `${englishCount(total, 'event was', 'events were')} found by content other than the framing words; ${englishCount(shared, 'is', 'are')} covered by two outlets or more. ${kept < shared ? `Of the ${whole(kept)} whose outlets’ own words are furthest apart, ` : 'Of these, '}${englishCount(differing, 'is', 'are')} told in different words${shown < differing ? ` (shown: ${whole(shown)})` : ''}${kept > differing ? `; ${englishCount(kept - differing, 'is', 'are')} told in the same words, or without a choice that two outlets make, and not shown` : ''}.`,
  headlines: 'Headlines',
  headlineOf: (outlet: Fragment): Fragment => html`headline of ${outlet}`,
  sameSentence: (outlet: Fragment): Fragment => html`the same sentence as in ${outlet}`,
  sentenceAbove: 'in the sentence above',
  otherEvents: 'Other events',
  moreChoices: (n: number): string => `${englishCount(n, 'more choice', 'more choices')} in this event`,
  choicesAlike: (n: number): string =>
    `In ${englishCount(n, 'choice', 'choices')} about this event the outlets used the same words.`,
  inOwnWords: 'in their own words',
  inOthersWords: 'in words they carry',
  spread: (value: Fragment): Fragment =>
    html`spread ${value} (0: all alike, 1: nothing in common; of these words alone, hence no interval)`,
  copyOf: (n: number): string => `Same agency text, published by ${englishCount(n, 'outlet', 'outlets')}`,
  noEvents: 'No event was covered by two outlets.',
};
