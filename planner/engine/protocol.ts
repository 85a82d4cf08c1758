// What the page and the date logic say to each other: the contract of `api.schema.json`, as far as the page reads
// it. A day is the text "YYYY-MM-DD"; a moment may add "THH:MM".

export type StepState = "done" | "late" | "now" | "skipped" | "wait";
export type PlanState = StepState | "ended" | "unclear";
export type Bound = "day" | "earliest" | "aim" | "latest";
export type ClosedKind = "weekend" | "holiday" | "closed" | "paused";

/** Values under the names that a guide gives them. */
export type Named<Value> = Record<string, Value>;
export type Answers = Named<string>;

export interface HappenedFact {
  date: string;
  answer?: string;
}

export interface MessageText {
  subject?: string | null;
  body?: string;
}

/** What the reader told the plan beyond the form. */
export interface Facts {
  sent: Named<string>;
  skipped: string[];
  events: Named<HappenedFact>;
  open: string[];
  closed: string[];
  send_on: Named<string>;
  blanks: Named<string>;
  texts: Named<MessageText>;
  earlier: Named<string[]>;
}

/** An entry that an earlier calendar file held. */
export interface FiledStep {
  step: string;
  on: string;
}

export interface CalendarEntry extends FiledStep {
  title: string;
}

export interface PlanRequest extends Facts {
  version: 1;
  id: string;
  today: string;
  language: string;
  answers: Answers;
  stamp?: string;
  filed?: FiledStep[];
}

export interface Says {
  date: string;
  says: string;
}

export interface Choice extends Says {
  answer: string;
}

export interface Problem {
  field: string;
  message: string;
  choices?: Choice[];
}

export interface Note {
  id: string;
  says: string;
}

export interface PageNote extends Note {
  page: string | null;
}

export interface ClosedDay {
  date: string;
  kind: ClosedKind;
  why: string;
}

/** How one date of a step came about. */
export interface Explanation {
  for: Bound;
  rule: string | null;
  source: string | null;
  moment: string;
  anchor: string;
  anchor_date: string;
  date: string;
  counted: string[];
  skipped: ClosedDay[];
  rolled_from: string | null;
  passed_over: ClosedDay[];
  says: string;
}

export interface Clash extends Says {
  for: Bound;
  source: string | null;
}

export interface Letter {
  id: string;
  title: string;
  channel: string;
  subject: string | null;
  body: string;
  blanks_left: string[];
  stand_ins: string[];
  sentences: Named<string>;
  text: { subject: string | null; body: string; edited: boolean };
  notes: Note[];
}

/** A step's window: each bound is a moment, where there is one. */
export interface StepWindow {
  earliest: string | null;
  aim: string | null;
  latest: string | null;
}

export interface Step extends StepWindow {
  id: string;
  title: string;
  entry: string;
  state: StepState;
  on: string | null;
  reminder: { start: string; end: string } | null;
  sent: Says | null;
  says: string;
  when: string;
  working: Explanation[];
  clashes: Clash[];
  notes: PageNote[];
  sending: { on: string | null; says: string };
  messages: Letter[];
}

export interface Happened {
  id: string;
  title: string;
  date: string;
  says: string | null;
  page: string | null;
  messages: Letter[];
}

export interface Timeline {
  kind: string;
  from: string | null;
  to: string | null;
  read_as: string;
  sentence: string | null;
}

export interface Understood {
  timeline: Timeline | null;
  dates: Named<Says>;
  assumed: Named<string>;
}

export interface Calendar {
  code: string;
  name: string;
  weekend: number[];
  years: [number, number] | null;
}

export interface Reply {
  version: number;
  name: string | null;
  next: { step: string; state: StepState; on: string | null; says: string } | null;
  steps: Step[];
  happened: Happened[];
  days: Named<Says>;
  understood: Understood;
  not_before: Named<string>;
  calendar: Calendar;
  problems: Problem[];
  questions: Problem[];
}

/** The next step of one of several plans. */
export interface PlanLine {
  id: string;
  name: string | null;
  state: PlanState;
  step: string | null;
  title: string | null;
  on: string | null;
  says: string | null;
  coming: CalendarEntry[];
}

/** A place's own file, as far as the page reads it. */
export interface Place {
  code: string;
  name: string;
  weekend: number[];
  regions?: boolean;
  notes?: { says: string }[];
}

/** The place whose calendar counts: the question that asks for it, if one does, its code and its name. */
export interface Where {
  question?: string;
  code: string;
  name: string;
}

/** Whether there is nothing to do about a step any more. */
export const isSettled = ({ state }: Step): boolean => state === "done" || state === "skipped";
