// What page and engine say to each other. Made by scripts/describe.py, not edited by hand.

/**
 * What a date is to the window of a step; both ends belong to the window.
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Bound".
 */
export type Bound = "earliest" | "aim" | "latest";
/**
 * A day of the week; Monday is 0
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Weekday".
 */
export type Weekday = number;
/**
 * The first and the last year whose holidays are known, both included
 *
 * @minItems 2
 * @maxItems 2
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Years".
 */
export type Years = [number, number];
/**
 * A calendar day, ISO 8601
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Day".
 */
export type Day = string;
/**
 * A calendar day, with a wall-clock time where one holds. There is no time zone: it is the place's own clock
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "DayOrTime".
 */
export type DayOrTime = string;
/**
 * How a step of a plan stands on a day.
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "StepState".
 */
export type StepState = "wait" | "now" | "late" | "done" | "skipped";
/**
 * Why a day does not count.
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "ClosedKind".
 */
export type ClosedKind = "weekend" | "holiday" | "closed" | "paused";
/**
 * A bound, or `day`: a day that another explanation counts from
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "ExplainedDate".
 */
export type ExplainedDate = Bound | "day";
/**
 * How a whole plan stands, where that is not the state of its next step.
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "PlanState".
 */
export type PlanState = "ended" | "unclear";
/**
 * api/places.json: all places, for a search
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Places".
 */
export type Places = ListedPlace[];
/**
 * What sort of answer was given to *when*; conditions name it so.
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "TimelineKind".
 */
export type TimelineKind = "given" | "open" | "soon" | "none" | "no contact";

/**
 * Every file under api/, and the request and the reply of the engine, each under $defs. Within version 1, names are only added
 */
export interface FollowupSDataVersion1 {
  [k: string]: unknown;
}
/**
 * Whose days were counted; without a place only weekends are known
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Calendar".
 */
export interface Calendar {
  code: string | null;
  name: string;
  /**
   * closed days of the week
   */
  weekend: Weekday[];
  years: Years | null;
}
/**
 * A step that a calendar of a plan would hold
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "CalendarEntry".
 */
export interface CalendarEntry {
  /**
   * the stage
   */
  step: string;
  on: Day;
  /**
   * its title
   */
  title: string;
}
/**
 * A case of the law of dates
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Case".
 */
export interface Case {
  /**
   * the sentence of the law
   */
  law: string;
  place: string | null;
  start: DayOrTime;
  today?: Day;
  /**
   * closed days that are worked
   */
  open?: Day[];
  /**
   * open days that are not
   */
  closed?: Day[];
  /**
   * what happened, which `paused` names
   */
  events?: {
    [k: string]: Day;
  };
  /**
   * as content writes it; what counts, counts from `start`
   */
  rule: {
    [k: string]: unknown;
  };
  expect: Expected;
}
/**
 * What a case of the law comes to: at least one of these
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Expected".
 */
export interface Expected {
  earliest?: DayOrTime | null;
  aim?: DayOrTime | null;
  latest?: DayOrTime | null;
  on?: Day;
  state?: StepState;
}
/**
 * One of the days that may be meant
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Choice".
 */
export interface Choice {
  date: DayOrTime;
  /**
   * the day in words
   */
  says: string;
  /**
   * the answer that means this day and no other
   */
  answer: string;
}
/**
 * A date that another one overrules
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Clash".
 */
export interface Clash {
  for: Bound;
  date: DayOrTime;
  /**
   * why
   */
  says: string;
  source: string | null;
}
/**
 * How one date of a step came about
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Explanation".
 */
export interface Explanation {
  for: ExplainedDate;
  /**
   * the rule; null for a day to know, which belongs to none
   */
  rule: string | null;
  source: string | null;
  /**
   * the relative date as content writes it
   */
  moment: string;
  /**
   * what it counts from
   */
  anchor: string;
  anchor_date: DayOrTime;
  date: DayOrTime;
  /**
   * the days that were counted
   */
  counted: Day[];
  /**
   * closed days on the way
   */
  skipped: LeftOut[];
  /**
   * the closed day that it rolled from
   */
  rolled_from: Day | null;
  /**
   * closed days that were rolled over
   */
  passed_over: LeftOut[];
  /**
   * all of it, in words
   */
  says: string;
}
/**
 * A day that a count left out
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "LeftOut".
 */
