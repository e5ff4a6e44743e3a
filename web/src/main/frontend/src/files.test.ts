import { describe, expect, it } from "vitest";
import { isOver, progressWords, refusal } from "./files";

const file = (name: string, size = 1_000) => ({ name, size });

describe("files that are given", () => {
  it("are taken when they are tables", () => {
    for (const name of ["liste.csv", "Liste.XLSX", "a.ods", "a.txt", "a.tsv"]) {
      expect(refusal([file(name)])).toBeNull();
    }
    expect(refusal([file("liste-geocode.xlsx"), file("liste-a-verifier.xlsx")])).toBeNull();
  });

  it("are refused with a way out", () => {
    expect(refusal([])).toContain("Choisissez");
    expect(refusal([file("a.csv"), file("b.csv"), file("c.csv")])).toContain("Un seul");
    expect(refusal([file("vieux.xls")])).toContain("XLSX");
    expect(refusal([file("photo.png")])).toContain("ni un CSV");
    expect(refusal([file("rien.csv", 0)])).toContain("vide");
    expect(refusal([file("gros.csv", 51 * 1024 * 1024)])).toContain("50\u00a0Mo");
    expect(refusal([file("a.csv", 30 * 1024 * 1024), file("b.csv", 30 * 1024 * 1024)])).toContain(
      "50\u00a0Mo",
    );
  });
});

describe("the work on a file", () => {
  it("is told in words", () => {
    expect(progressWords({ etat: "en-cours", lignes: 12_345, total: 40_000 })).toBe(
      "12\u00a0345\u00a0lignes sur 40\u00a0000 (30\u00a0%)",
    );
    expect(progressWords({ etat: "en-cours", lignes: 0, total: 0 })).toContain("(0\u00a0%)");
    expect(progressWords({ etat: "en-attente", lignes: 0, total: 10 })).toContain("En attente");
  });

  it("is over when it is neither waiting nor at work", () => {
    expect(isOver({ etat: "en-cours", lignes: 1, total: 2 })).toBe(false);
    expect(isOver({ etat: "en-attente", lignes: 0, total: 2 })).toBe(false);
    expect(isOver({ etat: "fini", lignes: 2, total: 2 })).toBe(true);
    expect(isOver({ etat: "echec", lignes: 1, total: 2 })).toBe(true);
  });
});
