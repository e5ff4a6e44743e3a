import { describe, expect, test } from "vitest";
import type { Cluster, MapPoint } from "../api";
import { atOneAddress, type Heap, heapUp, overlap, sumUp } from "./heaps";

const point = (id: string, lon: number, lat: number, kind = "acteur"): MapPoint => ({
  id,
  lon,
  lat,
  kind,
  url: "",
  name: id,
  theme: "",
  example: false,
});

const cluster = (count: number, lon: number, lat: number): Cluster => ({
  lon,
  lat,
  count,
  box: { west: lon - 0.01, south: lat - 0.01, east: lon + 0.01, north: lat + 0.01 },
  kinds: { acteur: count },
});

/** A screen on which a degree is 1,000 pixels. */
const screen = (lon: number, lat: number) => ({ x: lon * 1000, y: -lat * 1000 });

const ids = (heaps: Heap[]) => heaps.map((heap) => heap.points.map((each) => each.id).sort());

/** As even as chance, the same each time. */
function* chance(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

describe("heaps", () => {
  test("gather points whose signs would cover each other, and no others", () => {
    const heaps = heapUp([], [point("a", 0, 0), point("b", 0.033, 0), point("c", 0.1, 0)], screen);
    expect(ids(heaps)).toEqual([["a", "b"], ["c"]]);
    expect(heaps[0]?.x).toBeCloseTo(16.5);
  });

  test("leave signs that only touch", () => {
    const heaps = heapUp(
      [],
      [point("a", 0, 0), point("b", 0.034, 0), point("c", 0, 0.034)],
      screen,
    );
    expect(heaps).toHaveLength(3);
  });

  test("come out the same whatever the order and the ids", () => {
    const next = chance(7);
    const places = Array.from({ length: 80 }, () => [
      Number(next.next().value) / 2,
      Number(next.next().value) / 2,
    ]);
    const named = (name: (i: number) => string) =>
      places.map(([lon, lat], i) => point(name(i), lon ?? 0, lat ?? 0));
    const where = (heaps: Heap[]) =>
      heaps.map(({ x, y, count }) => [x.toFixed(6), y.toFixed(6), count]);
    const one = heapUp(
      [],
      named((i) => `a${i}`),
      screen,
    );
    const other = heapUp([], named((i) => `z${99 - i}`).reverse(), screen);
    expect(where(one)).toEqual(where(other));
  });

  test.each([1, 2, 3, 4, 5])("never cover each other and lose nothing (%i)", (seed) => {
    const next = chance(seed);
    const at = () => Number(next.next().value);
    const points = Array.from({ length: 300 }, (_, i) => point(`p${i}`, at(), at()));
    const clusters = Array.from({ length: 60 }, () =>
      cluster(Math.ceil(at() * 900) + 1, at(), at()),
    );
    const heaps = heapUp(clusters, points, screen);
    const covering = heaps.filter((a, i) => heaps.slice(i + 1).some((b) => overlap(a, b)));
    expect(covering).toEqual([]);
    const all = clusters.reduce((sum, each) => sum + each.count, points.length);
    expect(heaps.reduce((sum, heap) => sum + heap.count, 0)).toBe(all);
    expect(heaps.length).toBeGreaterThan(50);
  });

  test("know one address from several", () => {
    const [same] = heapUp([], [point("a", 0.684831, 0), point("b", 0.684832, 0)], screen);
    const [near] = heapUp([], [point("a", 0.68, 0), point("b", 0.69, 0)], screen);
    expect(same && atOneAddress(same)).toBe(true);
    expect(near && atOneAddress(near)).toBe(false);
  });

  test("of many points at several addresses are as wide as a cluster", () => {
    const row = (count: number, step: number) =>
      Array.from({ length: count }, (_, i) => point(`p${i}`, i * step, 0));
    expect(heapUp([], row(12, 0.001), screen)[0]?.size).toBe(34);
    expect(heapUp([], row(13, 0.001), screen)[0]?.size).toBe(46);
    expect(heapUp([], row(13, 0), screen)[0]?.size).toBe(34);
  });

  test("add points to the cluster that they touch", () => {
    const [heap] = heapUp([cluster(10, 0, 0)], [point("a", 0.02, 0, "initiative")], screen);
    expect(heap && sumUp(heap)).toEqual({
      count: 11,
      kinds: { acteur: 10, initiative: 1 },
      box: { west: -0.01, south: -0.01, east: 0.02, north: 0.01 },
    });
  });
});
