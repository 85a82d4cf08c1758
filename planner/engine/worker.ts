// The date logic, in a worker: Python's wheel on Pyodide, text in, text out. It fetches what it needs at
// once, because nothing the page preloads reaches a worker.
import { canHash, download, decodeText, type Bytes } from "./download.ts";
import { inApi, inBuild, inPlaces, RUNTIME, type Part } from "./files.ts";
import { Parts } from "./parts.ts";
import { decodeHashes, findHash, type Hashes } from "./place_data.ts";
import type { Answers, PlanRequest } from "./protocol.ts";
import type { Answer, FromWorker, Kept, Method, Task, ToWorker } from "./worker_messages.ts";
import { serveStartedFetches, watchWebAssembly, NoWebAssembly, OldBrowser, checkWebAssembly } from "./webassembly.ts";

interface WorkerScope {
  readonly name: string;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
}

/** The date logic as Pyodide gives it: its functions by name, text in, text out. */
type Api = Record<string, (guide: string, places: string, asked: string) => string>;

interface Runtime {
  loadPyodide: (options: Record<string, unknown>) => Promise<{ pyimport: (name: string) => Api }>;
}

interface Begun {
  api: Api;
  guide: string;
}

const scope = self as unknown as WorkerScope;

/** What a response says it holds: without its type, no browser compiles WebAssembly as it comes. */
const TYPES: Record<string, string> = {
  json: "application/json",
  wasm: "application/wasm",
  whl: "application/zip",
  zip: "application/zip",
};
const WASM = "pyodide.asm.wasm"; // Pyodide's own name
const WAIT_FOR_PLACE = 1 / 4; // of the patience with all else: without its days there is an answer too

// What the page says as it starts the worker: whether it tries again, and how patient it is.
const { again, patience } = JSON.parse(scope.name) as { again: boolean; patience: number };

const tell = (message: FromWorker, transfer: Transferable[] = []) => {
  scope.postMessage(message, transfer);
};
const tellAlive = () => {
  tell({ alive: true });
};

/** What an earlier worker had whole: the page hands it over. */
const kept = new Promise<Kept>((resolve) => {
  if (!again) {
    resolve(new Map());
    return;
  }
  self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
    if (data.kept) resolve(data.kept);
  });
  tell({ wants: "kept" });
});

/** A promise, and what settles it. */
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** What is known of a part of the runtime. */
function findPart(name: string): Part {
  const known = RUNTIME.parts[name];
  if (!known) throw new Error(`no ${name} was built`);
  return known;
}

const parts = new Parts({ kept, tell });

// The runtime waits for ever where a part of it failed; what it leaves unhandled tells of that.
const lost = new Promise<never>((_, reject) => {
  self.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    reject(event.reason as Error);
  });
});

const withType = (body: BodyInit | null, name: string) =>
  new Response(body, { headers: { "Content-Type": TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "" } });

interface Coming {
  name: string;
  whole: Promise<Bytes>;
  response: Promise<Response>;
}

/**
 * A part of the runtime: `whole` has its bytes, checked; `response` is what the runtime gets for its own fetch.
 * WebAssembly is compiled as it comes, from the browser's own response where that has the media type that is asked
 * for: only of such a one the compiled code is cached.
 */
function fetchPart(name: string): Coming {
  const { promise: early, resolve } = withResolvers<Response>();
  const useOwn = (each: Response) => {
    resolve(each.headers.get("Content-Type") === TYPES.wasm ? each : withType(each.body, name));
  };
  const whole = parts.fetch(name, findPart(name), name === WASM ? useOwn : undefined);
  const late = whole.then((bytes) => withType(bytes, name));
  const sent = Promise.race([early, late]);
  sent.catch(() => {}); // told by `whole`
  return { name, whole, response: sent };
}

function findWhole(coming: Coming[], wanted: string): Promise<Bytes> {
  const found = coming.find(({ name }) => name === wanted);
  return found ? found.whole : Promise.reject(new TypeError(wanted));
}

