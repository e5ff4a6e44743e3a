import "leaflet/dist/leaflet.css";
import * as L from "leaflet";
import type { Cluster, MapPoint } from "../api";
import type { Box } from "../query";
import type { Area, AreaMap } from "./areas";
import { LeafletAreas } from "./leaflet-areas";
import { LeafletSigns, toBounds } from "./leaflet-signs";
import type { MapPane, MapPaneListener, Tiles } from "./pane";

const FAILURES_BEFORE_GIVING_UP = 3;
/** Keeps signs whole, and out from under the controls, in a window that is shown. */
const ROOM: L.FitBoundsOptions = { paddingTopLeft: [20, 20], paddingBottomRight: [52, 28] };

/** With its signs and areas, the one place that knows Leaflet. */
export class LeafletPane implements MapPane {
  private readonly map: L.Map;
  private readonly signs: LeafletSigns;
  private readonly ground = L.layerGroup();
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
    iconOf: (theme: string, kind: string) => string,
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
    this.ground.addTo(this.map);
    this.signs = new LeafletSigns(this.map, listener, iconOf);
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
    return Math.round(this.map.getZoom());
  }

  frame(box: Box, animate: boolean): void {
    this.quiet++;
    this.asked = box;
    this.map.fitBounds(toBounds(box), { ...ROOM, animate, maxZoom: 15 });
  }

  /** Shows a window as large as it fits, between whole zooms if need be. */
  frameClosely(box: Box): void {
    this.map.options.zoomSnap = 0.25;
    this.frame(box, false);
  }

  draw(clusters: Cluster[], points: MapPoint[]): void {
    this.signs.show(clusters, points);
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

  features(shapes: GeoJSON.FeatureCollection, chosen: ((id: string) => void) | null): void {
    L.geoJSON(shapes, {
      style: { className: "objet" },
      interactive: chosen !== null,
      pointToLayer: (_, at) => L.circleMarker(at, { radius: 6, className: "objet" }),
      onEachFeature: (feature, layer) => {
        if (chosen && feature.id !== undefined) {
          layer.bindTooltip(nameSign(feature));
          layer.on("click", () => chosen(String(feature.id)));
        }
      },
    }).addTo(this.map);
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

  areas(content: AreaMap, chosen: (area: Area) => void): void {
    new LeafletAreas(this.map, chosen).show(content);
  }

  light(target: { id: string; lon: number; lat: number } | null): void {
    this.ring?.remove();
    this.ring = null;
    if (this.signs.light(target?.id ?? null) || !target) {
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
