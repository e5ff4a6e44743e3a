import type { MapPoint, Suggestion } from "./api";
import { type PageMap, startMap } from "./map/map";
import { around, frenchCount, tidy } from "./query";
import { startSheet } from "./sheet";
import { suggest } from "./suggestions";

const SKELETON_AFTER = 200;
const html = document.documentElement;
const form = document.getElementById("recherche") as HTMLFormElement;
const list = () => document.getElementById("resultats") as HTMLElement;
const status = () => document.getElementById("compte");

let map: PageMap | null = null;
let request = new AbortController();
let shown = here();

/** What the address searches, without its fragment. */
function here(): string {
  return location.pathname + location.search;
}

/** Shows the answer of an address in the page, which stays. */
async function show(url: URL, keepWindow: boolean): Promise<void> {
  request.abort();
  request = new AbortController();
  const waiting = window.setTimeout(() => list().classList.add("attente"), SKELETON_AFTER);
  try {
    const response = await fetch(url, { headers: { Accept: "text/html" }, signal: request.signal });
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (response.redirected) {
      history.replaceState(history.state, "", new URL(response.url));
    }
    shown = here();
    swap(page);
    map?.refresh(keepWindow);
  } catch (reason) {
    if (!(reason instanceof DOMException && reason.name === "AbortError")) {
      fail();
    }
  } finally {
    clearTimeout(waiting);
    list().classList.remove("attente");
  }
}

/** Says what to do, and leaves what was on screen. */
function fail(): void {
  const place = status();
  if (place) {
    place.classList.remove("lecteur");
    place.textContent =
      "La recherche n’a pas répondu. Vérifiez votre connexion, puis recommencez\u00a0: la liste d’avant reste affichée.";
  }
}

/** Takes from another page all that a search changes. */
function swap(page: Document): void {
  const focused = document.activeElement as HTMLInputElement | null;
  const opened = new Set(
    [...document.querySelectorAll(".facette[open] > summary")].map((s) => s.textContent),
  );
  document.title = page.title;
  for (const selector of [
    "#resultats",
    ".filtres-corps",
    "#titre-filtres",
    ".genres",
    "h1",
    ".accroche",
  ]) {
    const now = document.querySelector(selector);
    const next = page.querySelector(selector);
    if (now && next) {
      now.replaceWith(document.adoptNode(next));
    } else if (now && selector === ".accroche") {
      now.remove();
    }
  }
  for (const link of document.querySelectorAll("link[rel=canonical]")) {
    link.setAttribute(
      "href",
      page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "",
    );
  }
  for (const facet of document.querySelectorAll<HTMLDetailsElement>(".facette")) {
    facet.open = facet.open || opened.has(facet.querySelector("summary")?.textContent ?? "");
  }
  swapForm(page);
  swapMapData(page);
  restoreFocus(focused);
  sayCount();
}

function swapForm(page: Document): void {
  for (const hidden of form.querySelectorAll("input[type=hidden]")) {
    hidden.remove();
  }
  for (const hidden of page.querySelectorAll("#recherche input[type=hidden]")) {
    form.append(document.adoptNode(hidden));
  }
  for (const id of ["q", "ou"]) {
    const now = document.getElementById(id) as HTMLInputElement;
    const next = page.getElementById(id) as HTMLInputElement | null;
    if (next && now !== document.activeElement) {
      now.value = next.value;
    }
    now.toggleAttribute("aria-invalid", next?.hasAttribute("aria-invalid") ?? false);
  }
  document.getElementById("ou-erreur")?.remove();
  const problem = page.getElementById("ou-erreur");
  if (problem) {
    form.after(document.adoptNode(problem));
  }
}

function swapMapData(page: Document): void {
  const now = document.getElementById("carte");
  const next = page.getElementById("carte");
  if (!now || !next) {
    return;
  }
  for (const name of ["requete", "cadre", "contour"]) {
    const value = next.dataset[name];
    if (value === undefined) {
      delete now.dataset[name];
    } else {
      now.dataset[name] = value;
    }
  }
}

function restoreFocus(before: HTMLInputElement | null): void {
  if (!before || document.contains(before)) {
    return;
  }
  const name = before.getAttribute("name");
  const value = before.getAttribute("value");
  const same = name
    ? [...document.querySelectorAll<HTMLElement>(`[name="${CSS.escape(name)}"]`)].find(
        (e) => value === null || e.getAttribute("value") === value,
      )
    : null;
  (same ?? list()).focus({ preventScroll: true });
}

/** The live count on the filters' button. */
function sayCount(): void {
  const total = Number(status()?.dataset.total ?? Number.NaN);
  const button = document.getElementById("filtrer");
  if (button && !Number.isNaN(total)) {
    button.textContent = `Voir ${frenchCount(total, "fiche", "fiches")}`;
  }
}

function go(url: URL, options: { replace?: boolean; keepWindow?: boolean } = {}): void {
  const next = tidy(url);
  if (options.replace) {
    history.replaceState(null, "", next);
  } else {
    history.pushState(null, "", next);
  }
  void show(next, options.keepWindow ?? false);
}

function formUrl(): URL {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    url.searchParams.append(name, String(value));
  }
  return url;
}

function takePlace(suggestion: Suggestion): void {
  const url = tidy(new URL(location.href));
  for (const name of ["territoire", "bbox", "pres_de", "rayon", "ou"]) {
    url.searchParams.delete(name);
  }
  const words = (document.getElementById("q") as HTMLInputElement).value;
  url.pathname = "/recherche";
  url.searchParams.set("q", words);
  if (suggestion.group === "adresse") {
    url.searchParams.set("pres_de", suggestion.value);
    url.searchParams.set("rayon", "5");
  } else {
    url.searchParams.set("territoire", suggestion.value);
  }
  (document.getElementById("ou") as HTMLInputElement).value = suggestion.label;
  go(url);
}

