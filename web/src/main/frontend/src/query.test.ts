import { describe, expect, test } from "vitest";
import { around, coarsePosition, formatBox, frenchCount, inBox, parseBox, tidy } from "./query";

const page = (query: string) => new URL(`http://localhost:8080/recherche${query}`);

describe("window", () => {
  test("is written west, south, east, north", () => {
    expect(formatBox({ west: 0.5, south: 47, east: 1.25, north: 47.5 })).toBe(
      "0.50000,47.00000,1.25000,47.50000",
    );
  });

  test.each(["", "1,2,3", "1,2,3,x", "2,0,1,1", "0,2,1,1", "1,,2,3", "1,2,3,4,5"])(
    "%s is no window",
    (text) => {
      expect(parseBox(text)).toBeNull();
    },
  );

  test("replaces the place asked and keeps words and filters", () => {
    const url = inBox(page("?q=v%C3%A9lo&territoire=commune:37261&theme=mobilite&curseur=abc"), {
      west: 0,
      south: 47,
      east: 1,
      north: 48,
    });
    expect(url.searchParams.get("q")).toBe("vélo");
    expect(url.searchParams.get("theme")).toBe("mobilite");
    expect(url.searchParams.has("territoire")).toBe(false);
    expect(url.searchParams.has("curseur")).toBe(false);
    expect(url.searchParams.get("bbox")).toBe("0.00000,47.00000,1.00000,48.00000");
  });
});

describe("around me", () => {
  test("tells the position to the kilometre only", () => {
    expect(coarsePosition(0.684_831, 47.394_144)).toBe("0.68,47.39");
    const url = around(page("?q=jeunes&bbox=0,1,2,3"), 0.684_831, 47.394_144);
    expect(url.searchParams.get("pres_de")).toBe("0.68,47.39");
    expect(url.searchParams.has("bbox")).toBe(false);
  });
});

test("empty parameters leave the address", () => {
  expect(tidy(page("?q=&ou=&theme=sante&theme=")).search).toBe("?theme=sante");
});

test("counts are written as in French", () => {
  expect(frenchCount(0, "fiche", "fiches")).toBe("0\u00a0fiche");
  expect(frenchCount(1, "fiche", "fiches")).toBe("1\u00a0fiche");
  expect(frenchCount(2845, "fiche", "fiches")).toBe("2\u00a0845\u00a0fiches");
});
