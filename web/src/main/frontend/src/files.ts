import { frenchNumber } from "./query";

const MOST_BYTES = 50 * 1024 * 1024;
const MOST_FILES = 2;
const KNOWN = /\.(csv|tsv|txt|xlsx|ods)$/i;
const PAUSE = 800;

/** What a browser tells of a file. */
export interface FileFacts {
  name: string;
  size: number;
}

/** Why these files cannot be sent, a sentence; null when they can. */
export function refusal(files: readonly FileFacts[]): string | null {
  if (files.length === 0) {
    return "Choisissez d’abord un fichier.";
  }
  if (files.length > MOST_FILES) {
    return "Un seul fichier à la fois, ou un résultat et son fichier à vérifier.";
  }
  for (const file of files) {
    if (/\.(xls|doc|docx|pdf)$/i.test(file.name)) {
      return `«\u00a0${file.name}\u00a0»\u00a0: enregistrez-le d’abord au format XLSX ou CSV.`;
    }
    if (!KNOWN.test(file.name)) {
      return `«\u00a0${file.name}\u00a0» n’est ni un CSV, ni un XLSX, ni un ODS.`;
    }
    if (file.size === 0) {
      return `«\u00a0${file.name}\u00a0» est vide.`;
    }
  }
  return files.reduce((sum, file) => sum + file.size, 0) > MOST_BYTES
    ? "C’est plus de 50\u00a0Mo\u00a0: partagez le fichier en plusieurs."
    : null;
}

/** How far the work on a file is, as the server tells it. */
export interface WorkState {
  etat: string;
  lignes: number;
  total: number;
}

/** `12 345 lignes sur 40 000 (30 %)`. */
export function progressWords(state: WorkState): string {
  if (state.etat === "en-attente") {
    return "En attente\u00a0: d’autres fichiers passent avant.";
  }
  const share = state.total > 0 ? Math.floor((state.lignes / state.total) * 100) : 0;
  const lines = state.lignes < 2 ? "ligne" : "lignes";
  return `${frenchNumber(state.lignes)}\u00a0${lines} sur ${frenchNumber(state.total)} (${share}\u00a0%)`;
}

/** Whether the page has something else to show than progress. */
export function isOver(state: WorkState): boolean {
  return state.etat !== "en-attente" && state.etat !== "en-cours";
}

/** Lets files be dropped on a form, and says at once what cannot be sent. */
export function startFileBox(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  const message = form.querySelector<HTMLElement>("[role=status]");
  if (!input || !message) {
    return;
  }
  const judge = (): boolean => {
    const problem = refusal([...(input.files ?? [])]);
    message.textContent = problem ?? "";
    input.setCustomValidity(problem ?? "");
    return problem === null;
  };
  input.addEventListener("change", judge);
  form.addEventListener("submit", (event) => {
    if (judge()) {
      message.textContent = "Envoi en cours…";
    } else {
      event.preventDefault();
    }
  });
  for (const type of ["dragenter", "dragover"]) {
    form.addEventListener(type, (event) => {
      event.preventDefault();
      form.classList.add("survol");
    });
  }
  for (const type of ["dragleave", "drop"]) {
    form.addEventListener(type, () => form.classList.remove("survol"));
  }
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    const dropped = event.dataTransfer?.files;
    if (dropped && dropped.length > 0) {
      input.files = dropped;
      if (judge()) {
        form.requestSubmit();
      }
    }
  });
  // A file that misses its place must not replace the page.
  for (const type of ["dragover", "drop"]) {
    document.addEventListener(type, (event) => event.preventDefault());
  }
}

/** Shows how far the work is, and the page again once it is over. */
export function followWork(section: HTMLElement): void {
  const bar = section.querySelector("progress");
  const words = section.querySelector<HTMLElement>(".mots");
  const address = section.dataset.etat;
  if (!bar || !words || !address) {
    return;
  }
  const ask = async (): Promise<void> => {
    const response = await fetch(address, { headers: { Accept: "application/json" } }).catch(
      () => null,
    );
    if (response?.status === 404) {
      location.reload();
      return;
    }
    if (response?.ok) {
      const state = (await response.json()) as WorkState;
      if (isOver(state)) {
        location.reload();
        return;
      }
      bar.max = Math.max(1, state.total);
      bar.value = state.lignes;
      words.textContent = progressWords(state);
    }
    window.setTimeout(() => void ask(), PAUSE);
  };
  void ask();
}
