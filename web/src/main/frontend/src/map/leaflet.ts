import "leaflet/dist/leaflet.css";
import * as L from "leaflet";
import type { Cluster, MapPoint } from "../api";
import { type Box, frenchCount } from "../query";
import type { MapPane, MapPaneListener, Tiles } from "./pane";
import { legs, type Pile, pileUp } from "./piles";
import { clusterLabel, clusterSign, pileSign, pointLabel, pointSign } from "./signs";

const FAILURES_BEFORE_GIVING_UP = 3;
const SIGN = 34;

const toBounds = (box: Box) => L.latLngBounds([box.south, box.west], [box.north, box.east]);

/** The one place that knows Leaflet. */
export class LeafletPane implements MapPane {
  private readonly map: L.Map;
  private readonly signs = L.layerGroup();
  private readonly spread = L.layerGroup();
  private readonly ground = L.layerGroup();
  private readonly byId = new Map<string, L.Marker>();
  private outlineLayer: L.GeoJSON | null = null;
  private ring: L.CircleMarker | null = null;
  private quiet = 0;
  /** The window asked for, until a person moves the map: what a change of room shows again. */
  private asked: Box | null = null;

  constructor(
    element: HTMLElement,
    box: Box,
    tiles: Tiles | null,
    private readonly listener: MapPaneListener,
    private readonly iconOf: (theme: string, kind: string) => string,
  ) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map = L.map(element, {
      zoomControl: false,
      minZoom: 4,
      maxZoom: tiles?.maxZoom ?? 18,
      worldCopyJump: true,
      zoomAnimation: !still,
      fadeAnimation: !still,
      markerZoomAnimation: !still,
      inertia: !still,
    });
    this.map.attributionControl.setPrefix(false);
    L.control
      .zoom({ position: "topright", zoomInTitle: "Agrandir", zoomOutTitle: "Réduire" })
      .addTo(this.map);
    L.control.scale({ imperial: false, position: "bottomleft" }).addTo(this.map);
    for (const layer of [this.ground, this.signs, this.spread]) {
      layer.addTo(this.map);
    }
    this.map.createPane("fond").style.zIndex = "250";
    this.frame(box, false);
    this.listen();
    new ResizeObserver(() => this.resized()).observe(element);
    if (tiles) {
      this.addTiles(tiles);
    }
  }

  private listen(): void {
    this.map.on("moveend", () => {
      const byPerson = this.quiet === 0;
      this.quiet = 0;
      if (byPerson) {
        this.asked = null;
      }
      this.listener.moved(byPerson);
    });
    this.map.on("zoomstart click", () => this.spread.clearLayers());
  }

  private addTiles(tiles: Tiles): void {
    const layer = L.tileLayer(tiles.url, { attribution: tiles.credit, maxZoom: tiles.maxZoom });
    let failed = 0;
    let loaded = 0;
    layer.on("tileload", () => {
      loaded++;
    });
    layer.on("tileerror", () => {
      failed++;
      if (failed >= FAILURES_BEFORE_GIVING_UP && failed > loaded && this.map.hasLayer(layer)) {
        layer.remove();
        this.listener.tilesLost();
      }
    });
    layer.addTo(this.map);
  }

  box(): Box {
    const b = this.map.getBounds();
    return { west: b.getWest(), south: b.getSouth(), east: b.getEast(), north: b.getNorth() };
  }

  zoom(): number {
    return this.map.getZoom();
  }

  frame(box: Box, animate: boolean): void {
    this.quiet++;
    this.asked = box;
    this.map.fitBounds(toBounds(box), { animate, padding: [12, 12], maxZoom: 15 });
  }

  draw(clusters: Cluster[], points: MapPoint[]): void {
    const focused = document.activeElement?.getAttribute("data-id");
    this.signs.clearLayers();
    this.spread.clearLayers();
    this.byId.clear();
    for (const cluster of clusters) {
      this.addCluster(cluster);
    }
    for (const pile of pileUp(points)) {
      const only = pile.items.length === 1 ? pile.items[0] : undefined;
      if (only) {
        this.addPoint(only, L.latLng(only.lat, only.lon), this.signs);
      } else {
        this.addPile(pile);
      }
    }
    if (focused) {
      this.byId.get(focused)?.getElement()?.focus();
    }
  }

  private marker(sign: HTMLElement, at: L.LatLng, label: string, size = SIGN): L.Marker {
    const icon = L.divIcon({ html: sign, className: "signe", iconSize: [size, size] });
    const marker = L.marker(at, { icon, keyboard: true, alt: label, riseOnHover: true });
    marker.on("add", () => {
      const element = marker.getElement();
      element?.setAttribute("aria-label", label);
      element?.setAttribute("role", "button");
    });
    return marker;
  }

  private addCluster(cluster: Cluster): void {
    const size = 36 + Math.min(24, Math.round(Math.log10(cluster.count) * 9));
    const at = L.latLng(cluster.lat, cluster.lon);
    const marker = this.marker(clusterSign(cluster), at, clusterLabel(cluster), size);
    marker.on("click", () => {
      const bounds = toBounds(cluster.box).pad(0.15);
      const closer = Math.max(this.map.getBoundsZoom(bounds), this.map.getZoom() + 1);
      this.map.setView(bounds.getCenter(), Math.min(closer, this.map.getMaxZoom()));
    });
    marker.addTo(this.signs);
  }

  private addPoint(point: MapPoint, at: L.LatLng, group: L.LayerGroup): void {
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
    marker.bindTooltip(point.name, { direction: "top", offset: [0, -SIGN / 2] });
    this.byId.set(point.id, marker);
    marker.addTo(group);
  }

  private addPile(pile: Pile<MapPoint>): void {
    const at = L.latLng(pile.lat, pile.lon);
    const label = `${frenchCount(pile.items.length, "fiche", "fiches")} à cette adresse\u00a0: déplier`;
    const marker = this.marker(pileSign(pile.items), at, label);
    marker.on("click", () => this.open(pile, at));
    for (const point of pile.items) {
      this.byId.set(point.id, marker);
    }
    marker.addTo(this.signs);
  }

  private open(pile: Pile<MapPoint>, at: L.LatLng): void {
    this.spread.clearLayers();
    const foot = this.map.latLngToLayerPoint(at);
    const feet = legs(pile.items.length);
    pile.items.forEach((point, i) => {
      const leg = feet[i] ?? { x: 0, y: 0 };
      const end = this.map.layerPointToLatLng(foot.add([leg.x, leg.y]));
      L.polyline([at, end], { weight: 1.5, className: "patte", interactive: false }).addTo(
        this.spread,
      );
      this.addPoint(point, end, this.spread);
    });
    const first = pile.items[0];
    if (first) {
      this.byId.get(first.id)?.getElement()?.focus();
    }
  }

  outline(shape: GeoJSON.GeoJsonObject | null): void {
    this.outlineLayer?.remove();
    this.outlineLayer = null;
    if (shape) {
      this.outlineLayer = L.geoJSON(shape, {
        style: { className: "contour" },
        interactive: false,
      }).addTo(this.map);
    }
  }

  base(shapes: GeoJSON.FeatureCollection): void {
    this.ground.clearLayers();
    L.geoJSON(shapes, {
      pane: "fond",
      interactive: false,
      style: (feature) => ({ className: `fond fond-${feature?.properties.niveau ?? "commune"}` }),
      pointToLayer: (feature, at) =>
        L.marker(at, {
          pane: "fond",
          interactive: false,
          keyboard: false,
          icon: L.divIcon({ html: nameSign(feature), className: "nom-lieu", iconSize: [0, 0] }),
        }),
    }).addTo(this.ground);
  }

  light(target: { id: string; lon: number; lat: number } | null): void {
    this.ring?.remove();
    this.ring = null;
    for (const marker of new Set(this.byId.values())) {
      marker.getElement()?.classList.remove("allume");
    }
    if (!target) {
      return;
    }
    const marker = this.byId.get(target.id);
    if (marker) {
      marker.getElement()?.classList.add("allume");
      return;
    }
    this.ring = L.circleMarker([target.lat, target.lon], {
      radius: 14,
      className: "rappel",
      interactive: false,
    }).addTo(this.map);
  }

  resized(): void {
    this.quiet++;
    this.map.invalidateSize({ animate: false, pan: false });
    this.quiet = 0;
    if (this.asked) {
      this.frame(this.asked, false);
    }
  }
}

function nameSign(feature: GeoJSON.Feature): HTMLElement {
  const sign = document.createElement("span");
  sign.textContent = String(feature.properties?.nom ?? "");
  return sign;
}
