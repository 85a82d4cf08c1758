// A place's own file as the page reads it: its name, its weekend, and what a reader should know of its days. The
// worker fetches the same file from the same address, so it comes over the line once.
import { download, decodeJson, PATIENCE, type Bytes } from "./download.ts";
import { inBuild, inPlaces } from "./files.ts";
import type { Named, Place } from "./protocol.ts";

const fetched = new Map<string, Promise<Place>>(); // by a place's code

/** The data of a place by its code, fetched once; what failed is asked for again. */
export function loadPlace(code: string): Promise<Place> {
  const known = fetched.get(code);
  if (known) return known;
  const found = fetchPlace(code);
  found.catch(() => fetched.delete(code));
  fetched.set(code, found);
  return found;
}

/** The beginning of each place's hash, by its code. */
export type Hashes = Named<string>;

export const decodeHashes = (bytes: Bytes): Hashes => decodeJson(bytes) as Hashes;

export const findHash = (known: Hashes, code: string): string =>
  Object.hasOwn(known, code) ? (known[code] ?? "") : "";

const options = { patience: PATIENCE };

const fetchHashes = (): Promise<Hashes> =>
  download(inBuild("place_hashes.json"), options).then(decodeHashes, (): Hashes => ({}));

/** Whether there is a place of that code; where the list of places cannot be had, it is believed. */
export async function isPublished(code: string): Promise<boolean> {
  const known = await fetchHashes();
  return !Object.keys(known).length || Object.hasOwn(known, code);
}

async function fetchPlace(code: string): Promise<Place> {
  const known = await fetchHashes();
  return decodeJson(await download(inPlaces(code, findHash(known, code)), options)) as Place;
}