export interface LeftOut {
  date: Day;
  kind: ClosedKind;
  /**
   * the holiday's name, or empty
   */
  why: string;
}
/**
 * What the reader told the plan beyond the form
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Facts".
 */
export interface Facts {
  /**
   * the day on which a stage was done, by stage
   */
  sent?: {
    [k: string]: Day;
  };
  /**
   * stages that the reader leaves out
   */
  skipped?: string[];
  /**
   * what happened, by event
   */
  events?: {
    [k: string]: HappenedFact;
  };
  /**
   * closed days that are worked
   */
  open?: Day[];
  /**
   * open days that are not worked
   */
  closed?: Day[];
  /**
   * the day on which a stage's message goes out, by stage
   */
  send_on?: {
    [k: string]: Day;
  };
  /**
   * what to write into the blanks of messages, by blank
   */
  blanks?: {
    [k: string]: string;
  };
  /**
   * messages in the reader's own words, by message
   */
  texts?: {
    [k: string]: OwnText;
  };
  /**
   * what stood in blanks before, by blank
   */
  earlier?: {
    [k: string]: string[];
  };
}
/**
 * An event that the reader tells of
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "HappenedFact".
 */
export interface HappenedFact {
  date: Day;
  /**
   * what they said then of when they will answer
   */
  answer?: string;
}
/**
 * A message in the reader's own words, with its blanks
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "OwnText".
 */
export interface OwnText {
  subject?: string | null;
  body?: string;
}
/**
 * An entry that an earlier calendar file held
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "FiledEntry".
 */
export interface FiledEntry {
  /**
   * the stage
   */
  step: string;
  on: Day;
}
/**
 * api/guide.json: a guide's content, every value a text; its other fields are content's own
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Guide".
 */
export interface Guide {
  version: 1;
  guide: {
    [k: string]: unknown;
  };
  questions: {
    [k: string]: unknown;
  };
  stages: {
    [k: string]: unknown;
  };
  rules: {
    [k: string]: unknown;
  };
  wording: {
    [k: string]: unknown;
  };
  [k: string]: unknown;
}
/**
 * An event that has happened, and what to write then
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Happened".
 */
export interface Happened {
  /**
   * the event
   */
  id: string;
  /**
   * its title
   */
  title: string;
  date: Day;
  /**
   * what to do now that it happened
   */
  says: string | null;
  /**
   * the guide's page that tells more of it
   */
  page: string | null;
  /**
   * the messages that fit, as they read today
   */
  messages: Message[];
}
/**
 * A message, filled in for the day it goes out
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Message".
 */
export interface Message {
  /**
   * the message
   */
  id: string;
  /**
   * its title
   */
  title: string;
  /**
   * its channel
   */
  channel: string;
  subject: string | null;
  /**
   * its text
   */
  body: string;
  /**
   * blanks that are still empty
   */
  blanks_left: string[];
  /**
   * empty blanks for which the guide wrote something of its own
   */
  stand_ins: string[];
  /**
   * the sentence of each blank asked for, as it reads
   */
  sentences: {
    [k: string]: string;
  };
  text: MessageText;
  /**
   * what is certainly wrong with it
   */
  notes: Note[];
}
/**
 * A message's text before it was filled in
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "MessageText".
 */
export interface MessageText {
  subject: string | null;
  /**
   * the text with its blanks
   */
  body: string;
  /**
   * whether the reader wrote it
   */
  edited: boolean;
}
/**
 * A remark
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Note".
 */
export interface Note {
  /**
   * its code, or the id that content gave it
   */
  id: string;
  /**
   * the sentence
   */
  says: string;
}
/**
 * A country in the list of places; other names are English or in the page's language
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "ListedPlace".
 */
export interface ListedPlace {
  /**
   * its code
   */
  code: string;
  /**
   * its name
   */
  name: string;
  /**
   * other names it is found by
   */
  also: string[];
  /**
   * its regions that have days of their own
   */
  regions: ListedRegion[];
}
/**
 * A region in the list of places
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "ListedRegion".
 */
