import { describe, expect, it } from "vitest";
import { type Area, areaLabel, frenchDecimal, nextSpot, paint } from "./areas";

const bands = new Map([
  ["1", { label: "de 1 à 3", fill: "#eee" }],
  ["aucune", { label: "Aucune fiche connue", fill: "url(#motif-aucune)" }],
]);
const loches: Area = {
  code: "37132",
  name: "Loches",
  value: 1234.5,
  band: "1",
  entries: 8,
  shape: { type: "Point", coordinates: [1, 47] },
};

describe("a territory of the map", () => {
  it("says its value and its class", () => {
    expect(areaLabel(loches, bands)).toBe("Loches\u00a0: 1\u00a0234,5 (classe de 1 à 3)");
  });

  it("says that no entry is known, not that nothing is done", () => {
    const empty = { ...loches, value: null, band: "aucune" };
    expect(areaLabel(empty, bands)).toBe("Loches\u00a0: Aucune fiche connue");
  });

  it("has a pattern when it has no value, else its colour", () => {
    expect(paint("aucune", "#ffffff")).toBe("url(#motif-aucune)");
    expect(paint("3", "#123456")).toBe("#123456");
  });

  it("writes numbers as the table does", () => {
    expect(frenchDecimal(0.5)).toBe("0,5");
    expect(frenchDecimal(12)).toBe("12");
  });
});

describe("arrow keys", () => {
  const spots = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 6, y: 6 },
    { x: -3, y: 1 },
    { x: 0, y: 8 },
  ];

  it("go straight ahead rather than aside", () => {
    expect(nextSpot(spots, 0, "ArrowRight")).toBe(1);
    expect(nextSpot(spots, 0, "ArrowLeft")).toBe(3);
    expect(nextSpot(spots, 0, "ArrowDown")).toBe(4);
  });

  it("stay where nothing lies that way", () => {
    expect(nextSpot(spots, 0, "ArrowUp")).toBe(-1);
  });
});
