// Fetches the script of the views, which stand on the page only once there is an answer. It comes while the engine
// does, once for all planners of a page; it is checked before it runs, for a cache may hold a login page in its place.
import { EngineFailure, type Engine } from "../engine/client.ts";
import { download, DownloadFailure } from "../engine/download.ts";
import { inBuild } from "../engine/files.ts";
import { isRenewed } from "../engine/renewal.ts";
import type * as views from "./views.ts";

type Module = typeof views;

let loaded: Promise<Module> | null = null;
let attempts = 0;

async function load(patience: number): Promise<Module> {
  const file = inBuild("views.js");
  const again = attempts > 0 ? `?again=${attempts}` : ""; // a browser remembers a module that failed
  attempts += 1;
  await download(file, { patience });
  return (await import(file.address + again)) as Module;
}

async function findReason(error: unknown): Promise<string> {
  if (error instanceof DownloadFailure && error.late) return "slow";
  return (await isRenewed()) ? "renewed" : "missing";
}

/** The script, fetched with the patience of `engine`; what failed is fetched again. Rejects with an EngineFailure. */
export function loadViews(engine: Engine): Promise<Module> {
  loaded ??= load(engine.patience).catch(async (error: unknown) => {
    loaded = null;
    const reason = await findReason(error);
    if (reason === "renewed") engine.markRenewed();
    throw new EngineFailure(reason);
  });
  return loaded;
}