export interface ListedRegion {
  /**
   * its code
   */
  code: string;
  /**
   * its name
   */
  name: string;
  /**
   * other names it is found by
   */
  also: string[];
}
/**
 * The next thing to do
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Next".
 */
export interface Next {
  /**
   * a stage
   */
  step: string;
  state: StepState;
  on: Day | null;
  /**
   * it, in one sentence
   */
  says: string;
}
/**
 * What comes next in each of several plans, the most urgent first
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Overview".
 */
export interface Overview {
  version: 1;
  plans: PlanLine[];
}
/**
 * The next step of one of several plans
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "PlanLine".
 */
export interface PlanLine {
  /**
   * the request's
   */
  id: string;
  /**
   * what the reader calls it
   */
  name: string | null;
  state: StepState | PlanState;
  /**
   * the stage
   */
  step: string | null;
  /**
   * the step's title, or that of what ended the plan
   */
  title: string | null;
  on: Day | null;
  /**
   * what to do, in words
   */
  says: string | null;
  /**
   * the steps to come
   */
  coming: CalendarEntry[];
}
/**
 * A remark on a step
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "PageNote".
 */
export interface PageNote {
  /**
   * its code, or the id that content gave it
   */
  id: string;
  /**
   * the sentence
   */
  says: string;
  /**
   * the guide's page that tells more of it
   */
  page: string | null;
}
/**
 * api/places/<code>.json: the days of a place
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Place".
 */
export interface Place {
  version: 1;
  /**
   * ISO 3166: a country, or a country and a region
   */
  code: string;
  /**
   * what people call it
   */
  name: string;
  /**
   * the days of the week that are closed
   */
  weekend: Weekday[];
  years: Years;
  /**
   * public holidays, by their day
   */
  closed: {
    [k: string]: string;
  };
  /**
   * those of the closed days that are not certain yet
   */
  estimated: Day[];
  /**
   * days of a weekend that are worked, and why, by their day
   */
  working: {
    [k: string]: string;
  };
  /**
   * open days on which many are away, and why, by their day
   */
  quiet: {
    [k: string]: string;
  };
  /**
   * whether it is a country whose regions have days of their own
   */
  regions: boolean;
  /**
   * what no calendar can say of its days; absent without any
   */
  notes?: PlaceNote[];
}
/**
 * A note, about the days from the first to the last, both included, if it names them
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "PlaceNote".
 */
export interface PlaceNote {
  from?: Day;
  to?: Day;
  /**
   * what to tell the reader
   */
  says: string;
}
/**
 * What does not hold of an answer, or what is open about it
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Problem".
 */
export interface Problem {
  /**
   * the question or other field
   */
  field: string;
  /**
   * what to do about it; of a question also what the plan goes by
   */
  message: string;
  /**
   * the days that may be meant, where there are several
   */
  choices: Choice[];
}
/**
 * A step's entry in a calendar, on the clock of whoever reads the calendar
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Reminder".
 */
export interface Reminder {
  start: DayOrTime;
  end: DayOrTime;
}
/**
 * What the engine answers
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Reply".
 */
export interface Reply {
  version: 1;
  /**
   * what the reader calls this plan
   */
  name: string | null;
  next: Next | null;
  /**
   * every step of the plan, in the guide's order
   */
  steps: Step[];
  /**
   * what has happened, in the guide's order
   */
  happened: Happened[];
  /**
   * days to know, by their id
   */
  days: {
    [k: string]: Says;
  };
  understood: Understood;
  calendar: Calendar;
  /**
   * the first day that a fact can have, by its field: sent.note, event.moved
   */
  not_before: {
    [k: string]: Day;
  };
  /**
   * what of the answers does not hold
   */
  problems: Problem[];
  /**
   * what is open about them; the plan is made all the same
   */
  questions: Problem[];
}
/**
 * A stage with its dates in this plan
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Step".
 */
