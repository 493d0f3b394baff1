/** Clusters of articles that grow by joining the two most alike, within a window of days. */
import { orFarOff } from './days.js';
import { DisjointSets } from './disjoint-sets.js';
import type { Edges } from './edges.js';
import { Links } from './links.js';
import { PairHeap } from './pair-heap.js';

/**
 * 1 would be average linkage over all pairs, with pairs that are not linked as 0, which splits large events (a speech, and what ten
 * parties said of it); 0 the sum of links, which chains. Chosen, with the thresholds of `group.ts`, on the labelled pairs.
 */
const LINKAGE = 0.75;

export class Clusters {
  private readonly sets: DisjointSets;
  private readonly size: Int32Array;
  private readonly from: Float64Array;
  private readonly to: Float64Array;
  /** Between representatives; laid once all copies are joined. */
  private links = new Links(0, 0);
  private readonly windowDays: number;

  /** Every article alone. Days may be NaN. */
  constructor(days: Float64Array, windowDays: number) {
    this.windowDays = windowDays;
    this.sets = new DisjointSets(days.length);
    this.size = new Int32Array(days.length).fill(1);
    this.from = days.map(orFarOff);
    this.to = this.from.slice();
  }

  find(i: number): number {
    return this.sets.find(i);
  }

  /** Joins two articles before any links are laid. */
  join(i: number, j: number): void {
    const [a, b] = [this.find(i), this.find(j)];
    if (a !== b) this.absorb(Math.min(a, b), Math.max(a, b));
  }

  link(edges: Edges): void {
    this.links = new Links(this.sets.size, edges.length);
    edges.forEach((a, b, similarity) => {
      const [x, y] = [this.find(a), this.find(b)];
      // An article's edges to earlier ones come one after the other.
      if (x !== y) this.links.add(y, x, similarity);
    });
  }

  /** Joins the two most alike clusters until none are as alike as `least`. Pairs without a link count as 0. */
  merge(least: number): void {
    const heap = new PairHeap();
    for (let a = 0; a < this.sets.size; a++) {
      this.links.each(a, (b, sum, link) => {
        if (a < b) this.offer(heap, a, b, sum, link, least);
      });
    }
    while (heap.size > 0) {
      const { a, b, mean, link } = heap.pop();
      if (!this.sets.isLeast(a) || !this.sets.isLeast(b)) continue;
      if (mean !== this.mean(a, b, this.links.sumOf(link))) continue;
      this.absorb(a, b);
      this.links.absorb(a, b);
      this.links.each(a, (c, sum, link) => {
        this.offer(heap, Math.min(a, c), Math.max(a, c), sum, link, least);
      });
    }
  }

  private offer(heap: PairHeap, a: number, b: number, sum: number, link: number, least: number): void {
    const mean = this.mean(a, b, sum);
    if (mean < least) return;
    const start = Math.min(this.from[a] as number, this.from[b] as number);
    const end = Math.max(this.to[a] as number, this.to[b] as number);
    if (end - start <= this.windowDays) heap.push(a, b, mean, link);
  }

  private mean(a: number, b: number, sum: number): number {
    return sum / ((this.size[a] as number) * (this.size[b] as number)) ** LINKAGE;
  }

  private absorb(a: number, b: number): void {
    this.sets.join(a, b);
    this.size[a] = (this.size[a] as number) + (this.size[b] as number);
    this.from[a] = Math.min(this.from[a] as number, this.from[b] as number);
    this.to[a] = Math.max(this.to[a] as number, this.to[b] as number);
  }
}
