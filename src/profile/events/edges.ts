/** Pairs of alike articles, in arrays that grow: there are some ten an article. */
import { withRoom } from '../storage/with-room.js';

export class Edges {
  length = 0;
  a = new Int32Array(1024);
  b = new Int32Array(1024);
  /** Cosine of the two vectors, 0 to 1. */
  similarity = new Float64Array(1024);

  push(a: number, b: number, similarity: number): void {
    const edge = this.length++;
    this.a = withRoom(this.a, this.length);
    this.b = withRoom(this.b, this.length);
    this.similarity = withRoom(this.similarity, this.length);
    this.a[edge] = a;
    this.b[edge] = b;
    this.similarity[edge] = similarity;
  }

  /** Visits the edges in order. */
  forEach(visit: (a: number, b: number, similarity: number) => void): void {
    for (let e = 0; e < this.length; e++) {
      visit(this.a[e] as number, this.b[e] as number, this.similarity[e] as number);
    }
  }
}
