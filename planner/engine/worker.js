// The date logic, in a worker: Python's wheel on Pyodide, text in, text out. It fetches what it needs at
// once, because nothing the page preloads reaches a worker.
import { download, jsonIn, textIn } from "./download.js";
import { inApi, inBuild, placeFile, RUNTIME } from "./files.js";
import { Parts } from "./parts.js";
import { handOver, mindWebAssembly, NoWebAssembly, OldBrowser, probe } from "./webassembly.js";

const TYPES = { json: "application/json", wasm: "application/wasm", whl: "application/zip", zip: "application/zip" };
const WASM = "pyodide.asm.wasm";
const WAIT_FOR_PLACE = 1 / 4; // of the patience with all else: without its days there is an answer too

// What the page says as it starts the worker: whether it tries again, and how patient it is.
const { again, patience } = JSON.parse(self.name);

const tell = (message, transfer = []) => postMessage(message, transfer);
const lives = () => tell({ alive: true });

/** What an earlier worker had whole: the page hands it over. */
const kept = new Promise((resolve) => {
  if (!again) return resolve(new Map());
  self.addEventListener("message", ({ data }) => data.kept && resolve(data.kept));
  tell({ wants: "kept" });
});

const parts = new Parts({ kept, tell });

// The runtime waits for ever where a part of it failed; what it leaves unhandled tells of that.
const lost = new Promise((_, reject) => {
  self.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    reject(event.reason);
  });
});

const typed = (body, name) => new Response(body, { headers: { "Content-Type": TYPES[name.split(".").pop()] } });

/**
 * A part of the runtime: `whole` has its bytes, checked; `response` is what the runtime gets for its own fetch.
 * WebAssembly is compiled as it comes, from the browser's own response where that has the media type that is asked
 * for: only of such a one the compiled code is cached.
 */
function part(name) {
  let response = null;
  const early = new Promise((begun) => {
    if (name === WASM) response = begun;
  });
  const own = (each) => response(each.headers.get("Content-Type") === TYPES.wasm ? each : typed(each.body, name));
  const whole = parts.have(name, RUNTIME.parts[name], response && own);
  const late = whole.then((bytes) => typed(bytes, name));
  const sent = Promise.race([early, late]);
  sent.catch(() => {}); // told by `whole`
  return { name, whole, response: sent };
}

async function begin() {
  probe();
  const guide = parts.have("guide.json", inApi("guide.json"));
  const unhashed = (name) => name.endsWith(".whl") && !crypto.subtle; // the runtime has the browser check it
  const names = Object.keys(RUNTIME.parts).filter((name) => !name.endsWith(".mjs") && !unhashed(name));
  const coming = names.map(part);
  const script = (name) => parts.load(name, RUNTIME.parts[name], again);
  const runtime = script("pyodide.mjs");
  const plumbing = script("pyodide.asm.mjs"); // the runtime imports it by itself
  handOver(new Map(coming.map(({ name, response }) => [RUNTIME.parts[name].address, response])), lives);
  const failed = mindWebAssembly(coming.find(({ name }) => name === WASM).whole, lives);
  const start = async () => {
    const { loadPyodide } = await runtime;
    const lockFileURL = RUNTIME.parts["pyodide-lock.json"].address;
    const folders = { indexURL: RUNTIME.python, packageBaseUrl: RUNTIME.wheel, lockFileURL };
    const pyodide = await loadPyodide({ ...folders, packages: ["followup"] });
    return pyodide.pyimport("followup.door");
  };
  // A missing part makes the runtime wait for ever: fail on the part itself.
  const all = Promise.all([start(), guide, plumbing, ...coming.map(({ whole }) => whole)]);
  const [door, text] = await Promise.race([all, failed]);
  return { door, guide: textIn(text) };
}

const hashes = kept
  .then(() => download(inBuild("place_hashes.json"), { again }))
  .then(jsonIn)
  .catch(() => ({}));

const places = new Map();

async function fetchPlace(code) {
  const known = await hashes;
  const file = placeFile(code, Object.hasOwn(known, code) ? known[code] : "");
  const text = textIn(await download(file, { patience: patience * WAIT_FOR_PLACE }));
  JSON.parse(text); // some other page in its place is refused here
  return text;
}

/** A place's JSON text; "null" where no place is chosen or its file cannot be had. */
async function place(code) {
  if (!code) return "null";
  if (!places.has(code)) places.set(code, fetchPlace(code).catch(() => null));
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

/** Why the engine cannot come up, by the page's own names. */
function reasonOf(error) {
  if (error instanceof NoWebAssembly) return "no_wasm";
  if (error instanceof OldBrowser) return "old_browser";
  const notWhole = error instanceof TypeError || error instanceof WebAssembly.CompileError;
  return notWhole ? "missing" : "stopped";
}

const engine = Promise.race([begin(), lost]);
engine.then(
  () => {
    parts.forget();
    tell({ ready: true });
  },
  (error) => {
    console.error(error);
    parts.give();
    tell({ failed: reasonOf(error) });
  },
);

self.addEventListener("message", async ({ data: { id, gives_up: givesUp, ...task } }) => {
  if (givesUp) return parts.give();
  if (!id) return;
  try {
    const answer = task.requests ? workAll : work;
    postMessage({ id, reply: await answer(await engine, task) });
  } catch (error) {
    console.error(error);
    postMessage({ id, failed: "answer" });
  }
});
