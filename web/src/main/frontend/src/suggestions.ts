import { fetchSuggestions, type Suggestion } from "./api";

const PAUSE = 120;
const groupWords: Record<string, string> = {
  territoire: "Lieu",
  fiche: "Fiche",
  theme: "Thème",
  adresse: "Adresse",
};

/**
 * Makes a search field propose what its text may mean, as the ARIA combobox pattern says: arrows
 * move, Enter takes, Escape closes, and the focus never leaves the field.
 */
export function suggest(
  input: HTMLInputElement,
  groups: string[],
  take: (suggestion: Suggestion) => void,
): void {
  const list = document.createElement("ul");
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  input.parentElement?.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  let shown: Suggestion[] = [];
  let current = -1;
  let timer = 0;
  let request = new AbortController();

  function show(suggestions: Suggestion[]): void {
    shown = suggestions;
    current = -1;
    list.replaceChildren(...suggestions.map((s, i) => option(`${list.id}-${i}`, s)));
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  function move(step: number): void {
    const options = [...list.children];
    options[current]?.setAttribute("aria-selected", "false");
    const places = options.length + 1;
    current = ((current + 1 + step + places) % places) - 1;
    const chosen = options[current];
    if (chosen) {
      chosen.setAttribute("aria-selected", "true");
      chosen.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", chosen.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function close(): void {
    clearTimeout(timer);
    request.abort();
    show([]);
  }

  function ask(): void {
    clearTimeout(timer);
    request.abort();
    const text = input.value.trim();
    if (text.length < 2) {
      show([]);
      return;
    }
    timer = window.setTimeout(() => {
      request = new AbortController();
      fetchSuggestions(text, request.signal)
        .then((all) => show(all.filter((s) => groups.includes(s.group)).slice(0, 8)))
        .catch(() => show([]));
    }, PAUSE);
  }

  input.addEventListener("input", ask);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && !list.hidden) {
      event.preventDefault();
      move(1);
    } else if (event.key === "ArrowUp" && !list.hidden) {
      event.preventDefault();
      move(-1);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter") {
      const chosen = shown[current];
      if (chosen) {
        event.preventDefault();
        close();
        take(chosen);
      }
    }
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const index = [...list.children].indexOf((event.target as Element).closest("li") ?? list);
    const chosen = shown[index];
    if (chosen) {
      close();
      take(chosen);
    }
  });
}

function option(id: string, suggestion: Suggestion): HTMLLIElement {
  const item = document.createElement("li");
  item.id = id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  const label = document.createElement("span");
  label.textContent = suggestion.label;
  const detail = document.createElement("span");
  detail.className = "detail";
  detail.textContent = suggestion.detail || (groupWords[suggestion.group] ?? "");
  item.append(label, detail);
  return item;
}
