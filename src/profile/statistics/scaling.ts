/** A map of distances: classical scaling (Torgerson 1952), then SMACOF (de Leeuw 1977) to least stress. */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

export interface ScalingMap {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Kruskal's stress-1: √(Σ(d − δ)² / Σd²). */
  readonly stress: number;
}

const ITERATIONS = 300;

/** Points in the plane whose distances come nearest to those given (a symmetric matrix with zero diagonal). */
export function scaleToPlane(distances: readonly (readonly number[])[]): ScalingMap {
  const n = distances.length;
  if (n < 2) return { points: distances.map(() => ({ x: 0, y: 0 })), stress: 0 };
  let points = classical(distances);
  for (let step = 0; step < ITERATIONS; step++) points = guttman(points, distances);
  return { points: upright(points).map(([x, y]) => ({ x, y })), stress: stressOf(points, distances) };
}

type Point = readonly [number, number];

function classical(distances: readonly (readonly number[])[]): Point[] {
  const n = distances.length;
  const squares = distances.map((row) => row.map((d) => d * d));
  const means = squares.map((row) => row.reduce((a, b) => a + b, 0) / n);
  const grand = means.reduce((a, b) => a + b, 0) / n;
  const centred = squares.map((row, i) =>
    row.map((d, j) => -0.5 * (d - (means[i] as number) - (means[j] as number) + grand)),
  );
  const { realEigenvalues: values, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(
    new Matrix(centred),
    { assumeSymmetric: true },
  );
  const order = values.map((_, i) => i).sort((a, b) => (values[b] as number) - (values[a] as number));
  const axis = (k: number, i: number): number => {
    const column = order[k];
    return column === undefined
      ? 0
      : vectors.get(i, column) * Math.sqrt(Math.max(0, values[column] as number));
  };
  // A hair of spread on the second axis: SMACOF cannot leave a line by itself.
  return distances.map((_, i) => [axis(0, i), axis(1, i) + 1e-6 * (i % 3)]);
}

/** One majorisation step: never raises the stress. */
function guttman(points: readonly Point[], distances: readonly (readonly number[])[]): Point[] {
  const n = points.length;
  return points.map(([xi, yi], i) => {
    // Starting from the point itself keeps the centre where it is: the coordinates sum to 0.
    let [x, y] = [xi, yi];
    points.forEach(([xj, yj], j) => {
      if (i === j) return;
      const now = Math.hypot(xi - xj, yi - yj);
      const ratio = now > 1e-12 ? ((distances[i] as readonly number[])[j] as number) / now : 0;
      x += xj + ratio * (xi - xj);
      y += yj + ratio * (yi - yj);
    });
    return [x / n, y / n] as const;
  });
}

function stressOf(points: readonly Point[], distances: readonly (readonly number[])[]): number {
  let [off, all] = [0, 0];
  for (let i = 0; i < points.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [points[i] as Point, points[j] as Point];
      const d = Math.hypot(a[0] - b[0], a[1] - b[1]);
      off += (d - ((distances[i] as readonly number[])[j] as number)) ** 2;
      all += d * d;
    }
  }
  return all > 0 ? Math.sqrt(off / all) : 0;
}

/** Centred, and mirrored so that the first point that is off an axis lies on its positive side: one map, not four. */
function upright(points: readonly Point[]): Point[] {
  const n = points.length;
  const cx = points.reduce((sum, p) => sum + p[0], 0) / n;
  const cy = points.reduce((sum, p) => sum + p[1], 0) / n;
  const centred = points.map(([x, y]): Point => [x - cx, y - cy]);
  const sx = Math.sign(centred.find((p) => Math.abs(p[0]) > 1e-9)?.[0] ?? 1);
  const sy = Math.sign(centred.find((p) => Math.abs(p[1]) > 1e-9)?.[1] ?? 1);
  return centred.map(([x, y]) => [x * sx, y * sy]);
}
