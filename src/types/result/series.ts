/** Figures over time, and where they change. */
import type { ActorId } from '../mention.js';
import type { Measure } from './contrast.js';
import type { Interval, Support, UnitId } from './run.js';

export interface TimePoint extends Support {
  /** First day of the period. */
  readonly from: string;
  readonly value: number;
  readonly interval?: Interval;
}

export interface ChangePoint {
  /** First day of the later part. */
  readonly at: string;
  /** Values of the stretches on both sides, up to the change before and the change after. */
  readonly before: number;
  readonly after: number;
  /** Adjusted for the splits tested in its series. */
  readonly p: number;
  /** Adjusted over all series that were tested. */
  readonly q: number;
}

export interface TimeSeries {
  readonly unit: UnitId;
  readonly actor: ActorId;
  readonly measure: Measure;
  readonly timeUnit: 'day' | 'week' | 'month';
  readonly points: readonly TimePoint[];
  /** In order of time; only those that a test supports at alpha after adjustment. */
  readonly changes: readonly ChangePoint[];
}
