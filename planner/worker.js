// The date logic, in a worker: Python's wheel on Pyodide, text in, text out. It fetches what it needs at
// once, because nothing the page preloads reaches a worker.

import { RUNTIME } from "./runtime_address.js";

const API = new URL("../../api/", import.meta.url).href;
const TYPES = {
  "pyodide-lock.json": "application/json",
  "pyodide.asm.wasm": "application/wasm",
  "python_stdlib.zip": "application/zip",
};

// An empty module: compiling it shows whether the page's policy lets WebAssembly run at all.
const NOTHING = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

class Missing extends TypeError {} // as a failed fetch or import is one

async function have(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Missing(address);
  postMessage({ alive: true });
  return response;
}

// The runtime takes WebAssembly under its own media type only; some hosts send another. The browser's
// own response is passed on where it can be: only that one has its compiled code cached.
async function part(name) {
  const response = await have(RUNTIME + name);
  if (response.headers.get("Content-Type") === TYPES[name]) return response;
  return new Response(response.body, { headers: { "Content-Type": TYPES[name] } });
}

/** Let the runtime's own fetches meet the ones already under way, so that nothing is fetched twice. */
function handOver(started) {
  const asked = self.fetch;
  self.fetch = (address, options) => {
    const name = String(address).replace(RUNTIME, "");
    const response = started.get(name);
    started.delete(name);
    return response ?? asked(address, options);
  };
}

async function begin() {
  new WebAssembly.Module(NOTHING);
  WebAssembly.instantiateStreaming ??= async (response, imports) =>
    WebAssembly.instantiate(await (await response).arrayBuffer(), imports);
  const guide = have(`${API}guide.json`).then((response) => response.text());
  const parts = Object.keys(TYPES).map((name) => [name, part(name)]);
  const runtime = import(`${RUNTIME}pyodide.mjs`);
  import(`${RUNTIME}pyodide.asm.mjs`).catch(() => {}); // the runtime imports it too, and says so if it fails
  handOver(new Map(parts));
  const start = async () => {
    const { loadPyodide } = await runtime;
    const options = { indexURL: RUNTIME, lockFileURL: `${RUNTIME}pyodide-lock.json`, packages: ["followup"] };
    const pyodide = await loadPyodide(options);
    postMessage({ alive: true });
    return pyodide.pyimport("followup.door");
  };
  // A missing part makes the runtime wait for ever: fail on the part itself.
  const [door, text] = await Promise.all([start(), guide, ...parts.map(([, response]) => response)]);
  return { door, guide: text };
}

const places = new Map();

/** A place's JSON text; "null" where no place is chosen or its file cannot be had. */
async function place(code) {
  if (!code) return "null";
  if (!places.has(code)) {
    const text = fetch(`${API}places/${encodeURIComponent(code)}.json`).then((response) =>
      response.ok ? response.text() : null,
    );
    places.set(code, text.catch(() => null));
  }
  const text = await places.get(code);
  if (text === null) places.delete(code);
  return text ?? "null";
}

/** Without the place's days the answer still comes, from weekends alone; the page says so. */
async function work({ door, guide }, { method, where, request }) {
  const text = await place(where.code);
  const placeMissing = Boolean(where.code) && text === "null";
  if (placeMissing) delete request.answers[where.question];
  return { text: door[method](guide, text, JSON.stringify(request)), placeMissing };
}

/** Several plans at once, each by the days of the place it names; of a guide that asks for none, its own. */
async function workAll({ door, guide }, { method, where, requests }) {
  const named = requests.map(({ answers }) => [answers[where.question], answers[where.question]]);
  const codes = new Map((where.question ? named : [["", where.code]]).filter(([, code]) => code));
  const found = await Promise.all([...codes].map(async ([name, code]) => [name, await place(code)]));
  const known = found.filter(([, text]) => text !== "null");
  const places = known.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(",");
  const text = door[method](guide, `{${places}}`, JSON.stringify(requests));
  return { text, placeMissing: known.length < codes.size };
}

// The runtime waits for ever where a part of it failed; what it leaves unhandled tells of that.
const lost = new Promise((_, reject) => {
  self.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    reject(event.reason);
  });
});

const engine = Promise.race([begin(), lost]);
engine.then(
  () => postMessage({ ready: true }),
  (error) => {
    if (error instanceof WebAssembly.CompileError) return postMessage({ failed: "no_wasm" });
    postMessage({ failed: error instanceof TypeError ? "missing" : "stopped" });
  },
);

self.addEventListener("message", async ({ data: { id, ...task } }) => {
  try {
    const answer = task.requests ? workAll : work;
    postMessage({ id, reply: await answer(await engine, task) });
  } catch (error) {
    console.error(error);
    postMessage({ id, failed: "answer" });
  }
});
