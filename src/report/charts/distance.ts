/** Map and tree of units by how differently they choose. Both are drawings of figures in the result. */
import type { TopLevelSpec } from 'vega-lite';
import type { DendrogramNode, DistanceMatrix } from '../../types/result.js';
import type { Lookup } from '../lookup.js';
import type { Lang } from '../strings/plural.js';
import { chartLabel } from './label.js';
import { labelPlaces } from './label-places.js';
import type { Palette } from './palette.js';

/** Half the width and half the height that hold all points. Both axes have one scale, so that distances keep their meaning. */
function reach(points: readonly { readonly x: number; readonly y: number }[]): {
  readonly x: number;
  readonly y: number;
} {
  const x = Math.max(0.05, ...points.map((p) => Math.abs(p.x))) * 1.45;
  const y = Math.max(x * 0.35, ...points.map((p) => Math.abs(p.y) * 1.3));
  return { x, y };
}

const WIDTH = 440;

export function mapSpec(matrix: DistanceMatrix, look: Lookup, lang: Lang, palette: Palette): TopLevelSpec {
  const { points } = matrix.map;
  const side = reach(points);
  const height = Math.round((WIDTH * side.y) / side.x);
  const names = points.map((point) => chartLabel(look.unitName(point.unit, lang)));
  const places = labelPlaces(
    points.map(({ x, y }, i) => ({
      x: ((x / side.x + 1) / 2) * WIDTH,
      y: ((1 - y / side.y) / 2) * height,
      name: names[i] ?? '',
    })),
    WIDTH,
  );
  const values = points.map((point, i) => ({
    x: point.x,
    y: point.y,
    name: names[i],
    ...places[i],
    href: `#o${look.unitNumber(point.unit)}`,
  }));
  const x = { field: 'x', type: 'quantitative' as const, scale: { domain: [-side.x, side.x] }, axis: null };
  const y = { field: 'y', type: 'quantitative' as const, scale: { domain: [-side.y, side.y] }, axis: null };
  return {
    width: WIDTH,
    height,
    padding: 6,
    data: { values },
    layer: [
      {
        mark: { type: 'point', filled: true, size: 90, color: palette.accent, opacity: 1 },
        encoding: { x, y },
      },
      {
        mark: {
          type: 'text',
          dx: { expr: 'datum.dx' },
          dy: { expr: 'datum.dy' },
          align: { expr: 'datum.align' },
          baseline: 'alphabetic',
          fontSize: 13,
          color: palette.ink,
        },
        encoding: { x, y, text: { field: 'name' }, href: { field: 'href' } },
      },
    ],
  };
}

interface Branch {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

interface Leaf {
  readonly y: number;
  readonly unit: string;
}

/** Places of a dendrogram's lines: leaves one row apart, joints at their heights. */
export function treeLines(root: DendrogramNode): {
  readonly branches: readonly Branch[];
  readonly leaves: readonly Leaf[];
} {
  const branches: Branch[] = [];
  const leaves: Leaf[] = [];
  const place = (node: DendrogramNode): number => {
    if (node.children.length === 0) {
      leaves.push({ y: leaves.length, unit: node.unit ?? '' });
      return leaves.length - 1;
    }
    const rows = node.children.map((child) => {
      const y = place(child);
      branches.push({ x: child.height, x2: node.height, y, y2: y });
      return y;
    });
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    branches.push({ x: node.height, x2: node.height, y: first, y2: last });
    return (first + last) / 2;
  };
  place(root);
  return { branches, leaves };
}

export function treeSpec(matrix: DistanceMatrix, look: Lookup, lang: Lang, palette: Palette): TopLevelSpec {
  const { branches, leaves } = treeLines(matrix.dendrogram);
  const rows = { domain: [-0.6, leaves.length - 0.4], reverse: true };
  const fromRight = lang === 'ar';
  const heights = { domain: [0, Math.max(0.1, matrix.dendrogram.height) * 1.05], reverse: fromRight };
  const y = { type: 'quantitative' as const, scale: rows, axis: null };
  const x = {
    type: 'quantitative' as const,
    scale: heights,
    axis: { title: null, tickCount: 4, grid: true },
  };
  return {
    width: 240,
    height: Math.max(120, leaves.length * 34),
    padding: 6,
    layer: [
      {
        data: { values: branches.map((b) => ({ ...b })) },
        mark: { type: 'rule', color: palette.ink, strokeWidth: 1.4, strokeCap: 'round' },
        encoding: {
          x: { ...x, field: 'x' },
          x2: { field: 'x2' },
          y: { ...y, field: 'y' },
          y2: { field: 'y2' },
        },
      },
      {
        data: {
          values: leaves.map((leaf) => ({
            y: leaf.y,
            x: 0,
            name: chartLabel(look.unitName(leaf.unit, lang)),
            href: `#o${look.unitNumber(leaf.unit)}`,
          })),
        },
        mark: {
          ...{ type: 'text', fontSize: 13, color: palette.ink },
          ...(fromRight ? { align: 'left', dx: 8 } : { align: 'right', dx: -8 }),
        },
        encoding: {
          x: { ...x, field: 'x' },
          y: { ...y, field: 'y' },
          text: { field: 'name' },
          href: { field: 'href' },
        },
      },
    ],
  };
}
