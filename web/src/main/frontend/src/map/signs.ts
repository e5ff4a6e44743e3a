import type { Cluster, MapPoint } from "../api";
import { frenchCount, frenchNumber } from "../query";

/** What a kind is called in one word. */
export const kindWords: Record<string, string> = {
  acteur: "Acteur",
  initiative: "Initiative",
  experience: "Retour d’expérience",
  ressource: "Outil ou formation",
  evenement: "Événement",
  lieu: "Lieu",
};

const SVG = "http://www.w3.org/2000/svg";

function icon(name: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icone");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

/** A point's sign: its colour says the kind, its icon the principal theme. */
export function pointSign(kind: string, iconName: string, example: boolean): HTMLElement {
  const sign = document.createElement("span");
  sign.className = `point k-${kind}${example ? " exemple" : ""}`;
  sign.append(icon(iconName));
  return sign;
}

/** A pile's sign: how many stand there. */
export function pileSign(points: MapPoint[]): HTMLElement {
  const sign = document.createElement("span");
  const first = points[0];
  sign.className = `point pile k-${first?.kind ?? "acteur"}`;
  sign.textContent = frenchNumber(points.length);
  return sign;
}

const order = ["acteur", "initiative", "experience", "ressource", "evenement"];

/** How many fiches one sign stands for, and of which kinds. */
export type Crowd = Pick<Cluster, "count" | "kinds">;

/** A cluster's sign: a ring shared between the kinds, the count inside. */
export function clusterSign(cluster: Crowd): HTMLElement {
  const sign = document.createElement("span");
  sign.className = "amas";
  const parts: string[] = [];
  let from = 0;
  for (const kind of order) {
    const share = ((cluster.kinds[kind] ?? 0) / Math.max(1, cluster.count)) * 100;
    if (share > 0) {
      parts.push(`var(--${kind}) ${from}% ${from + share}%`);
      from += share;
    }
  }
  sign.style.setProperty("--anneau-amas", `conic-gradient(${parts.join(",") || "var(--acteur)"})`);
  const inside = document.createElement("span");
  inside.textContent = frenchNumber(cluster.count);
  sign.append(inside);
  return sign;
}

/** What a cluster is called by those who do not see it. */
export function clusterLabel(cluster: Crowd): string {
  return `${frenchCount(cluster.count, "fiche", "fiches")} ici\u00a0: agrandir`;
}

/** What a pile is called by those who do not see it. */
export function pileLabel(count: number, oneAddress: boolean): string {
  const where = oneAddress ? "à cette adresse" : "ici";
  return `${frenchCount(count, "fiche", "fiches")} ${where}\u00a0: déplier`;
}

/** What a point is called by those who do not see it. */
export function pointLabel(point: MapPoint): string {
  return `${kindWords[point.kind] ?? "Fiche"}\u00a0: ${point.name}`;
}
