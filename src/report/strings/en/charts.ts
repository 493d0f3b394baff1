/** Map, tree and trends. */
import { type Fragment, html } from '../../html/markup.js';
import { day } from '../format.js';

export const charts = {
  mapTitle: 'Outlets close together choose alike',
  mapNote: (stress: Fragment): Fragment =>
    html`Distances on the map stand for distances between choices (square root of the Jensen–Shannon divergence). Stress ${stress}: under 0.1 fair, over 0.2 not to be trusted. Directions mean nothing.`,
  mapUntrue: (stress: Fragment): Fragment =>
    html`These distances do not fit on a plane (stress ${stress}, over 0.2): two names may stand close here that choose differently. Trust the tree and the table instead.`,
  mapUntrueTitle: 'A map that misleads; see it all the same',
  treeTitle: 'The same distances as a tree',
  treeNote:
    'Average linkage; the further from the names two branches meet, the more their choices differ; what meets at 0 cannot be told apart by what there is.',
  scopeAll: 'All actors',
  allAlike: 'Nothing tells these outlets apart in what they choose here.',
  noMap: 'A map needs at least three outlets with enough in common.',
  trendsNote:
    'The legitimacy index in each period, with its interval; a broken vertical line marks a change that a test supports.',
  noTrends: 'No series stands on enough dated articles.',
  change: (at: string, before: Fragment, after: Fragment, q: Fragment): Fragment =>
    html`Change at ${day(at, 'en')}: from ${before} to ${after} (q ${q}).`,
  weigh: 'Mean polarity',
  indexAxis: 'Mean polarity of own choices, −1 delegitimising to +1 legitimising',
};
