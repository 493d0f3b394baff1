/** Events: clusters of alike articles within a window of days. */

import { Numbering } from '../storage/numbering.js';
import { Clusters } from './clusters.js';
import type { Edges } from './edges.js';
import { findNeighbours } from './neighbours.js';
import { type EventArticles, weighTerms } from './weights.js';

export interface EventGroups {
  /** For each article the number of its event, from 0 in the order of their first articles; −1 when it stands alone. */
  readonly eventOf: Int32Array;
  readonly count: number;
  /** For each article its mean similarity to the others of its event, 0 to 1. */
  readonly centrality: Float64Array;
}

/** Cosine from which two articles are linked at all, and what two groups' links come to (`Clusters`) at which they are one event. */
const LINK = 0.18;
const MERGE = 0.24;

/** Groups articles; `copyOf` (same length) names the first of each article's copies, which share its event. */
export function groupEvents(articles: EventArticles, copyOf: Int32Array, windowDays: number): EventGroups {
  const { days } = articles;
  const edges = findNeighbours(days, weighTerms(articles), windowDays, LINK);
  const clusters = new Clusters(days, windowDays);
  copyOf.forEach((first, i) => {
    if (first !== i) clusters.join(i, first);
  });
  clusters.link(edges);
  clusters.merge(MERGE);
  return number(days.length, (i) => clusters.find(i), edges);
}

function number(count: number, find: (i: number) => number, edges: Edges): EventGroups {
  const sizes = new Int32Array(count);
  for (let i = 0; i < count; i++) sizes[find(i)] = (sizes[find(i)] as number) + 1;
  const events = new Numbering<number>();
  const eventOf = new Int32Array(count).map((_, i) => {
    const root = find(i);
    return (sizes[root] as number) < 2 ? -1 : events.of(root);
  });
  const centrality = new Float64Array(count);
  edges.forEach((a, b, similarity) => {
    if (find(a) !== find(b)) return;
    const others = (sizes[find(a)] as number) - 1;
    centrality[a] = (centrality[a] as number) + similarity / others;
    centrality[b] = (centrality[b] as number) + similarity / others;
  });
  return { eventOf, count: events.size, centrality };
}
