/** What of a comparison gets a chart: the same in the page and as files. */
import type { Comparison, DistanceMatrix, TimeSeries } from '../../types/result.js';

const MOST_TRENDS = 90;
/** Fewer points than these are read faster in a table. */
const FEWEST_POINTS = 3;
/** Two units have one distance, which needs no map. */
const FEWEST_UNITS = 3;

/** Series of the index with enough points on the floor; of very many the first. */
export const chartedSeries = ({ series }: Comparison): readonly TimeSeries[] =>
  series
    .filter(
      ({ measure, points }) =>
        measure.kind === 'index' && points.filter(({ enough }) => enough).length >= FEWEST_POINTS,
    )
    .slice(0, MOST_TRENDS);

/** Matrices of enough units for a map and a tree. */
export const chartedMatrices = ({ distances }: Comparison): readonly DistanceMatrix[] =>
  distances.filter(({ units }) => units.length >= FEWEST_UNITS);
