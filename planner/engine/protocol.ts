// The contract of page and engine in the words of the page. What it rests on is made from the engine's own types.
import type { Facts as SomeFacts, Request, Step } from "./contract.d.ts";

export type {
  Calendar,
  CalendarEntry,
  Choice,
  Clash,
  ExplainedDate,
  Explanation,
  FiledEntry,
  Happened,
  HappenedFact,
  LeftOut,
  Message,
  Note,
  OwnText,
  PageNote,
  Place,
  PlanLine,
  Problem,
  Reply,
  Says,
  Step,
  StepState,
  Timeline,
  Understood,
} from "./contract.d.ts";

/** Values under the names that a guide gives them. */
export type Named<Value> = Record<string, Value>;
export type Answers = Named<string>;

/** What the reader told the plan beyond the form: all of it, be it empty. */
export type Facts = Required<SomeFacts>;

/** A request as the page makes it: it names the plan and the language, and leaves no fact out. */
export type PlanRequest = Request & Facts & Required<Pick<Request, "answers" | "id" | "language">>;

/** The place whose calendar counts: the question that asks for it, if one does, its code and its name. */
export interface Where {
  question?: string;
  code: string;
  name: string;
}

/** Whether there is nothing to do about a step any more. */
export const isSettled = ({ state }: Step): boolean => state === "done" || state === "skipped";
