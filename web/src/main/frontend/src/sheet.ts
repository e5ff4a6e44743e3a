/**
 * The filters: a sheet from below on a phone, a column that folds on a wide screen. The elements
 * are looked up each time, since a search replaces them.
 */
const WIDE = matchMedia("(min-width: 64rem)");
const FOLDED = "filtres-replies";

const sheet = () => document.getElementById("filtres");
const closer = () => document.getElementById("filtres-fermer");
const opener = () => document.getElementById("vers-filtres");

function others(): HTMLElement[] {
  const keep = sheet();
  const siblings = [...(keep?.parentElement?.children ?? [])].filter((e) => e !== keep);
  const around = document.querySelectorAll(
    ".entete, .demo, search, .genres, .flottants, .pied, h1",
  );
  return [...siblings, ...around] as HTMLElement[];
}

function open(): void {
  const panel = sheet();
  if (!panel) {
    return;
  }
  panel.classList.add("ouverts");
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-modal", "true");
  for (const element of others()) {
    element.inert = true;
  }
  closer()?.focus();
}

function close(): void {
  const panel = sheet();
  panel?.classList.remove("ouverts");
  panel?.removeAttribute("role");
  panel?.removeAttribute("aria-modal");
  for (const element of others()) {
    element.inert = false;
  }
  opener()?.focus();
}

function fold(folded: boolean): void {
  document.documentElement.classList.toggle("sans-filtres", folded);
  const label = closer()?.querySelector("span");
  if (label && WIDE.matches) {
    label.textContent = folded ? "Montrer les filtres" : "Replier les filtres";
    closer()?.setAttribute("aria-expanded", String(!folded));
  }
}

/** Wires the filters. `resized` is told when the map's room changes. */
export function startSheet(resized: () => void): void {
  const button = closer();
  if (!button) {
    return;
  }
  button.hidden = false;
  fold(WIDE.matches && sessionStorage.getItem(FOLDED) === "oui");
  button.addEventListener("click", () => {
    if (!WIDE.matches) {
      close();
      return;
    }
    const folded = !document.documentElement.classList.contains("sans-filtres");
    sessionStorage.setItem(FOLDED, folded ? "oui" : "non");
    fold(folded);
    resized();
  });
  opener()?.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && sheet()?.classList.contains("ouverts")) {
      close();
    }
  });
  document.getElementById("filtrer")?.addEventListener("click", (event) => {
    if (sheet()?.classList.contains("ouverts")) {
      event.preventDefault();
      close();
    }
  });
  WIDE.addEventListener("change", () => {
    if (sheet()?.classList.contains("ouverts")) {
      close();
    }
  });
}
