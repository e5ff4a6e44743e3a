/** A window on the map, WGS84 degrees. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** `ouest,sud,est,nord`, to about a metre. */
export function formatBox(box: Box): string {
  return [box.west, box.south, box.east, box.north].map((n) => n.toFixed(5)).join(",");
}

/** Reads `ouest,sud,est,nord`; null when it is no box. */
export function parseBox(text: string | null | undefined): Box | null {
  const parts = (text ?? "").split(",").map((part) => (part.trim() === "" ? Number.NaN : +part));
  const [west, south, east, north] = parts;
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    return null;
  }
  return parts.length === 4 && west <= east && south <= north ? { west, south, east, north } : null;
}

/** A position rounded to 0.01°, about a kilometre: enough for "autour de moi", too little to follow anyone. */
export function coarsePosition(lon: number, lat: number): string {
  return `${lon.toFixed(2)},${lat.toFixed(2)}`;
}

/** Parameters that say which page of the list is shown, not what is searched. */
const POSITION_PARAMETERS = ["curseur"];

/** The same address without empty parameters and without the place in the list. */
export function tidy(url: URL): URL {
  const result = new URL(url);
  for (const [name, value] of [...result.searchParams]) {
    if (value === "" || POSITION_PARAMETERS.includes(name)) {
      result.searchParams.delete(name, value);
    }
  }
  return readable(result);
}

/** The same address with colons and commas as the server writes them. */
function readable(url: URL): URL {
  url.search = url.search.replaceAll("%3A", ":").replaceAll("%2C", ",");
  return url;
}

/** The address that searches in that window, instead of the place or window it had. */
export function inBox(url: URL, box: Box): URL {
  const result = tidy(url);
  for (const name of ["territoire", "voisins", "pres_de", "rayon", "ou", "avant"]) {
    result.searchParams.delete(name);
  }
  result.pathname = "/recherche";
  result.searchParams.set("bbox", formatBox(box));
  return readable(result);
}

/** The address that searches within ten kilometres of a rounded position. */
export function around(url: URL, lon: number, lat: number): URL {
  const result = tidy(url);
  for (const name of ["territoire", "voisins", "bbox", "ou", "avant"]) {
    result.searchParams.delete(name);
  }
  result.pathname = "/recherche";
  result.searchParams.set("pres_de", coarsePosition(lon, lat));
  result.searchParams.set("rayon", "10");
  return readable(result);
}

/** `2 845`, with a no-break space. */
export function frenchNumber(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}

/** `1 fiche`, `42 fiches`. */
export function frenchCount(value: number, singular: string, plural: string): string {
  return `${frenchNumber(value)}\u00a0${Math.abs(value) < 2 ? singular : plural}`;
}
