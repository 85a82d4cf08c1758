// What is known of the files that are fetched later: where they lie, and for each its address, size and SHA-256.
// The build puts it here, once it has made them.
/* global __FILES__ */
const FILES = __FILES__;

const seen = (address, from = import.meta.url) => new URL(address, from).href;

/** Names the build that this script is of. */
export const BUILD = FILES.build;

/** Where the guide's pages begin, and what is published for anyone. */
export const SITE = seen(FILES.site);
export const API = seen("api/", SITE);

const HERE = seen(FILES.here);
const ASSETS = seen(FILES.assets);

/** Says which build the site has now; never to be taken from a cache. */
export const LATEST = seen("build.json", ASSETS);

/** The address of a file of this build that is loaded and not read. */
export const loaded = (name) => seen(name, HERE);

const at = (base, { address, size, sha256 }) => ({ address: seen(address, base), size, sha256 });

/** What is known of a file of this build that is read. */
export const inBuild = (name) => at(HERE, FILES.folder[name]);

/** What is known of a file under `api/`. */
export const inApi = (name) => at(API, FILES.data[name]);

/** What is known of a place's file; `sha256` may be its beginning, or "" where it is not known. */
export const placeFile = (code, sha256 = "") => {
  const address = `places/${encodeURIComponent(code)}.json${sha256 && `?v=${sha256}`}`;
  return at(API, { address, sha256 });
};

const { above, python, wheel, parts } = FILES.runtime;
const WITH_RUNTIME = seen(above, ASSETS); // the site of another language has it in the site above

/** Where the runtime's folders lie, and what is known of its files, by name. */
export const RUNTIME = {
  python: seen(python, WITH_RUNTIME),
  wheel: seen(wheel, WITH_RUNTIME),
  parts: Object.fromEntries(Object.entries(parts).map(([name, file]) => [name, at(WITH_RUNTIME, file)])),
};
