// The reader's kept plans, and the law of keeping them: every edition has a number, and what is written must
// follow on the edition it was made from. So a tab that has fallen behind never overwrites a newer one.
import type { LocalStore } from "./local_storage.ts";
import { computeNextEdition, hasSameContent, type Plan, type PlanRecord } from "./plan_record.ts";

const writeTime = () => new Date().toISOString();

/** Counts what became of plans that were taken in. */
export type Merged = Record<"added" | "renewed" | "left", number>;

/** Sends a `change` event whenever what is kept may have changed, here or in another tab. */
export class PlanStore extends EventTarget {
  readonly stored: LocalStore;
  constructor(stored: LocalStore) {
    super();
    this.stored = stored;
  }

  /** Heed other tabs until `signal` is aborted. */
  start(signal: AbortSignal): void {
    this.stored.watch(() => {
      this.#tell();
    }, signal);
  }

  list(): PlanRecord[] {
    return this.stored.list();
  }

  find(id: string): PlanRecord | null {
    return this.stored.find(id);
  }

  /**
   * Keep a plan, as the edition after `base` (0: it was not kept before). Gives back the edition that is
   * now kept, or 0 if there is another one than `base`, which then stays.
   */
  keep(plan: Plan, base: number): number {
    const there = this.find(plan.id);
    if ((there?.revision ?? 0) !== base) return 0;
    if (there && hasSameContent(there, plan)) return base;
    const { id, answers, facts, filed } = plan;
    const revision = computeNextEdition(base);
    this.stored.put({ id, revision, changed: writeTime(), answers, facts, filed });
    this.#tell();
    return revision;
  }

  /** Remove a plan; gives back what `putBack()` takes. */
  remove(id: string): PlanRecord | null {
    const record = this.find(id);
    this.stored.remove(id);
    this.#tell();
    return record;
  }

  putBack(record: PlanRecord): void {
    this.stored.put({ ...record, revision: computeNextEdition(record.revision) });
    this.#tell();
  }

  /** Take in plans from elsewhere; of two editions of one plan the later stays. Counts what became of them. */
  merge(records: readonly PlanRecord[]): Merged {
    const count = { added: 0, renewed: 0, left: 0 };
    for (const record of records) {
      const there = this.find(record.id);
      const newer = !there || (record.changed > there.changed && !hasSameContent(there, record));
      count[there ? (newer ? "renewed" : "left") : "added"] += 1;
      const revision = computeNextEdition(Math.max(record.revision, there?.revision ?? 0));
      if (newer) this.stored.put({ ...record, revision });
    }
    this.#tell();
    return count;
  }

  forget(): void {
    this.stored.clear();
    this.#tell();
  }

  /** Whoever changed something has taken note of the new edition before anyone hears of it. */
  #tell(): void {
    queueMicrotask(() => this.dispatchEvent(new Event("change")));
  }
}
