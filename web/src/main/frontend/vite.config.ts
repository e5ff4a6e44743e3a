import { defineConfig } from "vitest/config";
import { listing } from "./tools/listing";

export default defineConfig({
  base: "/assets/",
  plugins: [listing()],
  build: {
    target: "es2022",
    assetsDir: "",
    assetsInlineLimit: 4096,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { app: "src/app.ts" } },
  },
  test: { include: ["src/**/*.test.ts"] },
});
