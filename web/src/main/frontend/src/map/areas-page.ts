import { fetchAreas, fetchBase } from "../api";
import { parseBox } from "../query";
import { type Area, type AreaMap, frenchDecimal } from "./areas";
import { FRANCE, readTiles } from "./map";

/** Draws the page's map of territories in classes, and tells of the one chosen below it. */
export async function startAreas(element: HTMLElement): Promise<void> {
  const { LeafletPane } = await import("./leaflet");
  const data = element.dataset;
  const tiles = readTiles(data);
  let onOutlines = tiles === null;
  let ground = new AbortController();
  const box = parseBox(data.cadre) ?? FRANCE;
  const pane = new LeafletPane(
    element,
    box,
    tiles,
    {
      moved: () => drawGround(),
      tilesLost: () => {
        onOutlines = true;
        drawGround();
      },
      pointed: () => undefined,
      chosen: () => undefined,
    },
    () => "map-pin",
  );
  pane.frameClosely(box);
  element.setAttribute("aria-busy", "true");

  function drawGround(): void {
    element.classList.toggle("sur-contours", onOutlines);
    if (!onOutlines) {
      return;
    }
    ground.abort();
    ground = new AbortController();
    fetchBase(pane.box(), pane.zoom(), ground.signal)
      .then((shapes) => pane.base(shapes))
      // Without a ground the map says the same.
      .catch(() => undefined);
  }

  drawGround();
  try {
    const content = await fetchAreas(data.aplats ?? "");
    pane.areas(content, (area) => tell(area, content, data.niveau ?? "commune"));
  } catch {
    element.classList.add("muette");
  }
  element.setAttribute("aria-busy", "false");
}

/** The territory's name with a link to its page, its value, its class. */
function tell(area: Area, content: AreaMap, level: string): void {
  const place = document.getElementById("territoire-choisi");
  if (!place) {
    return;
  }
  const link = document.createElement("a");
  link.href = `/territoires/${level}/${area.code}`;
  link.textContent = area.name;
  const band = content.bands.get(area.band)?.label ?? "";
  const value =
    area.value === null
      ? ` — ${band}`
      : ` — ${content.title}\u00a0: ${frenchDecimal(area.value)} (classe ${band})`;
  const count = area.entries < 2 ? "fiche connue" : "fiches connues";
  const known = area.band === "aucune" ? "" : `, ${frenchDecimal(area.entries)}\u00a0${count}`;
  place.replaceChildren(link, `${value}${known}.`);
  place.hidden = false;
}
