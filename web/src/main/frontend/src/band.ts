import type { MapPoint } from "./api";
import { kindWords } from "./map/signs";

/**
 * The cards that lie over the bottom of the map when the list is not on screen: the fiche of the
 * point chosen first, then those of the list, to be swiped.
 */
export function showBand(point: MapPoint): void {
  const place = document.querySelector(".cote-carte");
  if (!place) {
    return;
  }
  const band = document.createElement("div");
  band.className = "bandeau";
  band.setAttribute("role", "region");
  band.setAttribute("aria-label", "Fiche choisie");
  band.tabIndex = 0;
  band.append(cardOf(point));
  const others = document.documentElement.classList.contains("vue-carte")
    ? "#resultats .fiche"
    : "none";
  for (const card of document.querySelectorAll<HTMLElement>(others)) {
    if (card.dataset.id !== point.id) {
      band.append(card.cloneNode(true));
    }
  }
  place.querySelector(".bandeau")?.remove();
  place.append(band);
  band.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
  band.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      band.remove();
    }
  });
}

function cardOf(point: MapPoint): HTMLElement {
  const known = document.querySelector(`#resultats .fiche[data-id="${CSS.escape(point.id)}"]`);
  if (known) {
    return known.cloneNode(true) as HTMLElement;
  }
  const card = document.createElement("article");
  card.className = `fiche k-${point.kind}${point.example ? " exemple" : ""}`;
  const kind = document.createElement("p");
  kind.className = "genre";
  kind.textContent = kindWords[point.kind] ?? "Fiche";
  const name = document.createElement("h3");
  name.className = "nom";
  const link = document.createElement("a");
  link.href = point.url;
  link.textContent = point.name;
  name.append(link);
  card.append(kind, name);
  return card;
}
