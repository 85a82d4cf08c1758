// Runs Python in Pyodide under Node. The task is JSON on standard input; what Python prints goes to
// standard output, an error to standard error with exit code 1.

import { readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";

// With the date fixed, what zipfile and py_compile write is the same bytes every time.
const ENVIRONMENT = { HOME: "/home/pyodide", SOURCE_DATE_EPOCH: "1580601600" };

async function run({ runtime, packages, folders, code }) {
  const { loadPyodide } = await import(pathToFileURL(join(runtime, "pyodide.mjs")).href);
  const pyodide = await loadPyodide({ indexURL: runtime + sep, env: ENVIRONMENT });
  await pyodide.loadPackage(packages, { messageCallback: () => {} });
  for (const [name, folder] of Object.entries(folders)) pyodide.mountNodeFS(name, folder);
  await pyodide.runPythonAsync(code);
}

run(JSON.parse(readFileSync(0, "utf8"))).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
