// Bundles the tests of the page's pure modules, for Node reads no TypeScript, and runs them: node tests/page/run.mjs
// What they need of a browser stands in the banner: an address, and what is known of the build's files.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const HERE = import.meta.dirname;
const require = createRequire(join(HERE, "../../.followup/npm/here.js"));
const esbuild = require("esbuild");

const FILES = {
  ...{ build: "0123", site: "https://guide.example/", here: "build/0123/", assets: "assets/", folder: {}, data: {} },
  runtime: { above: "", python: "python/", wheel: "wheel/", parts: {} },
};
const BANNER = 'globalThis.location ??= new URL("https://guide.example/");';

const outdir = mkdtempSync(join(tmpdir(), "page-"));
try {
  const tests = readdirSync(HERE).filter((name) => name.endsWith(".test.ts"));
  esbuild.buildSync({
    entryPoints: tests.map((name) => join(HERE, name)),
    ...{ bundle: true, platform: "node", format: "esm", outdir, outExtension: { ".js": ".mjs" }, sourcemap: "inline" },
    ...{
      banner: { js: BANNER },
      nodePaths: [join(HERE, "../../.followup/npm/node_modules")],
      define: { __FILES__: JSON.stringify(FILES) },
      logLevel: "warning",
    },
  });
  const built = readdirSync(outdir).map((name) => join(outdir, name));
  const run = (reporter) =>
    spawnSync(process.execPath, ["--enable-source-maps", "--test", `--test-reporter=${reporter}`, ...built], {
      stdio: "inherit",
    }).status ?? 1;
  process.exitCode = run("dot") && run("spec"); // where one fails, by name
} finally {
  rmSync(outdir, { recursive: true });
}
