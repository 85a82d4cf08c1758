// What the page and the worker say to each other.
import type { PlanRequest, Where } from "./protocol.ts";

export type Method = "answer" | "calendar" | "overview" | "calendar_of_all";

/** What the worker is asked. */
export type Task =
  | { method: "answer" | "calendar"; where: Where; request: PlanRequest }
  | { method: "overview" | "calendar_of_all"; where: Where; requests: PlanRequest[] };

export interface Answer {
  text: string;
  placeMissing: boolean;
}

/** What came whole, by name; a script leaves no bytes. */
export type Kept = Map<string, Uint8Array<ArrayBuffer> | null>;

/** What the worker says. */
export interface FromWorker {
  id?: number;
  reply?: Answer;
  ready?: boolean;
  failed?: string;
  alive?: boolean;
  bytes?: number;
  of?: number;
  wants?: "kept";
  kept?: Kept;
}

/** What the page says to the worker, beside its tasks. */
export interface ToWorker {
  id?: number;
  kept?: Kept;
  gives_up?: boolean;
}
