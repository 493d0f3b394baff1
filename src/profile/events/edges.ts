/** Pairs of alike articles, in arrays that grow: there are some ten an article. */

export class Edges {
  length = 0;
  a = new Int32Array(1024);
  b = new Int32Array(1024);
  /** Cosine of the two vectors, 0 to 1. */
  similarity = new Float64Array(1024);

  push(a: number, b: number, similarity: number): void {
    if (this.length === this.a.length) this.grow();
    this.a[this.length] = a;
    this.b[this.length] = b;
    this.similarity[this.length++] = similarity;
  }

  /** Visits the edges in order. */
  forEach(visit: (a: number, b: number, similarity: number) => void): void {
    for (let e = 0; e < this.length; e++) {
      visit(this.a[e] as number, this.b[e] as number, this.similarity[e] as number);
    }
  }

  private grow(): void {
    const size = 2 * this.length;
    const [a, b, similarity] = [new Int32Array(size), new Int32Array(size), new Float64Array(size)];
    a.set(this.a);
    b.set(this.b);
    similarity.set(this.similarity);
    Object.assign(this, { a, b, similarity });
  }
}
