/** A contrast with events held equal: both sides compared within what both tell. */
import type { Contrast } from '../../types/index.js';
import { Labelling } from '../statistics/labelling.js';
import { mantelHaenszel, type Table } from '../statistics/mantel-haenszel.js';
import { isEvent, type JoinedSides } from './joined-sides.js';

/** Cochran–Mantel–Haenszel over the events that both sides tell, its variance inflated as articles cluster in those events. */
export function byEvents(
  joined: JoinedSides & { readonly hits: Float64Array },
  alpha: number,
): Contrast['byEvent'] {
  const list = [...joined.strata.keys].flatMap((stratum, s) => (isEvent(stratum) ? tableOf(joined, s) : []));
  const plain = mantelHaenszel(list, alpha);
  if (!plain) return undefined;
  const { variance: clustered } = new Labelling([joined], joined.sideA, joined.strata, isEvent).observed();
  const cmh = mantelHaenszel(list, alpha, clustered / plain.variance);
  if (!cmh) return undefined;
  // Where one side never or always chooses it the ratio is 0 or infinite: half a mention in every count keeps it finite.
  const finite = cmh.interval ? cmh : mantelHaenszel(list.map(addHalf), alpha, clustered / plain.variance);
  if (!finite) return undefined;
  return {
    oddsRatio: finite.oddsRatio,
    ...(finite.interval ? { interval: finite.interval } : {}),
    chiSquared: cmh.chiSquared,
    p: cmh.p,
    events: cmh.strata,
    mentions: cmh.mentions,
  };
}

/** Hits and misses of side A, then of side B, in one stratum. */
function tableOf(
  { hits, totals, sideA, strata: { starts, members } }: JoinedSides & { readonly hits: Float64Array },
  stratum: number,
): Table {
  const table = { a: 0, b: 0, c: 0, d: 0 };
  for (let k = starts[stratum] as number; k < (starts[stratum + 1] as number); k++) {
    const i = members[k] as number;
    const hit = hits[i] as number;
    const miss = (totals[i] as number) - hit;
    if (sideA[i]) {
      table.a += hit;
      table.b += miss;
    } else {
      table.c += hit;
      table.d += miss;
    }
  }
  return table;
}

/** Where nobody chooses it, or everybody, an event says nothing of the ratio, and a half must not make it speak. */
const addHalf = ({ a, b, c, d }: Table): Table =>
  a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0
    ? { a: a + 0.5, b: b + 0.5, c: c + 0.5, d: d + 0.5 }
    : { a, b, c, d };
