/** A binary heap of pairs in arrays that grow, the most alike on top; ties by index, so that the outcome never depends on insertion. */

export class PairHeap {
  size = 0;
  private a = new Int32Array(1024);
  private b = new Int32Array(1024);
  private mean = new Float64Array(1024);

  push(a: number, b: number, mean: number): void {
    if (this.size === this.a.length) this.grow();
    let at = this.size++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.isAbove(up, a, b, mean)) this.move(up, at);
      else break;
      at = up;
    }
    this.put(at, a, b, mean);
  }

  /** Takes the top off. Call it only while `size` is above 0. */
  pop(): { readonly a: number; readonly b: number; readonly mean: number } {
    const top = { a: this.a[0] as number, b: this.b[0] as number, mean: this.mean[0] as number };
    const last = --this.size;
    const [a, b, mean] = [this.a[last] as number, this.b[last] as number, this.mean[last] as number];
    let at = 0;
    for (let child = 1; child < last; child = 2 * at + 1) {
      const right = child + 1;
      if (
        right < last &&
        this.isAbove(right, this.a[child] as number, this.b[child] as number, this.mean[child] as number)
      )
        child = right;
      if (!this.isAbove(child, a, b, mean)) break;
      this.move(child, at);
      at = child;
    }
    this.put(at, a, b, mean);
    return top;
  }

  /** Whether the pair at a place stands above another. */
  private isAbove(place: number, a: number, b: number, mean: number): boolean {
    const own = this.mean[place] as number;
    if (own !== mean) return own > mean;
    const first = this.a[place] as number;
    return first !== a ? first < a : (this.b[place] as number) < b;
  }

  private move(from: number, to: number): void {
    this.put(to, this.a[from] as number, this.b[from] as number, this.mean[from] as number);
  }

  private put(place: number, a: number, b: number, mean: number): void {
    this.a[place] = a;
    this.b[place] = b;
    this.mean[place] = mean;
  }

  private grow(): void {
    const [a, b, mean] = [this.a, this.b, this.mean];
    this.a = new Int32Array(2 * this.size);
    this.b = new Int32Array(2 * this.size);
    this.mean = new Float64Array(2 * this.size);
    this.a.set(a);
    this.b.set(b);
    this.mean.set(mean);
  }
}
