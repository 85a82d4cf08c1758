// What the runtime needs of the browser's WebAssembly, and what it does not tell of it.
import type { Bytes } from "./download.ts";

// An empty module: making an instance of it shows whether WebAssembly may run at all. One browser asks the page's
// policy only then, and not when it compiles.
const NOTHING = [0, 97, 115, 109, 1, 0, 0, 0];

// A module with the tag of an exception, which the runtime throws: older browsers know none.
const EXCEPTION = [...NOTHING, 1, 4, 1, 96, 0, 0, 13, 3, 1, 0, 0];

export class NoWebAssembly extends Error {}
export class OldBrowser extends Error {}

/** Throws where the runtime cannot run: NoWebAssembly where it is switched off, or OldBrowser. */
export function checkWebAssembly(): void {
  try {
    new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(NOTHING)));
  } catch {
    throw new NoWebAssembly();
  }
  if (!WebAssembly.validate(new Uint8Array(EXCEPTION))) throw new OldBrowser();
}

/**
 * Let the runtime's own fetches meet the ones already under way, so that nothing is fetched twice; `heard` is called
 * as each is taken: a sign of life.
 */
export function serveStartedFetches(started: Map<string, Promise<Response>>, heard: () => void): void {
  const asked = self.fetch.bind(self);
  self.fetch = (address, options) => {
    const name = address instanceof Request ? "" : String(address);
    const response = started.get(name);
    started.delete(name);
    heard();
    return response ?? asked(address, options);
  };
}

interface Streaming {
  instantiateStreaming?: (
    response: Response | PromiseLike<Response>,
    imports?: WebAssembly.Imports,
  ) => Promise<WebAssembly.WebAssemblyInstantiatedSource>;
}

/**
 * The runtime swallows what goes wrong with WebAssembly, and waits for ever. Where what streamed in was not whole,
 * the bytes serve that were checked: `whole` promises them. Gives a promise that rejects if they do not; `heard` is
 * called once it runs.
 */
export function watchWebAssembly(whole: Promise<Bytes>, heard: () => void): Promise<never> {
  const native: Streaming = WebAssembly;
  const streaming = native.instantiateStreaming;
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (response, imports) => {
      if (streaming) {
        const made = await streaming.call(WebAssembly, response, imports).catch(() => null);
        if (made) {
          heard();
          return made;
        }
      }
      const made = whole.then((bytes) => WebAssembly.instantiate(bytes, imports));
      made.then(heard, reject);
      return made;
    };
  });
}
