/** Pairs of articles within the window whose content is alike: an inverted index over each article's most telling words. */
import { orFarOff } from './days.js';
import { Edges } from './edges.js';
import { type EventVectors, PROBES } from './weights.js';

/** Candidates whose cosine is computed in full, the most promising ones. */
const CANDIDATES = 60;
/** What two articles must share of their probes' weight to be candidates. */
const PROMISING = 0.02;
/** Edges kept of an article towards earlier ones. */
const KEPT = 40;

/** Edges of similarity at least `least` between articles at most `windowDays` apart; undated articles meet only undated ones. */
export function findNeighbours(
  dayOf: Float64Array,
  vectors: EventVectors,
  windowDays: number,
  least: number,
): Edges {
  const { starts, terms, weights, termCount } = vectors;
  const days = dayOf.map(orFarOff);
  const order = Int32Array.from(days, (_, i) => i).sort(
    (i, j) => (days[i] as number) - (days[j] as number) || i - j,
  );
  const index = probeLists(vectors);
  const shared = new Float64Array(days.length);
  const dense = new Float32Array(termCount);
  const edges = new Edges();
  for (const i of order) {
    const [start, end] = [starts[i] as number, starts[i + 1] as number];
    const oldest = (days[i] as number) - windowDays;
    const touched: number[] = [];
    for (let k = start; k < end; k++) {
      const term = terms[k] as number;
      dense[term] = weights[k] as number;
      const gain = (weights[k] as number) ** 2;
      if (k - start >= PROBES || gain === 0) continue;
      const end = index.ends[term] as number;
      let head = index.heads[term] as number;
      while (head < end && (days[index.articles[head] as number] as number) < oldest) head++;
      index.heads[term] = head;
      for (let place = head; place < end; place++) {
        const j = index.articles[place] as number;
        if (shared[j] === 0) touched.push(j);
        shared[j] = (shared[j] as number) + gain;
      }
      index.articles[end] = i;
      index.ends[term] = end + 1;
    }
    for (const { j, similarity } of nearest(touched, shared, dense, vectors, least)) {
      edges.push(j, i, similarity);
    }
    for (const j of touched) shared[j] = 0;
    for (let k = start; k < end; k++) dense[terms[k] as number] = 0;
  }
  return edges;
}

/**
 * Room for the articles that have each term among their probes, end to end: as articles come by, a term's own are from `heads` (those
 * before it are too old) to `ends`.
 */
function probeLists({ starts, terms, termCount }: EventVectors) {
  const sizes = new Int32Array(termCount + 1);
  const eachProbe = (visit: (term: number) => void): void => {
    for (let i = 0; i + 1 < starts.length; i++) {
      const start = starts[i] as number;
      const end = Math.min(start + PROBES, starts[i + 1] as number);
      for (let k = start; k < end; k++) visit(terms[k] as number);
    }
  };
  let room = 0;
  eachProbe((term) => {
    sizes[term] = (sizes[term] as number) + 1;
    room++;
  });
  const heads = new Int32Array(termCount);
  for (let term = 1; term < termCount; term++) {
    heads[term] = (heads[term - 1] as number) + (sizes[term - 1] as number);
  }
  return { heads, ends: heads.slice(), articles: new Int32Array(room) };
}

function nearest(
  touched: readonly number[],
  shared: Float64Array,
  dense: Float32Array,
  { starts, terms, weights }: EventVectors,
  least: number,
): { readonly j: number; readonly similarity: number }[] {
  const promising = touched.filter((j) => (shared[j] as number) > PROMISING);
  promising.sort((x, y) => (shared[y] as number) - (shared[x] as number) || x - y);
  const found: { j: number; similarity: number }[] = [];
  for (const j of promising.slice(0, CANDIDATES)) {
    let similarity = 0;
    const end = starts[j + 1] as number;
    for (let k = starts[j] as number; k < end; k++) {
      similarity += (weights[k] as number) * (dense[terms[k] as number] as number);
    }
    if (similarity >= least) found.push({ j, similarity });
  }
  found.sort((x, y) => y.similarity - x.similarity || x.j - y.j);
  return found.slice(0, KEPT);
}
