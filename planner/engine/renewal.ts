// Whether the site was built anew since the page was loaded, and asking it for a script anew.
import { BUILD, LATEST } from "./files.ts";

const ASK_FOR_BUILD = 4000; // milliseconds to learn whether the site was built anew

/** Whether the site has another build by now than the one this script is of. */
export async function isRenewed(): Promise<boolean> {
  const given = new AbortController();
  const late = setTimeout(() => {
    given.abort();
  }, ASK_FOR_BUILD);
  try {
    const response = await fetch(LATEST, { cache: "no-store", signal: given.signal });
    return ((await response.json()) as { build: string }).build !== BUILD;
  } catch {
    return false;
  } finally {
    clearTimeout(late);
  }
}

/** Ask the server for a script past every cache; the worker then finds it there. */
export async function fetchAnew(address: string, patience: number): Promise<void> {
  const given = new AbortController();
  const late = setTimeout(() => {
    given.abort();
  }, patience);
  await fetch(address, { cache: "reload", signal: given.signal })
    .then((response) => response.text())
    .catch(() => {}); // starting the worker tells
  clearTimeout(late);
}
