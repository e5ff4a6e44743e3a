import * as L from "leaflet";
import type { Cluster, MapPoint } from "../api";
import type { Box } from "../query";
import {
  atOneAddress,
  clusterSize,
  type Heap,
  heapUp,
  overlap,
  POINT_SIZE,
  sumUp,
  unfolds,
} from "./heaps";
import { legs } from "./legs";
import type { MapPaneListener } from "./pane";
import { clusterLabel, clusterSign, pileLabel, pileSign, pointLabel, pointSign } from "./signs";

export const toBounds = (box: Box) => L.latLngBounds([box.south, box.west], [box.north, box.east]);

/** Points, piles and clusters on a Leaflet map; none covers another, open piles included. */
export class LeafletSigns {
  private readonly signs = L.layerGroup();
  private readonly spread = L.layerGroup();
  private readonly byId = new Map<string, L.Marker>();
  private readonly heaps = new Map<L.Marker, Heap>();
  private clusters: Cluster[] = [];
  private points: MapPoint[] = [];

  constructor(
    private readonly map: L.Map,
    private readonly listener: Pick<MapPaneListener, "pointed" | "chosen">,
    private readonly iconOf: (theme: string, kind: string) => string,
  ) {
    this.signs.addTo(map);
    this.spread.addTo(map);
    map.on("zoomstart click", () => this.fold());
    map.on("zoomend", () => this.draw());
  }

  show(clusters: Cluster[], points: MapPoint[]): void {
    this.clusters = clusters;
    this.points = points;
    this.draw();
  }

  /** Lights the sign that stands for a fiche, or none; whether there is one. */
  light(id: string | null): boolean {
    for (const marker of new Set(this.byId.values())) {
      marker.getElement()?.classList.remove("allume");
    }
    const element = id === null ? undefined : this.byId.get(id)?.getElement();
    element?.classList.add("allume");
    return element !== undefined;
  }

  private draw(): void {
    const focused = document.activeElement;
    const id = [...this.byId].find(([, marker]) => marker.getElement() === focused)?.[0];
    const lost = focused?.classList.contains("signe") ?? false;
    this.signs.clearLayers();
    this.spread.clearLayers();
    this.byId.clear();
    this.heaps.clear();
    const project = (lon: number, lat: number) => this.map.latLngToLayerPoint([lat, lon]);
    for (const heap of heapUp(this.clusters, this.points, project)) {
      this.heaps.set(this.addHeap(heap), heap);
    }
    if (lost) {
      const next = id === undefined ? undefined : this.byId.get(id)?.getElement();
      (next ?? this.map.getContainer()).focus({ preventScroll: true });
    }
  }

  private addHeap(heap: Heap): L.Marker {
    const at = this.map.layerPointToLatLng([heap.x, heap.y]);
    const [only] = heap.points;
    if (only && heap.count === 1) {
      return this.addPoint(only, L.latLng(only.lat, only.lon), this.signs);
    }
    const closest = heap.clusters.length === 0 && this.map.getZoom() >= this.map.getMaxZoom();
    return unfolds(heap) || closest ? this.addPile(heap, at) : this.addCluster(heap, at);
  }

  private marker(sign: HTMLElement, at: L.LatLng, label: string, size = POINT_SIZE): L.Marker {
    const icon = L.divIcon({ html: sign, className: "signe", iconSize: [size, size] });
    const marker = L.marker(at, { icon, keyboard: true, alt: label, riseOnHover: true });
    marker.on("add", () => {
      const element = marker.getElement();
      element?.setAttribute("aria-label", label);
      element?.setAttribute("role", "button");
      element?.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          marker.fire("click");
        }
      });
    });
    return marker;
  }

  private addCluster(heap: Heap, at: L.LatLng): L.Marker {
    const crowd = sumUp(heap);
    const marker = this.marker(
      clusterSign(crowd),
      at,
      clusterLabel(crowd),
      clusterSize(heap.count),
    );
    marker.on("click", () => {
      const bounds = toBounds(crowd.box).pad(0.15);
      const closer = Math.max(this.map.getBoundsZoom(bounds), this.map.getZoom() + 1);
      this.map.setView(bounds.getCenter(), Math.min(closer, this.map.getMaxZoom()));
    });
    return marker.addTo(this.signs);
  }

  private addPoint(point: MapPoint, at: L.LatLng, group: L.LayerGroup): L.Marker {
    const sign = pointSign(point.kind, this.iconOf(point.theme, point.kind), point.example);
    const marker = this.marker(sign, at, pointLabel(point));
    marker.on("add", () => marker.getElement()?.setAttribute("data-id", point.id));
    marker.on("click", () => this.listener.chosen(point));
    marker.on("mouseover", () => this.listener.pointed(point.id));
    marker.on("mouseout", () => this.listener.pointed(null));
    marker.on("add", () => {
      marker.getElement()?.addEventListener("focus", () => this.listener.pointed(point.id));
      marker.getElement()?.addEventListener("blur", () => this.listener.pointed(null));
    });
    marker.bindTooltip(point.name, { direction: "top", offset: [0, -POINT_SIZE / 2] });
    this.byId.set(point.id, marker);
    return marker.addTo(group);
  }

  private addPile(heap: Heap, at: L.LatLng): L.Marker {
    const label = pileLabel(heap.count, atOneAddress(heap));
    const marker = this.marker(pileSign(heap.points), at, label);
    marker.on("click", () => this.unfold(heap, at));
    for (const point of heap.points) {
      this.byId.set(point.id, marker);
    }
    return marker.addTo(this.signs);
  }

  /** Closes the heap that is open. */
  private fold(): void {
    if (this.spread.getLayers().length > 0) {
      this.draw();
    }
  }

  /** Opens a heap around its foot, in place of the signs that are there. */
  private unfold(heap: Heap, at: L.LatLng): void {
    this.fold();
    const foot = L.point(heap.x, heap.y);
    const ends = legs(heap.count).map((leg) => foot.add([leg.x, leg.y]));
    const squares = ends.map(({ x, y }) => ({ x, y, size: POINT_SIZE }));
    for (const [marker, other] of this.heaps) {
      const isFoot = other.points[0] === heap.points[0];
      if (!isFoot && squares.some((square) => overlap(square, other))) {
        marker.remove();
      }
    }
    heap.points.forEach((point, i) => {
      const end = this.map.layerPointToLatLng(ends[i] ?? foot);
      L.polyline([at, end], { weight: 1.5, className: "patte", interactive: false }).addTo(
        this.spread,
      );
      this.addPoint(point, end, this.spread);
    });
    const first = heap.points[0];
    if (first) {
      this.byId.get(first.id)?.getElement()?.focus();
    }
  }
}
