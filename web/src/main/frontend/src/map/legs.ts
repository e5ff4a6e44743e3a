/** Further apart than a sign is wide in any direction: 34 px × √2. */
const STEP = 50;
const CIRCLE_MAX = 9;

/** Where the members of a heap go when it opens, in pixels from its foot: a circle, then a spiral. */
export function legs(count: number): { x: number; y: number }[] {
  if (count <= CIRCLE_MAX) {
    const radius = Math.max(STEP, (STEP * count) / (2 * Math.PI));
    return Array.from({ length: count }, (_, i) => polar((2 * Math.PI * i) / count, radius));
  }
  const result: { x: number; y: number }[] = [];
  let angle = 0;
  let radius = STEP;
  for (let i = 0; i < count; i++) {
    result.push(polar(angle, radius));
    const step = STEP / radius;
    angle += step;
    radius += (STEP * step) / (2 * Math.PI);
  }
  return result;
}

function polar(angle: number, radius: number): { x: number; y: number } {
  return { x: Math.sin(angle) * radius, y: -Math.cos(angle) * radius };
}
