// Builds what the browser loads of our own: scripts bundled, styles flattened, both for the stated browsers.
// The task is JSON on standard input; an error goes to standard error with exit code 1.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// A module graph each: the page's, what shows answers on it, the worker's, and a classic script that must run where
// modules do not. No graph shares a file with another: each is fetched alone, checked, and can be fetched again.
const MODULES = [
  { in: "app/planner.ts", out: "planner" },
  { in: "app/views.ts", out: "views" },
  { in: "engine/worker.ts", out: "worker" },
];
const CLASSIC = { in: "app/watchdog.ts", out: "planner_watchdog" };

// What the page's own colours rest on where `light-dark()` is unknown stands in the styles themselves: rewritten,
// it would need `color-scheme` to be set in the same sheet, and on another site it is that site's.
const AS_WRITTEN = ["LightDark"];

/** Lightning CSS writes a version as one number, a byte for each part. */
function encoded(version) {
  const [major, minor = 0] = version.split(".").map(Number);
  return (major << 16) | (minor << 8);
}

async function scripts({ esbuild, planner, out, browsers, packages }) {
  const nodePaths = [join(packages, "node_modules")];
  const usual = { charset: "utf8", legalComments: "none", minify: true, outdir: out, logLevel: "silent", nodePaths };
  const target = Object.entries(browsers).map(([name, version]) => name + version);
  const inside = (entry) => ({ ...entry, in: join(planner, entry.in) });
  await esbuild.build({ ...usual, bundle: true, entryPoints: MODULES.map(inside), format: "esm", target });
  await esbuild.build({ ...usual, entryPoints: [inside(CLASSIC)], target: "es5" });
}

/** The parts of a style sheet, in the order of their names. */
function sheetsOf(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".css"));
  return names.sort().map((name) => join(folder, name));
}

function styles({ lightning, planner, site, out, browsers }) {
  const targets = Object.fromEntries(
    Object.entries(browsers).map(([name, version]) => [name === "ios" ? "ios_saf" : name, encoded(version)]),
  );
  const exclude = AS_WRITTEN.reduce((all, name) => all | lightning.Features[name], 0);
  const sheets = {
    "planner.css": sheetsOf(join(planner, "styles")),
    "anywhere.css": [join(planner, "embed.css")],
    "site.css": sheetsOf(site),
  };
  for (const [filename, files] of Object.entries(sheets)) {
    const code = Buffer.concat(files.map((file) => readFileSync(file)));
    const made = lightning.transform({ filename, code, targets, exclude, minify: true });
    writeFileSync(join(out, filename), made.code);
  }
}

async function build({ packages, ...task }) {
  const require = createRequire(join(packages, "here.js"));
  const browsers = JSON.parse(readFileSync(join(task.planner, "browsers.json"), "utf8"));
  await scripts({ ...task, packages, browsers, esbuild: require("esbuild") });
  styles({ ...task, browsers, lightning: require("lightningcss") });
}

build(JSON.parse(readFileSync(0, "utf8"))).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
