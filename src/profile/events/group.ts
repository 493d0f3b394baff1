/** Events: average-linkage clusters of alike articles within a window of days. */
import { type Edge, findNeighbours } from './neighbours.js';
import { type EventArticle, weighTerms } from './weights.js';

export interface EventGroups {
  /** For each article the number of its event, from 0 in the order of their first articles; −1 when it stands alone. */
  readonly eventOf: Int32Array;
  readonly count: number;
  /** For each article its mean similarity to the others of its event, 0 to 1. */
  readonly centrality: Float64Array;
}

/** Cosine from which two articles are linked at all, and mean cosine at which two groups are one event. */
const LINK = 0.18;
const MERGE = 0.24;
/**
 * 1 would be average linkage over all pairs, with pairs that are not linked as 0, which splits large events (a speech, and what ten
 * parties said of it); 0 the sum of links, which chains. Chosen, with the two above, on the labelled pairs.
 */
const LINKAGE = 0.75;

/** Groups articles; `copyOf` (same length) names the first of each article's copies, which share its event. */
export function groupEvents(
  articles: readonly EventArticle[],
  copyOf: ArrayLike<number>,
  windowDays: number,
): EventGroups {
  const { vectors, termCount } = weighTerms(articles);
  const edges = findNeighbours(articles, vectors, termCount, windowDays, LINK);
  const clusters = new Clusters(articles, windowDays);
  for (let i = 0; i < articles.length; i++) {
    if (copyOf[i] !== i) clusters.join(i, copyOf[i] as number);
  }
  clusters.link(edges);
  clusters.merge(MERGE);
  return number(articles.length, (i) => clusters.find(i), edges);
}

class Clusters {
  private readonly parent: Int32Array;
  private readonly size: Int32Array;
  private readonly from: Float64Array;
  private readonly to: Float64Array;
  /** Sum of similarities between clusters, both ways, by representative. */
  private readonly links: Map<number, number>[];
  private readonly windowDays: number;

  constructor(articles: readonly EventArticle[], windowDays: number) {
    this.windowDays = windowDays;
    this.parent = Int32Array.from(articles, (_, i) => i);
    this.size = new Int32Array(articles.length).fill(1);
    this.from = Float64Array.from(articles, (a) => (Number.isNaN(a.day) ? 1e9 : a.day));
    this.to = Float64Array.from(this.from);
    this.links = articles.map(() => new Map());
  }

  find(i: number): number {
    let at = i;
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at] as number] as number;
      at = this.parent[at] as number;
    }
    return at;
  }

  /** Joins two articles before any links are laid. */
  join(i: number, j: number): void {
    const [a, b] = [this.find(i), this.find(j)];
    if (a !== b) this.absorb(Math.min(a, b), Math.max(a, b));
  }

  link(edges: readonly Edge[]): void {
    for (const { a, b, similarity } of edges) {
      const [x, y] = [this.find(a), this.find(b)];
      if (x === y) continue;
      this.addLink(x, y, similarity);
      this.addLink(y, x, similarity);
    }
  }

  /** Joins the two most alike clusters until none are as alike as `least`. Pairs without a link count as 0. */
  merge(least: number): void {
    const heap = new PairHeap();
    this.links.forEach((to, a) => {
      for (const b of to.keys()) if (a < b) this.offer(heap, a, b, least);
    });
    for (let pair = heap.pop(); pair; pair = heap.pop()) {
      const { a, b, mean } = pair;
      if (this.parent[a] !== a || this.parent[b] !== b || mean !== this.mean(a, b)) continue;
      this.absorb(a, b);
      for (const c of (this.links[a] as Map<number, number>).keys()) {
        this.offer(heap, Math.min(a, c), Math.max(a, c), least);
      }
    }
  }

  private offer(heap: PairHeap, a: number, b: number, least: number): void {
    const span =
      Math.max(this.to[a] as number, this.to[b] as number) -
      Math.min(this.from[a] as number, this.from[b] as number);
    const mean = this.mean(a, b);
    if (mean >= least && span <= this.windowDays) heap.push({ a, b, mean });
  }

  private mean(a: number, b: number): number {
    const sum = this.links[a]?.get(b) ?? 0;
    return sum / ((this.size[a] as number) * (this.size[b] as number)) ** LINKAGE;
  }

  private addLink(a: number, b: number, similarity: number): void {
    const map = this.links[a] as Map<number, number>;
    map.set(b, (map.get(b) ?? 0) + similarity);
  }

  private absorb(a: number, b: number): void {
    this.parent[b] = a;
    this.size[a] = (this.size[a] as number) + (this.size[b] as number);
    this.from[a] = Math.min(this.from[a] as number, this.from[b] as number);
    this.to[a] = Math.max(this.to[a] as number, this.to[b] as number);
    const moved = this.links[b] as Map<number, number>;
    this.links[b] = new Map();
    this.links[a]?.delete(b);
    for (const [c, sum] of moved) {
      this.links[c]?.delete(b);
      if (c === a) continue;
      this.addLink(a, c, sum);
      this.addLink(c, a, sum);
    }
  }
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
}

/** A binary heap, the most alike pair on top; ties by index, so that the outcome never depends on insertion. */
class PairHeap {
  private readonly items: Pair[] = [];

  push(pair: Pair): void {
    const { items } = this;
    items.push(pair);
    let at = items.length - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!before(items[at] as Pair, items[up] as Pair)) break;
      this.swap(at, up);
      at = up;
    }
  }

  pop(): Pair | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (items.length === 0 || last === undefined) return top;
    items[0] = last;
    for (let at = 0; ; ) {
      let best = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < items.length && before(items[child] as Pair, items[best] as Pair)) best = child;
      }
      if (best === at) return top;
      this.swap(at, best);
      at = best;
    }
  }

  private swap(i: number, j: number): void {
    const kept = this.items[i] as Pair;
    this.items[i] = this.items[j] as Pair;
    this.items[j] = kept;
  }
}

const before = (x: Pair, y: Pair): boolean =>
  x.mean !== y.mean ? x.mean > y.mean : x.a !== y.a ? x.a < y.a : x.b < y.b;

function number(count: number, find: (i: number) => number, edges: readonly Edge[]): EventGroups {
  const sizes = new Int32Array(count);
  for (let i = 0; i < count; i++) sizes[find(i)] = (sizes[find(i)] as number) + 1;
  const names = new Map<number, number>();
  const eventOf = Int32Array.from({ length: count }, (_, i) => {
    const root = find(i);
    if ((sizes[root] as number) < 2) return -1;
    if (!names.has(root)) names.set(root, names.size);
    return names.get(root) as number;
  });
  const centrality = new Float64Array(count);
  for (const { a, b, similarity } of edges) {
    if (find(a) !== find(b)) continue;
    const others = (sizes[find(a)] as number) - 1;
    centrality[a] = (centrality[a] as number) + similarity / others;
    centrality[b] = (centrality[b] as number) + similarity / others;
  }
  return { eventOf, count: names.size, centrality };
}
