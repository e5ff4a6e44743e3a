import type { Cluster, MapPoint } from "../api";
import type { Box } from "../query";

/** A point's sign is a square of so many pixels. */
export const POINT_SIZE = 34;

/** What one sign stands for: a point, points too close to be told apart, or clusters as well. */
export interface Heap {
  /** Centre on the screen, in pixels. */
  x: number;
  y: number;
  size: number;
  count: number;
  points: MapPoint[];
  clusters: Cluster[];
}

/** More points than that, at several addresses, are looked at closer before they are unfolded. */
const MOST_TO_UNFOLD = 12;

type Project = (lon: number, lat: number) => { x: number; y: number };

/** How wide the sign of so many fiches is, in pixels. */
export function clusterSize(count: number): number {
  return 36 + Math.min(24, Math.round(Math.log10(count) * 9));
}

/**
 * Heaps up what would overlap on the screen, so that each sign can be hit (WCAG 2.5.8). Depends on
 * where things are, not on the order they come in.
 */
export function heapUp(clusters: Cluster[], points: MapPoint[], project: Project): Heap[] {
  const heaps: Heap[] = [];
  const all = [
    ...clusters.map((cluster) => ofCluster(cluster, project)),
    ...points.map((point) => ofPoint(point, project)),
  ];
  for (const one of all.sort(byPlace)) {
    let heap = one;
    for (let i = overlapping(heaps, heap); i >= 0; i = overlapping(heaps, heap)) {
      const [other] = heaps.splice(i, 1);
      heap = other ? join(other, heap) : heap;
    }
    heaps.push(heap);
  }
  return heaps;
}

function ofCluster(cluster: Cluster, project: Project): Heap {
  const size = clusterSize(cluster.count);
  const at = project(cluster.lon, cluster.lat);
  return { ...at, size, count: cluster.count, points: [], clusters: [cluster] };
}

function ofPoint(point: MapPoint, project: Project): Heap {
  const at = project(point.lon, point.lat);
  return { ...at, size: POINT_SIZE, count: 1, points: [point], clusters: [] };
}

/** Greater ones first, then from north to south and from west to east. */
function byPlace(a: Heap, b: Heap): number {
  const [first, second] = [a.points[0]?.id ?? "", b.points[0]?.id ?? ""];
  return b.count - a.count || a.y - b.y || a.x - b.x || (first < second ? -1 : 1);
}

function overlapping(heaps: Heap[], heap: Heap): number {
  return heaps.findIndex((other) => overlap(other, heap));
}

interface Square {
  x: number;
  y: number;
  size: number;
}

/** Whether two signs cover each other somewhere. */
export function overlap(a: Square, b: Square): boolean {
  const reach = (a.size + b.size) / 2;
  return Math.abs(a.x - b.x) < reach && Math.abs(a.y - b.y) < reach;
}

function join(a: Heap, b: Heap): Heap {
  const count = a.count + b.count;
  const heap = {
    x: (a.x * a.count + b.x * b.count) / count,
    y: (a.y * a.count + b.y * b.count) / count,
    size: POINT_SIZE,
    count,
    points: [...a.points, ...b.points],
    clusters: [...a.clusters, ...b.clusters],
  };
  return unfolds(heap) ? heap : { ...heap, size: clusterSize(count) };
}

/** Whether a heap opens where it is; otherwise it is a cluster, and one looks closer. */
export function unfolds(heap: Heap): boolean {
  return heap.clusters.length === 0 && (heap.count <= MOST_TO_UNFOLD || atOneAddress(heap));
}

/** Whether all points of a heap stand at one address, to about a metre. */
export function atOneAddress(heap: Heap): boolean {
  const key = (point: MapPoint) => `${point.lon.toFixed(5)},${point.lat.toFixed(5)}`;
  return new Set(heap.points.map(key)).size === 1;
}

/** A heap as one cluster: how many of each kind, and the window that holds them all. */
export function sumUp(heap: Heap): { count: number; kinds: Record<string, number>; box: Box } {
  const kinds: Record<string, number> = {};
  const add = (kind: string, count: number) => {
    kinds[kind] = (kinds[kind] ?? 0) + count;
  };
  for (const cluster of heap.clusters) {
    for (const [kind, count] of Object.entries(cluster.kinds)) {
      add(kind, count);
    }
  }
  for (const point of heap.points) {
    add(point.kind, 1);
  }
  return { count: heap.count, kinds, box: boxOf(heap) };
}

function boxOf(heap: Heap): Box {
  const boxes = [
    ...heap.clusters.map((cluster) => cluster.box),
    ...heap.points.map(({ lon, lat }) => ({ west: lon, south: lat, east: lon, north: lat })),
  ];
  return {
    west: Math.min(...boxes.map((box) => box.west)),
    south: Math.min(...boxes.map((box) => box.south)),
    east: Math.max(...boxes.map((box) => box.east)),
    north: Math.max(...boxes.map((box) => box.north)),
  };
}
