/** Sharing and printing a page; buttons appear only when their gesture works. */
export function startGestures(): void {
  for (const row of document.querySelectorAll<HTMLElement>("[data-partage]")) {
    const said = row.querySelector<HTMLElement>("[role=status]");
    for (const button of row.querySelectorAll<HTMLButtonElement>("[data-geste]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        if (button.dataset.geste === "imprimer") {
          window.print();
        } else {
          void share(row, said);
        }
      });
    }
  }
}

async function share(row: HTMLElement, said: HTMLElement | null): Promise<void> {
  const url = new URL(sharedAddress(row), location.href).href;
  if (navigator.share) {
    await navigator
      .share({ title: row.dataset.titre ?? document.title, url })
      .catch(() => undefined);
    return;
  }
  const copied = await navigator.clipboard?.writeText(url).then(
    () => true,
    () => false,
  );
  if (said) {
    said.textContent = copied ? "Adresse copiée." : url;
  }
}

/** What a page asks to be shared as: a position becomes its commune. */
function sharedAddress(row: HTMLElement): string {
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]");
  return row.dataset.partage || new URL(canonical?.href ?? location.href).href;
}
