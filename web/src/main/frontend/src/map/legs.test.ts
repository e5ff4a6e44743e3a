import { describe, expect, test } from "vitest";
import { overlap, POINT_SIZE } from "./heaps";
import { legs } from "./legs";

describe("an open heap", () => {
  test.each([2, 3, 5, 7, 8, 9, 10, 17, 40, 60])("of %i has no sign over another", (count) => {
    const feet = [{ x: 0, y: 0 }, ...legs(count)].map((at) => ({ ...at, size: POINT_SIZE }));
    expect(feet).toHaveLength(count + 1);
    feet.forEach((a, i) => {
      for (const b of feet.slice(i + 1)) {
        expect(overlap(a, b)).toBe(false);
      }
    });
  });
});
