import type { Cluster, MapPoint } from "../api";
import type { Box } from "../query";
import type { Area, AreaMap } from "./areas";

/** The map as the rest of the front end knows it; `leaflet.ts` is its only implementation. */
export interface MapPane {
  /** Window shown. */
  box(): Box;
  zoom(): number;
  /** Shows that window; not told to {@link MapPaneListener.moved}. */
  frame(box: Box, animate: boolean): void;
  draw(clusters: Cluster[], points: MapPoint[]): void;
  /** Draws the outline asked, or none. */
  outline(shape: GeoJSON.GeoJsonObject | null): void;
  /** Draws the features of a layer; choosing one tells its id. */
  features(shapes: GeoJSON.FeatureCollection, chosen: ((id: string) => void) | null): void;
  /** Outlines and names in place of tiles. */
  base(shapes: GeoJSON.FeatureCollection): void;
  /** Draws territories in classes; tells which one the pointer or the keyboard chose. */
  areas(content: AreaMap, chosen: (area: Area) => void): void;
  /** Rings the point of a fiche, drawn or not; null for none. */
  light(target: { id: string; lon: number; lat: number } | null): void;
  /** Tells the map that the room it has changed. */
  resized(): void;
}

/** What happens on the map. */
export interface MapPaneListener {
  /** The window changed; `byPerson` when somebody moved it. */
  moved(byPerson: boolean): void;
  /** Tiles cannot be reached: {@link MapPane.base} is wanted. */
  tilesLost(): void;
  /** The pointer or the focus came over a point, or left it. */
  pointed(id: string | null): void;
  chosen(point: MapPoint): void;
}

/** A raster base map. */
export interface Tiles {
  url: string;
  credit: string;
  maxZoom: number;
}
