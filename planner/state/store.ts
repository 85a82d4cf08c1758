// What one planner knows, in one place, and which way it goes: answers, facts, kept plans and today make a request,
// the request a reply, and the page shows that. A view reads what stands here and writes nothing of its own into it.
import { batch, effect, signal, untracked } from "@preact/signals-core";
import type { Answers, CalendarEntry, Facts, Problem, Reply } from "../engine/protocol.ts";
import { FactStore, type Guide } from "./facts.ts";
import { makeId } from "./link.ts";
import type { PlanRecord } from "./plan_record.ts";

/** What a plan is made from. */
export interface Told {
  answers: Answers;
  facts: Facts;
}

/** What came of asking: the reply, what it was made from, and what of it could not be had or taken. */
export interface Outcome {
  readonly reply: Reply;
  readonly asked: Told;
  /** The place whose days could not be had, or "". */
  readonly placeMissing: string;
  /** What to say in place of a next step: what ended the plan, or why there are no steps in it. */
  readonly ending: string;
  /** What is wrong, to stand beside what it is about. */
  readonly problems: readonly Problem[];
  /** Whether the headline says it all: that there are no steps, and why. */
  readonly isHeadline: boolean;
}

/** A plan as it stands. */
export interface PlanAsTold extends Told {
  id: string;
  base: number;
  behind: boolean;
  filed: CalendarEntry[];
}

/** What may be put in the place of the plan at hand. */
export interface NewPlan {
  id: string;
  base: number;
  behind: boolean;
  filed: CalendarEntry[];
  facts: unknown;
  answers: () => Answers;
}

export class Store {
  /** Names the plan. */
  readonly id = signal(makeId());
  /** The edition of the plan that this page goes by, 0 while the plan is not kept on the device. */
  readonly base = signal(0);
  /** Whether another tab has kept a later one. */
  readonly behind = signal(false);
  /** Every answer as it stands, empty ones too. */
  readonly answers = signal<Answers>({});
  /** The entries of all calendar files saved. */
  readonly filed = signal<CalendarEntry[]>([]);
  /** The plans kept on the device. */
  readonly kept = signal<readonly PlanRecord[]>([]);
  /** What the plan on the page shows, or null while there is none. */
  readonly outcome = signal<Outcome | null>(null);
  readonly facts: FactStore;

  /** `page` knows which day it is, and its words what the guide has. */
  constructor(page: Guide) {
    this.facts = new FactStore(page);
  }

  /** The answers and facts that a plan is made from, as they stand. */
  collectTold(): Told {
    return { answers: this.answers.value, facts: this.facts.collectFacts() };
  }

  /** The plan as it stands, as data. */
  collectPlan(): PlanAsTold {
    const { id, base, behind, filed } = this;
    return { id: id.value, base: base.value, behind: behind.value, ...this.collectTold(), filed: filed.value };
  }

  /** Look at all that a plan is, for `watch`. */
  readAll(): unknown {
    const { id, base, behind, answers, facts, filed, outcome } = this;
    return [id.value, base.value, behind.value, answers.value, facts.held, filed.value, outcome.value];
  }

  /** Take another plan in the place of the one at hand; `answers()` puts them where they are read from. */
  replace({ id, base, behind, filed, facts, answers }: NewPlan): void {
    batch(() => {
      this.outcome.value = null;
      this.id.value = id;
      this.base.value = base;
      this.behind.value = behind;
      this.answers.value = answers();
      this.facts.load(facts);
      this.filed.value = filed;
    });
  }

  /** Call `act()` whenever something that `read()` looks at has changed, and not before. */
  watch(read: () => unknown, act: () => void): void {
    let isFirst = true;
    effect(() => {
      read();
      if (!isFirst) untracked(act);
      isFirst = false;
    });
  }
}
