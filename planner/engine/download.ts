// One file, fetched whole: counted while it comes, given up when nothing comes any more, and checked by size and
// hash before anybody reads it.

/** Milliseconds without a sign of life after which we give up, where nobody says otherwise. */
export const PATIENCE = 60_000;

/** What is known of a file: its address, and where they are known its size and its hash, or the hash's beginning. */
export interface KnownFile {
  address: string;
  size?: number;
  sha256?: string;
}

export type Bytes = Uint8Array<ArrayBuffer>;

interface Watching {
  patience?: number;
  onBytes?: (length: number) => void;
  onResponse?: (response: Response) => void;
}

/** A file that could not be had as it should be. `late`: nothing came for longer than the patience given. */
export class DownloadFailure extends TypeError {
  readonly late: boolean;
  constructor(address: string, late = false) {
    super(address);
    this.late = late;
  }
}

// The browser's own: in the worker the runtime's fetches are met by what this one brings.
const ask = fetch.bind(globalThis);

/** The text of a file, and what it holds. */
export const decodeText = (bytes: Bytes): string => new TextDecoder().decode(bytes);
export const decodeJson = (bytes: Bytes): unknown => JSON.parse(decodeText(bytes));

/** Outside a secure page there is no way to hash. */
export const canHash = (): boolean => Boolean((crypto as Partial<Crypto>).subtle);

/** Whether bytes are those of a file. Outside a secure page there is no way to hash them: then by size alone. */
async function isWhole(bytes: Bytes, { size, sha256 }: KnownFile): Promise<boolean> {
  if (size !== undefined && bytes.length !== size) return false;
  if (!sha256 || !canHash()) return true;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.startsWith(sha256);
}

/** All bytes of a response, each chunk told as it comes. More than `size` is not read. */
async function read(response: Response, size: number | undefined, heard: (length: number) => void): Promise<Bytes> {
  const chunks: Bytes[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  if (!reader) throw new TypeError(response.url);
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    length += chunk.value.length;
    heard(length);
    if (length > (size ?? Infinity)) {
      reader.cancel().catch(() => {});
      break;
    }
  }
  const bytes = new Uint8Array(length);
  let place = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, place);
    place += chunk.length;
  }
  return bytes;
}

async function downloadOnce(
  file: KnownFile,
  { patience, onBytes, onResponse }: Watching,
  cache: RequestCache,
): Promise<Bytes> {
  const given = new AbortController();
  let clock: ReturnType<typeof setTimeout> | undefined;
  const handleChunk = (length: number) => {
    clearTimeout(clock);
    const abort = () => {
      given.abort();
    };
    if (patience) clock = setTimeout(abort, patience);
    onBytes?.(length);
  };
  handleChunk(0);
  try {
    const response = await ask(file.address, { cache, signal: given.signal });
    if (!response.ok) throw new DownloadFailure(file.address);
    const counted = onResponse ? response.clone() : response;
    onResponse?.(response);
    const bytes = await read(counted, file.size, handleChunk);
    if (!(await isWhole(bytes, file))) throw new DownloadFailure(file.address);
    return bytes;
  } catch (error) {
    throw given.signal.aborted ? new DownloadFailure(file.address, true) : error;
  } finally {
    clearTimeout(clock);
  }
}

/**
 * The bytes of a file {address, size, sha256}. What comes wrong is asked for once more, past every cache: one may
 * hold a login page, or half of it. Rejects with a TypeError.
 *
 * `patience`: milliseconds without a byte, or none where files wait for each other's lines and the whole is watched
 * by somebody else; `onBytes(length)` hears how many came so far; `onResponse(response)`
 * gets the browser's own response as it begins, at the first try; `again` goes past every cache at once.
 */
export async function download(
  file: KnownFile,
  { patience, onBytes, onResponse, again = false }: Watching & { again?: boolean } = {},
): Promise<Bytes> {
  if (!again) {
    try {
      return await downloadOnce(file, { patience, onBytes, onResponse }, "default");
    } catch (error) {
      if (error instanceof DownloadFailure && error.late) throw error;
    }
  }
  return downloadOnce(file, { patience, onBytes }, "reload");
}
