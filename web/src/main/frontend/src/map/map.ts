import { fetchBase, fetchMap, fetchOutline, type MapPoint } from "../api";
import { type Box, inBox, parseBox } from "../query";
import type { MapPane, Tiles } from "./pane";

/** Metropolitan France. */
export const FRANCE: Box = { west: -5, south: 41.3, east: 9.6, north: 51.1 };
const TILES_LOST = "tuiles-perdues";
const TILES_LOST_FOR = 10 * 60_000;

/** What the page's map does for the rest of the page. */
export interface PageMap {
  /** The page's map data changed: filters, window or outline. */
  refresh(keepWindow: boolean): void;
  light(card: HTMLElement | null): void;
  resized(): void;
}

/** What the page does for its map. */
export interface PageMapListener {
  search(url: URL, replace: boolean): void;
  pointed(id: string | null): void;
  chosen(point: MapPoint): void;
}

const themeIcons = new Map(
  (document.querySelector<HTMLElement>(".symboles")?.dataset.themes ?? "")
    .split(" ")
    .filter((pair) => pair.includes("="))
    .map((pair) => pair.split("=") as [string, string]),
);
const kindIcons: Record<string, string> = {
  acteur: "users",
  initiative: "sprout",
  experience: "message-circle",
  ressource: "book-open",
  evenement: "calendar-days",
};

function iconOf(theme: string, kind: string): string {
  return themeIcons.get(theme) ?? kindIcons[kind] ?? "map-pin";
}

/** The raster base map of the page, unless its tiles were lost a moment ago. */
export function readTiles(data: DOMStringMap): Tiles | null {
  const lost = Number(sessionStorage.getItem(TILES_LOST) ?? 0);
  if (!data.tuiles || Date.now() - lost < TILES_LOST_FOR) {
    return null;
  }
  return { url: data.tuiles, credit: data.tuilesCredit ?? "", maxZoom: +(data.tuilesZoom ?? 18) };
}

/** Draws the page's map in its place. */
export async function startMap(element: HTMLElement, listener: PageMapListener): Promise<PageMap> {
  const { LeafletPane } = await import("./leaflet");
  const data = element.dataset;
  const tiles = readTiles(data);
  let onOutlines = tiles === null;
  let points = new AbortController();
  let ground = new AbortController();
  let shape = new AbortController();
  let outlineDrawn = "";

  const pane: MapPane = new LeafletPane(
    element,
    parseBox(data.cadre) ?? FRANCE,
    tiles,
    {
      moved: (byPerson) => {
        if (byPerson) {
          offerSearch();
        }
        drawPoints();
        drawGround();
      },
      tilesLost: () => {
        sessionStorage.setItem(TILES_LOST, String(Date.now()));
        onOutlines = true;
        element.classList.add("sur-contours");
        drawGround();
      },
      pointed: listener.pointed,
      chosen: listener.chosen,
    },
    iconOf,
  );
  element.classList.toggle("sur-contours", onOutlines);
  const zone = searchHere(element, (replace) => {
    listener.search(inBox(new URL(location.href), pane.box()), replace);
  });

  function offerSearch(): void {
    if (data.requete !== undefined && data.chercher === "oui") {
      zone.offer();
    }
  }

  function busy(yes: boolean): void {
    element.setAttribute("aria-busy", String(yes));
  }

  function drawPoints(): void {
    busy(true);
    points.abort();
    points = new AbortController();
    if (data.requete !== undefined) {
      fetchMap(data.requete, pane.box(), pane.zoom(), points.signal)
        .then((answer) => pane.draw(answer.clusters, answer.points))
        .then(() => busy(false))
        .catch(ignoreAborted(element));
    } else if (data.point) {
      const [lon, lat] = data.point.split(",").map(Number);
      pane.draw([], [onlyPoint(data, lon ?? 0, lat ?? 0)]);
      busy(false);
    } else {
      busy(false);
    }
  }

  function drawGround(): void {
    if (!onOutlines) {
      return;
    }
    ground.abort();
    ground = new AbortController();
    fetchBase(pane.box(), pane.zoom(), ground.signal)
      .then((shapes) => pane.base(shapes))
      .catch(ignoreAborted(element));
  }

  function drawOutline(): void {
    const url = data.contour ?? "";
    if (url === outlineDrawn) {
      return;
    }
    outlineDrawn = url;
    shape.abort();
    shape = new AbortController();
    if (!url) {
      pane.outline(null);
      return;
    }
    fetchOutline(url, shape.signal)
      .then((outline) => pane.outline(outline))
      .catch(ignoreAborted(element));
  }

  function drawFeatures(): void {
    const pages = data.objetsPages;
    if (data.objets) {
      fetchOutline(data.objets, new AbortController().signal)
        .then((shapes) => asCollection(shapes))
        .then((shapes) =>
          pane.features(
            shapes,
            pages ? (id) => location.assign(`${pages}/${encodeURIComponent(id)}?f=html`) : null,
          ),
        )
        .catch(ignoreAborted(element));
    }
  }

  drawPoints();
  drawGround();
  drawOutline();
  drawFeatures();

  return {
    refresh(keepWindow) {
      zone.withdraw();
      const box = parseBox(data.cadre);
      if (box && !keepWindow) {
        pane.frame(box, true);
      }
      drawPoints();
      drawOutline();
    },
    light(card) {
      const { id, lon, lat } = card?.dataset ?? {};
      pane.light(id && lon && lat ? { id, lon: +lon, lat: +lat } : null);
    },
    resized: () => pane.resized(),
  };
}

function asCollection(shapes: GeoJSON.GeoJsonObject): GeoJSON.FeatureCollection {
  return shapes.type === "FeatureCollection"
    ? (shapes as GeoJSON.FeatureCollection)
    : { type: "FeatureCollection", features: [shapes as GeoJSON.Feature] };
}

function onlyPoint(data: DOMStringMap, lon: number, lat: number): MapPoint {
  const kind = data.pointType ?? "acteur";
  const name = data.pointNom ?? document.querySelector("h1")?.textContent ?? "";
  return { id: "", url: "", name, kind, theme: data.pointTheme ?? "", lon, lat, example: false };
}

function ignoreAborted(element: HTMLElement): (reason: unknown) => void {
  return (reason) => {
    if (!(reason instanceof DOMException && reason.name === "AbortError")) {
      element.classList.add("muette");
      element.setAttribute("aria-busy", "false");
    }
  };
}

/** The button that searches in the window shown, and the option that always does. */
function searchHere(element: HTMLElement, search: (replace: boolean) => void) {
  const ALWAYS = "chercher-toujours";
  const panel = document.createElement("div");
  panel.className = "zone";
  panel.hidden = true;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "bouton plein";
  button.textContent = "Rechercher dans cette zone";
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = sessionStorage.getItem(ALWAYS) === "oui";
  label.append(box, " Toujours");
  panel.append(button, label);
  element.parentElement?.append(panel);
  let timer = 0;
  button.addEventListener("click", () => search(false));
  box.addEventListener("change", () => {
    sessionStorage.setItem(ALWAYS, box.checked ? "oui" : "non");
    if (box.checked) {
      search(false);
    }
  });
  return {
    offer() {
      panel.hidden = false;
      clearTimeout(timer);
      if (box.checked) {
        timer = window.setTimeout(() => search(true), 400);
      }
    },
    withdraw() {
      clearTimeout(timer);
      panel.hidden = !box.checked;
    },
  };
}
