/** Points that stand at one address. */
export interface Pile<T> {
  lon: number;
  lat: number;
  items: T[];
}

/** Groups points that share a position, to about a metre, in the order they come. */
export function pileUp<T extends { lon: number; lat: number }>(points: T[]): Pile<T>[] {
  const piles = new Map<string, Pile<T>>();
  for (const point of points) {
    const key = `${point.lon.toFixed(5)},${point.lat.toFixed(5)}`;
    const pile = piles.get(key);
    if (pile) {
      pile.items.push(point);
    } else {
      piles.set(key, { lon: point.lon, lat: point.lat, items: [point] });
    }
  }
  return [...piles.values()];
}

const FOOT = 44;
const CIRCLE_MAX = 9;

/** Where the members of a pile go when it opens, in pixels from its foot: a circle, then a spiral. */
export function legs(count: number): { x: number; y: number }[] {
  if (count <= CIRCLE_MAX) {
    const radius = Math.max(FOOT, (FOOT * count) / (2 * Math.PI));
    return Array.from({ length: count }, (_, i) => polar((2 * Math.PI * i) / count, radius));
  }
  const result: { x: number; y: number }[] = [];
  let angle = 0;
  let radius = FOOT;
  for (let i = 0; i < count; i++) {
    result.push(polar(angle, radius));
    const step = FOOT / radius;
    angle += step;
    radius += (FOOT * step) / (2 * Math.PI);
  }
  return result;
}

function polar(angle: number, radius: number): { x: number; y: number } {
  return { x: Math.sin(angle) * radius, y: -Math.cos(angle) * radius };
}