function takeAnything(suggestion: Suggestion): void {
  const input = document.getElementById("q") as HTMLInputElement;
  if (suggestion.group === "territoire" || suggestion.group === "adresse") {
    input.value = "";
    takePlace(suggestion);
  } else if (suggestion.group === "theme") {
    const url = tidy(new URL(location.href));
    url.pathname = "/recherche";
    url.searchParams.delete("q");
    url.searchParams.set("theme", suggestion.value);
    input.value = "";
    go(url);
  } else {
    location.assign(suggestion.url);
  }
}

function startAround(): void {
  const button = document.getElementById("autour");
  const message = document.getElementById("autour-message");
  if (!button || !message || !("geolocation" in navigator)) {
    return;
  }
  button.hidden = false;
  button.addEventListener("click", () => {
    message.hidden = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => go(around(new URL(location.href), coords.longitude, coords.latitude)),
      () => {
        message.hidden = false;
        message.textContent =
          "Votre position n’est pas disponible\u00a0: indiquez une commune dans «\u00a0Où\u00a0?\u00a0».";
        document.getElementById("ou")?.focus();
      },
      { timeout: 10_000, maximumAge: 300_000 },
    );
  });
}

function startMapSwitch(): void {
  const row = document.querySelector<HTMLElement>(".flottants");
  const button = document.getElementById("vers-carte");
  if (!row || !button) {
    return;
  }
  row.hidden = false;
  const label = button.querySelector("span");
  const apply = () => {
    const onMap = location.hash === "#carte";
    html.classList.toggle("vue-carte", onMap);
    if (label) {
      label.textContent = onMap ? "Liste" : "Carte";
    }
    map?.resized();
  };
  button.addEventListener("click", () => {
    const url = new URL(location.href);
    url.hash = html.classList.contains("vue-carte") ? "" : "carte";
    history.pushState(null, "", url);
    apply();
    window.scrollTo(0, 0);
  });
  window.addEventListener("popstate", apply);
  window.addEventListener("hashchange", apply);
  apply();
}

/** Appends the next page of the list under the one shown. */
async function more(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch(link.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!response?.ok) {
    fail();
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const foot = link.closest(".suite");
  const parts = page.querySelectorAll(
    "#resultats > .fiches, #resultats > .separation, #resultats > .large, #resultats > .suite",
  );
  const first = parts[0]?.querySelector<HTMLElement>(".nom a");
  foot?.replaceWith(...[...parts].map((part) => document.adoptNode(part)));
  first?.focus({ preventScroll: true });
}

function listenToList(): void {
  const cardOf = (event: Event) => (event.target as Element).closest<HTMLElement>(".fiche");
  for (const type of ["mouseover", "focusin"]) {
    document.addEventListener(type, (event) => {
      const card = cardOf(event);
      if (card?.closest("#resultats")) {
        map?.light(card);
      }
    });
  }
  for (const type of ["mouseout", "focusout"]) {
    document.addEventListener(type, (event) => {
      if (cardOf(event)) {
        map?.light(null);
      }
    });
  }
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(
      ".genres a, .actifs a, .precise a, #suite, .rien .liens a, #ou-erreur a",
    );
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !plain || event.button !== 0) {
      return;
    }
    const url = new URL(link.href);
    if (url.pathname !== "/recherche" && url.pathname !== "/") {
      return;
    }
    event.preventDefault();
    if (link.id === "suite") {
      void more(link);
    } else {
      go(url);
    }
  });
}

function light(id: string | null): void {
  for (const card of document.querySelectorAll(".fiche.allumee")) {
    card.classList.remove("allumee");
  }
  if (id) {
    document.querySelector(`.fiche[data-id="${CSS.escape(id)}"]`)?.classList.add("allumee");
  }
}

/** Shows the fiche of a point: its card in the list, or a card over the map. */
function choose(point: MapPoint): void {
  light(point.id);
  const known = document.querySelector<HTMLElement>(`.fiche[data-id="${CSS.escape(point.id)}"]`);
  if (known && known.offsetParent !== null) {
    known.scrollIntoView({ block: "center" });
    known.querySelector<HTMLElement>(".nom a")?.focus({ preventScroll: true });
    return;
  }
  void import("./band").then(({ showBand }) => showBand(point));
}

/** Wires the main page. */
export function startSearchPage(): void {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(formUrl());
  });
  document.addEventListener("change", (event) => {
    const field = event.target as HTMLInputElement;
    if (field.form === form && ["checkbox", "radio", "select-one"].includes(field.type)) {
      go(formUrl());
    }
  });
  window.addEventListener("popstate", () => {
    // An answer still on its way to another address must not come and take this one's place.
    request.abort();
    if (here() !== shown) {
      void show(new URL(location.href), false);
    }
  });
  suggest(
    document.getElementById("q") as HTMLInputElement,
    ["fiche", "theme", "territoire", "adresse"],
    (s) => takeAnything(s),
  );
  suggest(document.getElementById("ou") as HTMLInputElement, ["territoire", "adresse"], takePlace);
  startAround();
  listenToList();
  startSheet(() => map?.resized());
  sayCount();
  const place = document.getElementById("carte");
  if (place) {
    place.dataset.chercher = "oui";
    void startMap(place, {
      search: (url, replace) => go(url, { replace, keepWindow: true }),
      pointed: light,
      chosen: choose,
    }).then((started) => {
      map = started;
      startMapSwitch();
    });
  }
}
