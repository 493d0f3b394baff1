/** Map, tree and trends. */
import { type Fragment, html } from '../../html/markup.js';
import { day } from '../format.js';
import { englishCount, whole } from '../plural.js';

export const charts = {
  distanceNote:
    'The distance of two outlets: the square root of the Jensen–Shannon divergence between the shares of what each chooses in its own voice, from 0 (no difference seen) to 1 (nothing in common). Distances are estimates; the table under each chart has their intervals: where these are wide, want of text may be all there is.',
  leftOut: (n: number, of: number, most: number): string =>
    `Not drawn, for want of text${of > most ? ` or as not among the ${whole(most)} largest` : ''} (${whole(n)} of ${englishCount(of, 'outlet', 'outlets')}):`,
  mapTitle: 'An estimated map of likeness in the choice of words',
  mapNote: (stress: Fragment): Fragment =>
    html`The map stands for these distances as nearly as a plane can. Stress ${stress}: under 0.1 fair, over 0.2 not to be trusted. Directions mean nothing.`,
  mapUntrue: (stress: Fragment): Fragment =>
    html`These distances do not fit on a plane (stress ${stress}, over 0.2): two names may stand close here that choose differently. Trust the tree and the table instead.`,
  mapUntrueTitle: 'A map that misleads; see it all the same',
  treeTitle: 'A tree of the distances between outlets’ choices',
  treeNote:
    'Average linkage; the further from the names two branches meet, the more their choices differ; what meets at 0 cannot be told apart by what there is.',
  scopeAll: 'All actors',
  allAlike: 'Nothing tells these outlets apart in what they choose here.',
  noMap: 'A map needs at least three outlets with enough in common.',
  trendsNote:
    'The legitimacy index in each period, with its interval, time from left to right, each point over the first day of its period; a broken vertical line marks a change that a test supports.',
  aPoint: (unit: 'day' | 'week' | 'month', fewest: number, most: number): string =>
    `Each point is a ${unit} and rests on ${fewest === most ? '' : `${whole(fewest)} to `}${englishCount(most, 'word', 'words')}.`,
  noTrends: 'No series stands on enough dated articles.',
  change: (at: string, before: Fragment, after: Fragment, q: Fragment): Fragment =>
    html`Change at ${day(at, 'en')}: from ${before} to ${after} (adjusted value q = ${q}).`,
  weigh: 'Mean polarity',
  indexAxis: 'Mean polarity of own choices, −1 delegitimising to +1 legitimising',
};
