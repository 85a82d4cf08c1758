// Where kept plans lie: in this browser's storage, each under a key of its own that carries the path of the
// guide's site, so that guides on one host never touch each other's. Where the browser refuses to store,
// plans lie in memory and last as long as the page.
import { SITE } from "../engine/files.ts";
import { asRecord, MOST, type PlanRecord } from "./plan_record.ts";

const { origin, pathname } = new URL(SITE);
const PATH = origin === location.origin ? pathname : SITE; // on a page elsewhere, its path alone may be another guide's

/** What every key begins with; the number is the version of what lies there. */
const START = `followup:${PATH}:plan-1:`;

function parse(text: string): PlanRecord | null {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    return null;
  }
}

export class LocalStore {
  /** Why what was last written will not outlive the page: "blocked", "full", "many", or "" if it will. */
  trouble: "" | "blocked" | "full" | "many" = "";
  readonly #memory = new Map<string, PlanRecord>(); // what could not be written

  /** Every plan that can be read. */
  list(): PlanRecord[] {
    const stored = this.#listKeys()
      .slice(0, MOST)
      .map((key) => this.find(key.slice(START.length)));
    const read = [...stored, ...this.#memory.values()].filter((record) => record !== null);
    return read.filter((record, at) => read.findIndex((other) => other.id === record.id) === at);
  }

  /** The plan with this id, or null. */
  find(id: string): PlanRecord | null {
    const held = this.#memory.get(id);
    if (held) return held;
    const record = parse(this.#try((storage) => storage.getItem(START + id)) ?? "");
    return record?.id === id ? record : null;
  }

  /** Whether more plans lie here than are read. */
  get hasMore(): boolean {
    return this.#listKeys().length > MOST;
  }

  put(record: PlanRecord): void {
    const keys = this.#listKeys();
    if (keys.length >= MOST && !keys.includes(START + record.id)) {
      this.#memory.set(record.id, record);
      this.trouble = "many";
      return;
    }
    try {
      localStorage.setItem(START + record.id, JSON.stringify(record));
      this.#memory.delete(record.id);
      this.trouble = "";
    } catch (error) {
      this.#memory.set(record.id, record);
      this.trouble = (error as Error).name === "QuotaExceededError" ? "full" : "blocked";
    }
  }

  remove(id: string): void {
    this.#memory.delete(id);
    this.#try((storage) => {
      storage.removeItem(START + id);
    });
  }

  /** Remove every plan of this guide, also what cannot be read as one. */
  clear(): void {
    this.#memory.clear();
    for (const key of this.#listKeys()) {
      this.#try((storage) => {
        storage.removeItem(key);
      });
    }
  }

  /** Call `changed()` when another tab has written or removed a plan, until `signal` is aborted. */
  watch(changed: () => void, signal: AbortSignal): void {
    const handle = ({ key }: StorageEvent) => {
      if (key === null || key.startsWith(START)) changed();
    };
    addEventListener("storage", handle, { signal });
  }

  #listKeys(): string[] {
    const all = this.#try((storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at)));
    return (all ?? []).filter((key) => key !== null).filter((key) => key.startsWith(START));
  }

  /** Where site data is blocked, even asking for the storage is refused. */
  #try<Result>(act: (storage: Storage) => Result): Result | null {
    try {
      return act(localStorage);
    } catch {
      return null;
    }
  }
}
