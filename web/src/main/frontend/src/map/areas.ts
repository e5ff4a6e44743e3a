/** A territory of a map in classes. */
export interface Area {
  code: string;
  name: string;
  value: number | null;
  /** The code of its class. */
  band: string;
  entries: number;
  shape: GeoJSON.Geometry;
}

/** A class of the legend. */
export interface Band {
  label: string;
  /** An SVG paint. */
  fill: string;
}

/** A map of territories in classes. */
export interface AreaMap {
  title: string;
  bands: Map<string, Band>;
  areas: Area[];
}

const PATTERNS = new Set(["aucune", "masquee", "inconnue"]);

/** The paint of a class: its colour, or the page's pattern of what is no class of values. */
export function paint(band: string, colour: string): string {
  return PATTERNS.has(band) ? `url(#motif-${band})` : colour;
}

/** `12,35`, as the table writes it. */
export function frenchDecimal(value: number): string {
  const [whole, decimals] = String(value).split(".");
  const grouped = (whole ?? "").replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return decimals ? `${grouped},${decimals}` : grouped;
}

/** What a territory is said to be: its name, its value when it is told, its class. */
export function areaLabel(area: Area, bands: Map<string, Band>): string {
  const band = bands.get(area.band)?.label ?? "";
  return area.value === null
    ? `${area.name}\u00a0: ${band}`
    : `${area.name}\u00a0: ${frenchDecimal(area.value)} (classe ${band})`;
}

/** A place on the screen, in pixels. */
export interface Spot {
  x: number;
  y: number;
}

const DIRECTIONS: Record<string, Spot> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Whether a key goes from one territory to another. */
export function isDirection(key: string): boolean {
  return key in DIRECTIONS;
}

/** The index of the nearest spot that way, straight ahead rather than aside; -1 for none. */
export function nextSpot(spots: Spot[], from: number, key: string): number {
  const way = DIRECTIONS[key];
  const start = spots[from];
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  if (!way || !start) {
    return best;
  }
  spots.forEach((spot, index) => {
    const dx = spot.x - start.x;
    const dy = spot.y - start.y;
    const ahead = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y - dy * way.x);
    const cost = ahead + 2 * aside;
    if (ahead > 0 && aside <= ahead && cost < least) {
      least = cost;
      best = index;
    }
  });
  return best;
}
