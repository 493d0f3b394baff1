/** Pairs of articles within the window whose content is alike: an inverted index over each article's most telling words. */
import { type EventArticle, type EventVector, PROBES } from './weights.js';

export interface Edge {
  readonly a: number;
  readonly b: number;
  /** Cosine of the two vectors, 0 to 1. */
  readonly similarity: number;
}

/** Candidates whose cosine is computed in full, the most promising ones. */
const CANDIDATES = 60;
/** Edges kept of an article towards earlier ones. */
const KEPT = 40;

/** Edges of similarity at least `least` between articles at most `windowDays` apart; undated articles meet only undated ones. */
export function findNeighbours(
  articles: readonly EventArticle[],
  vectors: readonly EventVector[],
  termCount: number,
  windowDays: number,
  least: number,
): Edge[] {
  const days = Float64Array.from(articles, dayOf);
  const order = articles.map((_, i) => i).sort((i, j) => at(days, i) - at(days, j) || i - j);
  const postings: (number[] | undefined)[] = new Array(termCount);
  const heads = new Int32Array(termCount);
  const shared = new Float64Array(articles.length);
  const dense = new Float64Array(termCount);
  const edges: Edge[] = [];
  for (const i of order) {
    const { terms, weights } = vectors[i] as EventVector;
    const day = at(days, i);
    const touched: number[] = [];
    for (let k = 0; k < terms.length; k++) {
      const term = terms[k] as number;
      dense[term] = weights[k] as number;
      if (k >= PROBES) continue;
      const list = postings[term];
      if (!list) {
        postings[term] = [i];
        continue;
      }
      let head = heads[term] as number;
      while (head < list.length && day - at(days, list[head] as number) > windowDays) head++;
      heads[term] = head;
      const gain = (weights[k] as number) ** 2;
      for (let p = head; p < list.length; p++) {
        const j = list[p] as number;
        if (shared[j] === 0) touched.push(j);
        shared[j] = (shared[j] as number) + gain;
      }
      list.push(i);
    }
    edges.push(...nearest(i, touched, shared, dense, vectors, least));
    for (const j of touched) shared[j] = 0;
    for (let k = 0; k < terms.length; k++) dense[terms[k] as number] = 0;
  }
  return edges;
}

/** Undated articles stand on one day far from all dated ones. */
const dayOf = ({ day }: EventArticle): number => (Number.isNaN(day) ? 1e9 : day);

const at = (values: Float64Array, i: number): number => values[i] as number;

function nearest(
  i: number,
  touched: number[],
  shared: Float64Array,
  dense: Float64Array,
  vectors: readonly EventVector[],
  least: number,
): Edge[] {
  const promising = touched.filter((j) => (shared[j] as number) > 0.02);
  promising.sort((x, y) => (shared[y] as number) - (shared[x] as number) || x - y);
  const found: Edge[] = [];
  for (const j of promising.slice(0, CANDIDATES)) {
    const { terms, weights } = vectors[j] as EventVector;
    let similarity = 0;
    for (let k = 0; k < terms.length; k++)
      similarity += (weights[k] as number) * (dense[terms[k] as number] as number);
    if (similarity >= least) found.push({ a: j, b: i, similarity });
  }
  found.sort((x, y) => y.similarity - x.similarity || x.a - y.a);
  return found.slice(0, KEPT);
}
