import { type AreaMap, paint } from "./map/areas";
import { type Box, formatBox } from "./query";

/** Several fiches drawn as one. */
export interface Cluster {
  lon: number;
  lat: number;
  count: number;
  box: Box;
  kinds: Record<string, number>;
}

/** One fiche on the map. */
export interface MapPoint {
  id: string;
  url: string;
  name: string;
  kind: string;
  theme: string;
  lon: number;
  lat: number;
  example: boolean;
}

export interface MapAnswer {
  total: number;
  clusters: Cluster[];
  points: MapPoint[];
}

/** Something that a beginning of text may mean. */
export interface Suggestion {
  group: string;
  label: string;
  detail: string;
  value: string;
  url: string;
}

async function getJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { headers: { Accept: "application/json" }, signal });
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }
  return response.json();
}

type Raw = Record<string, unknown>;

const rows = (value: unknown): Raw[] => (Array.isArray(value) ? (value as Raw[]) : []);
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const number = (value: unknown): number => (typeof value === "number" ? value : 0);

function readBox(value: unknown): Box {
  const [west, south, east, north] = (Array.isArray(value) ? value : []) as number[];
  return { west: number(west), south: number(south), east: number(east), north: number(north) };
}

/** What to draw in a window, with the same filters as the list. */
export async function fetchMap(
  query: string,
  box: Box,
  zoom: number,
  signal: AbortSignal,
): Promise<MapAnswer> {
  const parameters = new URLSearchParams(query);
  parameters.set("bbox", formatBox(box));
  parameters.set("zoom", String(Math.round(zoom)));
  const raw = (await getJson(`/api/v1/carte?${parameters}`, signal)) as Raw;
  return {
    total: number(raw.total),
    clusters: rows(raw.groupes).map((c) => ({
      lon: number(c.lon),
      lat: number(c.lat),
      count: number(c.nombre),
      box: readBox(c.bbox),
      kinds: (c.types ?? {}) as Record<string, number>,
    })),
    points: rows(raw.points).map((p) => ({
      id: text(p.id),
      url: text(p.url),
      name: text(p.nom),
      kind: text(p.type),
      theme: text(p.theme_principal),
      lon: number(p.lon),
      lat: number(p.lat),
      example: p.exemple === true,
    })),
  };
}

/** What groups of suggestions are called in the answer, in the order in which they are shown. */
const GROUPS = {
  territoires: "territoire",
  themes: "theme",
  fiches: "fiche",
  adresses: "adresse",
} as const;

/** What the beginning of a text may mean, best first. */
export async function fetchSuggestions(q: string, signal: AbortSignal): Promise<Suggestion[]> {
  const raw = (await getJson(`/api/v1/suggestions?${new URLSearchParams({ q })}`, signal)) as Raw;
  return Object.entries(GROUPS).flatMap(([plural, group]) =>
    rows(raw[plural]).map((s) => ({
      group,
      label: text(s.nom),
      detail: text(s.detail),
      value: text(s.valeur),
      url: text(s.url),
    })),
  );
}

/** An outline, as GeoJSON. */
export async function fetchOutline(
  url: string,
  signal: AbortSignal,
): Promise<GeoJSON.GeoJsonObject> {
  return (await getJson(url, signal)) as GeoJSON.GeoJsonObject;
}

/** Outlines and names that stand for a base map where there are no tiles. */
export async function fetchBase(
  box: Box,
  zoom: number,
  signal: AbortSignal,
): Promise<GeoJSON.FeatureCollection> {
  const parameters = new URLSearchParams({ bbox: formatBox(box), zoom: String(Math.round(zoom)) });
  return (await getJson(`/fond?${parameters}`, signal)) as GeoJSON.FeatureCollection;
}

/** Territories in classes. */
export async function fetchAreas(url: string): Promise<AreaMap> {
  const raw = (await getJson(url, new AbortController().signal)) as Raw;
  return {
    title: text(raw.titre),
    bands: new Map(
      rows(raw.classes).map((band) => {
        const code = text(band.classe);
        return [code, { label: text(band.libelle), fill: paint(code, text(band.couleur)) }];
      }),
    ),
    areas: rows(raw.features).map((feature) => {
      const properties = (feature.properties ?? {}) as Raw;
      return {
        code: text(feature.id),
        name: text(properties.nom),
        value: typeof properties.valeur === "number" ? properties.valeur : null,
        band: text(properties.classe),
        entries: number(properties.fiches),
        shape: feature.geometry as GeoJSON.Geometry,
      };
    }),
  };
}
