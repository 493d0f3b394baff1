/** How far apart units are: matrix, tree and map. */
import type { ActorId } from '../mention.js';
import type { Interval, UnitId } from './run.js';

/** Distances between units, 0 (the same choices) to 1 (no choice in common). */
export interface DistanceMatrix {
  readonly scope: { readonly kind: 'all' } | { readonly kind: 'actor'; readonly actor: ActorId };
  readonly units: readonly UnitId[];
  /** Row i, column j: square root of the Jensen–Shannon divergence (base 2), bias by small counts taken off. */
  readonly values: readonly (readonly number[])[];
  readonly intervals: readonly (readonly Interval[])[];
  /** Agglomerative, average linkage; leaves name units. */
  readonly dendrogram: DendrogramNode;
  /** Classical scaling refined by SMACOF; stress-1 of Kruskal: under 0.1 fair, over 0.2 not to be trusted. */
  readonly map: {
    readonly points: readonly { readonly unit: UnitId; readonly x: number; readonly y: number }[];
    readonly stress: number;
  };
  /** Leaf order of the dendrogram: the order for heat maps. */
  readonly order: readonly UnitId[];
}

export interface DendrogramNode {
  readonly height: number;
  readonly unit?: UnitId;
  readonly children: readonly DendrogramNode[];
}