async function startEngine(): Promise<Begun> {
  checkWebAssembly();
  const guide = parts.fetch("guide.json", inApi("guide.json") as Part);
  const isUnhashed = (name: string) => name.endsWith(".whl") && !canHash(); // the runtime has the browser check it
  const names = Object.keys(RUNTIME.parts).filter((name) => !name.endsWith(".mjs") && !isUnhashed(name));
  const coming = names.map(fetchPart);
  const loadScript = (name: string) => parts.load(name, findPart(name), again);
  const runtime = loadScript("pyodide.mjs") as Promise<Runtime>;
  const plumbing = loadScript("pyodide.asm.mjs"); // the runtime imports it by itself
  serveStartedFetches(new Map(coming.map(({ name, response }) => [findPart(name).address, response])), tellAlive);
  const failed = watchWebAssembly(findWhole(coming, WASM), tellAlive);
  const start = async () => {
    const { loadPyodide } = await runtime;
    const lockFileURL = findPart("pyodide-lock.json").address;
    const folders = { indexURL: RUNTIME.python, packageBaseUrl: RUNTIME.wheel, lockFileURL };
    const pyodide = await loadPyodide({ ...folders, packages: ["followup"] });
    return pyodide.pyimport("followup.api");
  };
  // A missing part makes the runtime wait for ever: fail on the part itself.
  const all = Promise.all([start(), guide, plumbing, ...coming.map(({ whole }) => whole)] as const);
  const [api, text] = await Promise.race([all, failed]);
  return { api, guide: decodeText(text) };
}

const hashes = kept
  .then(() => download(inBuild("place_hashes.json"), { again }))
  .then(decodeHashes)
  .catch((): Hashes => ({}));

const places = new Map<string, Promise<string | null>>(); // by a place's code: a page asks for it again with every plan

async function fetchPlace(code: string): Promise<string> {
  const known = await hashes;
  const file = inPlaces(code, findHash(known, code));
  const text = decodeText(await download(file, { patience: patience * WAIT_FOR_PLACE }));
  JSON.parse(text); // some other page in its place is refused here
  return text;
}

/** A place's JSON text; "null" where no place is chosen or its file cannot be had. */
async function loadPlace(code: string): Promise<string> {
  if (!code) return "null";
  const coming = places.get(code) ?? fetchPlace(code).catch(() => null);
  places.set(code, coming);
  const text = await coming;
  if (text === null) places.delete(code);
  return text ?? "null";
}

type One = Extract<Task, { request: PlanRequest }>;
type SeveralPlans = Extract<Task, { requests: PlanRequest[] }>;

const without = (answers: Answers, question: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => name !== question));

function runMethod({ api, guide }: Begun, method: Method, places: string, asked: unknown): string {
  const ask = api[method];
  if (!ask) throw new Error(`the engine knows no ${method}`);
  return ask(guide, places, JSON.stringify(asked));
}

/** Without the place's days the answer still comes, from weekends alone; the page says so. */
async function work(begun: Begun, { method, where, request }: One): Promise<Answer> {
  const text = await loadPlace(where.code);
  const placeMissing = Boolean(where.code) && text === "null";
  const asked =
    placeMissing && where.question ? { ...request, answers: without(request.answers, where.question) } : request;
  return { text: runMethod(begun, method, text, asked), placeMissing };
}

/** Several plans at once, each by the days of the place it names; of a guide that asks for none, its own. */
async function workAll(begun: Begun, { method, where, requests }: SeveralPlans): Promise<Answer> {
  const { question } = where;
  const named = question ? requests.map(({ answers }) => [answers[question], answers[question]]) : [["", where.code]];
  const codes = new Map(named.flatMap(([name = "", code]) => (code ? [[name, code] as const] : [])));
  const found = await Promise.all([...codes].map(async ([name, code]) => [name, await loadPlace(code)] as const));
  const known = found.filter(([, text]) => text !== "null");
  const places = known.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(",");
  const text = runMethod(begun, method, `{${places}}`, requests);
  return { text, placeMissing: known.length < codes.size };
}

/** Why the engine cannot come up, by the page's own names. */
function findReason(error: unknown): string {
  if (error instanceof NoWebAssembly) return "no_wasm";
  if (error instanceof OldBrowser) return "old_browser";
  const notWhole = error instanceof TypeError || error instanceof WebAssembly.CompileError;
  return notWhole ? "missing" : "stopped";
}

const engine = Promise.race([startEngine(), lost]);
engine.then(
  () => {
    parts.forget();
    tell({ ready: true });
  },
  (error: unknown) => {
    console.error(error);
    parts.sendKept();
    tell({ failed: findReason(error) });
  },
);

async function answer(id: number, task: Task): Promise<void> {
  try {
    const begun = await engine;
    tell({ id, reply: await ("requests" in task ? workAll(begun, task) : work(begun, task)) });
  } catch (error) {
    console.error(error);
    tell({ id, failed: "answer" });
  }
}

self.addEventListener("message", ({ data }: MessageEvent<ToWorker & Task>) => {
  const { id, gives_up: givesUp, kept: _, ...task } = data;
  if (givesUp) parts.sendKept();
  else if (id) void answer(id, task);
});
