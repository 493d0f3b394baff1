/**
 * Where names stand round their points, so that as few as possible cover each other. Vega's own `label` transform leaves out what it
 * cannot place, and an outlet must not vanish from its map; so each name takes, in turn, the place of eight that covers least.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export interface LabelPlace {
  readonly dx: number;
  readonly dy: number;
  readonly align: 'left' | 'center' | 'right';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LINE = 16;
/** Width of a letter at 13 px, about. */
const LETTER = 6.6;
const DOT = 6;

const PLACES: readonly LabelPlace[] = [
  { dx: 0, dy: -13, align: 'center' },
  { dx: 0, dy: 17, align: 'center' },
  { dx: 10, dy: 4, align: 'left' },
  { dx: -10, dy: 4, align: 'right' },
  { dx: 8, dy: -9, align: 'left' },
  { dx: -8, dy: -9, align: 'right' },
  { dx: 8, dy: 15, align: 'left' },
  { dx: -8, dy: 15, align: 'right' },
];

function boxOf({ x, y, name }: Point, { dx, dy, align }: LabelPlace): Box {
  const width = [...name].length * LETTER;
  const left = x + dx - (align === 'left' ? 0 : align === 'center' ? width / 2 : width);
  return { left, right: left + width, top: y + dy - LINE + 4, bottom: y + dy + 4 };
}

const dotOf = ({ x, y }: Point): Box => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT });

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** A place for each point's name, in pixels; those first in the list choose first. */
export function labelPlaces(points: readonly Point[], width: number): readonly LabelPlace[] {
  const taken: Box[] = points.map(dotOf);
  return points.map((point, i) => {
    const cost = (place: LabelPlace): number => {
      const box = boxOf(point, place);
      const beyond = Math.max(0, -box.left) + Math.max(0, box.right - width);
      return taken.reduce((sum, other, j) => (j === i ? sum : sum + overlap(box, other)), beyond * LINE);
    };
    const costs = PLACES.map(cost);
    const best = PLACES[costs.indexOf(Math.min(...costs))] as LabelPlace;
    taken.push(boxOf(point, best));
    return best;
  });
}