export interface Step {
  /**
   * the stage
   */
  id: string;
  /**
   * its title
   */
  title: string;
  /**
   * its title in a calendar
   */
  entry: string;
  state: StepState;
  earliest: DayOrTime | null;
  aim: DayOrTime | null;
  latest: DayOrTime | null;
  /**
   * the first day, from today, on which to act
   */
  on: Day | null;
  /**
   * on its day or, where that time is over or before the window, later; null once there is nothing left to remind of
   */
  reminder: Reminder | null;
  /**
   * when it was done
   */
  sent: Says | null;
  /**
   * what to do, in its state
   */
  says: string;
  /**
   * its window in words, or empty
   */
  when: string;
  /**
   * how each date came about
   */
  working: Explanation[];
  /**
   * advice or dates that were overruled
   */
  clashes: Clash[];
  /**
   * what is uncertain, and remarks of the guide
   */
  notes: PageNote[];
  sending: Sending;
  /**
   * the messages that fit
   */
  messages: Message[];
}
/**
 * A day, and what is said of it
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Says".
 */
export interface Says {
  date: DayOrTime;
  /**
   * the day in words
   */
  says: string;
}
/**
 * When the messages of a step are taken to go out
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Sending".
 */
export interface Sending {
  on: Day | null;
  /**
   * a remark on that day, or empty
   */
  says: string;
}
/**
 * How the answers were read
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Understood".
 */
export interface Understood {
  timeline: Timeline | null;
  /**
   * dates by question
   */
  dates: {
    [k: string]: Says;
  };
  /**
   * what is taken for granted, by question
   */
  assumed: {
    [k: string]: string;
  };
}
/**
 * What the other side said of when they will answer
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Timeline".
 */
export interface Timeline {
  from: Day | null;
  to: Day | null;
  kind: TimelineKind;
  /**
   * in words
   */
  read_as: string;
  /**
   * the sentence of a longer answer that it was found in
   */
  sentence: string | null;
}
/**
 * What a reader told, as the page sends it
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Request".
 */
export interface Request {
  /**
   * the day on which a stage was done, by stage
   */
  sent?: {
    [k: string]: Day;
  };
  /**
   * stages that the reader leaves out
   */
  skipped?: string[];
  /**
   * what happened, by event
   */
  events?: {
    [k: string]: HappenedFact;
  };
  /**
   * closed days that are worked
   */
  open?: Day[];
  /**
   * open days that are not worked
   */
  closed?: Day[];
  /**
   * the day on which a stage's message goes out, by stage
   */
  send_on?: {
    [k: string]: Day;
  };
  /**
   * what to write into the blanks of messages, by blank
   */
  blanks?: {
    [k: string]: string;
  };
  /**
   * messages in the reader's own words, by message
   */
  texts?: {
    [k: string]: OwnText;
  };
  /**
   * what stood in blanks before, by blank
   */
  earlier?: {
    [k: string]: string[];
  };
  version: 1;
  /**
   * names the calendar entries; without one their names come of the answers
   */
  id?: string;
  today: Day;
  /**
   * the present time in UTC, `YYYY-MM-DDTHH:MM` or with seconds, for a file
   */
  stamp?: string;
  /**
   * the present time on the reader's own clock, `YYYY-MM-DDTHH:MM`: no reminder of the reply, or of a file, starts before it
   */
  now?: string;
  /**
   * entries of earlier calendar files: a new one has the rest
   */
  filed?: FiledEntry[];
  /**
   * a language of the guide; empty or absent: its own
   */
  language?: string;
  /**
   * answers by question, as a person writes them
   */
  answers?: {
    [k: string]: string;
  };
}
/**
 * api/time_zones.json: where a device of a time zone is likely to be: a country's code, or a region's; nothing for a zone that does not tell
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "TimeZones".
 */
export interface TimeZones {
  [k: string]: string;
}
/**
 * api/vectors.json: the law of dates as cases that name no language
 *
 * This interface was referenced by `FollowupSDataVersion1`'s JSON-Schema
 * via the `definition` "Vectors".
 */
export interface Vectors {
  version: 1;
  /**
   * how to read a case
   */
  about: string;
  /**
   * the places of the cases
   */
  places: {
    [k: string]: {
      [k: string]: unknown;
    };
  };
  cases: Case[];
}
