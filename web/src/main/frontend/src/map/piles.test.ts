import { describe, expect, test } from "vitest";
import { legs, pileUp } from "./piles";

describe("piles", () => {
  test("gather what stands at one address", () => {
    const piles = pileUp([
      { id: 1, lon: 0.684831, lat: 47.394144 },
      { id: 2, lon: 0.7, lat: 47.4 },
      { id: 3, lon: 0.684832, lat: 47.394142 },
    ]);
    expect(piles.map((pile) => pile.items.map((point) => point.id))).toEqual([[1, 3], [2]]);
  });

  test.each([2, 5, 9, 10, 40])("of %i open without overlap", (count) => {
    const feet = legs(count);
    expect(feet).toHaveLength(count);
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) {
        const a = feet[i] ?? { x: 0, y: 0 };
        const b = feet[j] ?? { x: 0, y: 0 };
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(30);
      }
    }
  });
});
