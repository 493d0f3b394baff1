/**
 * A binary heap of pairs in arrays that grow, the most alike on top; ties by index, so that the outcome never depends on insertion. Each
 * pair carries the number of the link that it was made from.
 */
import { withRoom } from '../storage/with-room.js';

export class PairHeap {
  size = 0;
  private a = new Int32Array(1024);
  private b = new Int32Array(1024);
  private mean = new Float64Array(1024);
  private link = new Int32Array(1024);

  push(a: number, b: number, mean: number, link: number): void {
    let at = this.size++;
    if (this.size > this.a.length) this.grow();
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.isAbove(up, a, b, mean)) this.move(up, at);
      else break;
      at = up;
    }
    this.put(at, a, b, mean, link);
  }

  /** Takes the top off. Call it only while `size` is above 0. */
  pop(): { readonly a: number; readonly b: number; readonly mean: number; readonly link: number } {
    const top = this.at(0);
    const last = --this.size;
    const { a, b, mean, link } = this.at(last);
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
    this.put(at, a, b, mean, link);
    return top;
  }

  private at(place: number) {
    return {
      a: this.a[place] as number,
      b: this.b[place] as number,
      mean: this.mean[place] as number,
      link: this.link[place] as number,
    };
  }

  /** Whether the pair at a place stands above another. */
  private isAbove(place: number, a: number, b: number, mean: number): boolean {
    const own = this.mean[place] as number;
    if (own !== mean) return own > mean;
    const first = this.a[place] as number;
    return first !== a ? first < a : (this.b[place] as number) < b;
  }

  private move(from: number, to: number): void {
    const { a, b, mean, link } = this.at(from);
    this.put(to, a, b, mean, link);
  }

  private put(place: number, a: number, b: number, mean: number, link: number): void {
    this.a[place] = a;
    this.b[place] = b;
    this.mean[place] = mean;
    this.link[place] = link;
  }

  private grow(): void {
    this.a = withRoom(this.a, this.size);
    this.b = withRoom(this.b, this.size);
    this.mean = withRoom(this.mean, this.size);
    this.link = withRoom(this.link, this.size);
  }
}
