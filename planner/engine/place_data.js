// A place's own file as the page reads it: its name, its weekend, and what a reader should know of its days. The
// worker fetches the same file from the same address, so it comes over the line once.
import { download, jsonIn, PATIENCE } from "./download.js";
import { inBuild, placeFile } from "./files.js";

const fetched = new Map();

/** The data of a place by its code, fetched once; what failed is asked for again. */
export function placeData(code) {
  if (!fetched.has(code)) {
    const found = fetchPlace(code);
    found.catch(() => fetched.delete(code));
    fetched.set(code, found);
  }
  return fetched.get(code);
}

async function fetchPlace(code) {
  const options = { patience: PATIENCE };
  const known = await download(inBuild("place_hashes.json"), options).then(jsonIn, () => ({}));
  return jsonIn(await download(placeFile(code, Object.hasOwn(known, code) ? known[code] : ""), options));
}
