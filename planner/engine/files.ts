// What is known of the files that are fetched later: where they lie, and for each its address, size and SHA-256.
// The build puts it here, once it has made them.
import type { KnownFile } from "./download.ts";

declare const __FILES__: {
  build: string;
  site: string;
  here: string;
  assets: string;
  folder: Record<"planner.html" | "place_hashes.json" | "views.js", KnownFile>;
  data: Record<ApiFile, KnownFile>;
  runtime: { above: string; python: string; wheel: string; parts: Record<string, Part> };
};
const FILES = __FILES__; // a build puts them in place of the name, in every script

export type ApiFile = "guide.json" | "places.json" | "time_zones.json" | "zones.json";

/** A file of the runtime: its size is known, and so how much of it is here. */
export type Part = KnownFile & { size: number };

const locate = (address: string, from: string = import.meta.url): string => new URL(address, from).href;

/** Names the build that this script is of. */
export const BUILD = FILES.build;

/** Where the guide's pages begin, and what is published for anyone. */
export const SITE = locate(FILES.site);
export const API = locate("api/", SITE);

const HERE = locate(FILES.here); // this build's own folder
const ASSETS = locate(FILES.assets); // the folder above it, at an address that stays

/** Says which build the site has now; never to be taken from a cache. */
export const LATEST = locate("build.json", ASSETS);

/** The address of a file of this build that is loaded and not read. */
export const locateInBuild = (name: string): string => locate(name, HERE);

const locateFile = <F extends KnownFile>(base: string, { address, size, sha256 }: F): F =>
  ({ address: locate(address, base), size, sha256 }) as F;

/** What is known of a file of this build that is read. */
export const inBuild = (name: keyof typeof FILES.folder): KnownFile => locateFile(HERE, FILES.folder[name]);

/** What is known of a file under `api/`. */
export const inApi = (name: ApiFile): KnownFile => locateFile(API, FILES.data[name]);

/** What is known of a place's file; `sha256` may be its beginning, or "" where it is not known. */
export const inPlaces = (code: string, sha256 = ""): KnownFile => {
  const address = `places/${encodeURIComponent(code)}.json${sha256 && `?v=${sha256}`}`;
  return locateFile(API, { address, sha256 });
};

const { above, python, wheel, parts } = FILES.runtime;
const WITH_RUNTIME = locate(above, ASSETS); // the site of another language has it in the site above

/** Where the runtime's folders lie, and what is known of its files, by name. */
export const RUNTIME = {
  python: locate(python, WITH_RUNTIME),
  wheel: locate(wheel, WITH_RUNTIME),
  parts: Object.fromEntries(Object.entries(parts).map(([name, file]) => [name, locateFile(WITH_RUNTIME, file)])),
};
