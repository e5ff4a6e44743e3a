// Builds the front end into the folder given, unless nothing changed since the last time.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const target = process.argv[2];
const stamp = join(target, "..", "frontend.stamp");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) {
    return stat.mtimeMs;
  }
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function timeOf(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

const installed = "node_modules/.package-lock.json";
if (timeOf(installed) < Math.max(timeOf("package-lock.json"), timeOf("package.json"))) {
  execFileSync(npm, ["ci", "--no-audit", "--no-fund"], { stdio: "inherit" });
  mkdirSync("node_modules", { recursive: true });
  writeFileSync("node_modules/.package-lock.touched", "");
}

const sources = ["src", "tools", "package.json", "package-lock.json", "tsconfig.json"];
const settings = ["vite.config.ts", "biome.jsonc"];
const changed = Math.max(...[...sources, ...settings].map(newest));
if (timeOf(stamp) < changed) {
  execFileSync(npm, ["run", "--silent", "build", "--", "--outDir", target, "--emptyOutDir"], {
    stdio: "inherit",
  });
  writeFileSync(stamp, "");
}
