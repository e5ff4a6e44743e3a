import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { iconNames } from "../src/icons";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../node_modules/lucide-static/icons");

/** The inside of an icon's svg element, on one line. */
function inside(name: string): string {
  const svg = readFileSync(join(folder, `${name}.svg`), "utf8");
  return svg
    .replace(/<!--.*?-->/gs, "")
    .replace(/<svg[^>]*>|<\/svg>/gs, "")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Writes, beside the bundles, the two lists that the pages need in Java's properties format: the
 * hashed name of each entry, and the icons to be inlined.
 */
export function listing(): Plugin {
  return {
    name: "listing",
    generateBundle(_options, bundle) {
      const lines: string[] = [];
      for (const file of Object.values(bundle)) {
        if (file.type === "chunk" && file.isEntry) {
          lines.push(`${file.name}.js=${file.fileName}`);
          for (const css of file.viteMetadata?.importedCss ?? []) {
            lines.push(`${file.name}.css=${css}`);
          }
        }
      }
      this.emitFile({
        type: "asset",
        fileName: "assets.properties",
        source: `${lines.sort().join("\n")}\n`,
      });
      const icons = iconNames.map((name) => `${name}=${inside(name)}`);
      this.emitFile({
        type: "asset",
        fileName: "icons.properties",
        source: `${icons.join("\n")}\n`,
      });
    },
  };
}
