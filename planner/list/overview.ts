// What comes next in each kept plan, as the engine says it for today: its own today, where the other side is.
import type { Session } from "../app/session.ts";
import { isZone } from "../dates/clock.ts";
import type { Answers, PlanLine, PlanRequest } from "../engine/protocol.ts";
import type { Answer } from "../engine/worker_messages.ts";
import { makeFileTimes, makeRequest } from "../engine/requests.ts";
import { isPlace } from "../form/place_field.ts";
import { guessZone } from "../form/zones.ts";
import { listFiled } from "../share/filed_entries.ts";
import { FactStore } from "../state/facts.ts";
import type { PlanRecord } from "../state/plan_record.ts";

/** What else a request of a calendar says. */
type More = (record: PlanRecord) => Pick<PlanRequest, "stamp" | "now" | "filed">;

interface CalendarOfAll {
  text: string;
  lines: PlanLine[];
}

const readLines = ({ text }: Answer): PlanLine[] => (JSON.parse(text) as { plans: PlanLine[] }).plans;

export class PlanOverview {
  readonly session: Session;
  /** Of each plan the engine's line, the most urgent first. */
  lines: PlanLine[] = [];
  /** Whether the public holidays of some place could not be had. */
  placeMissing = false;
  #turn = 0;

  constructor(session: Session) {
    this.session = session;
  }

  /** Ask anew. Says whether there is an answer; a later question takes the place of an earlier one. */
  async ask(records: readonly PlanRecord[]): Promise<boolean> {
    const turn = (this.#turn += 1);
    if (!records.length) {
      this.lines = [];
      return true;
    }
    const answer = await this.#askEngine("overview", records, () => ({})).catch(() => null);
    if (turn !== this.#turn || !answer) return false;
    this.lines = readLines(answer);
    this.placeMissing = answer.placeMissing;
    return true;
  }

  /** One calendar file for all plans: with `again` every step to come, else what no file held; and its entries. */
  async askForCalendar(records: readonly PlanRecord[], { again }: { again: boolean }): Promise<CalendarOfAll> {
    const times = makeFileTimes(this.session.page.now);
    const makeMore = ({ filed }: PlanRecord) => ({ ...times, filed: again ? [] : listFiled(filed) });
    const methods = ["calendar_of_all", "overview"] as const;
    const [file, lines] = await Promise.all(methods.map((method) => this.#askEngine(method, records, makeMore)));
    return { text: file?.text ?? "", lines: lines ? readLines(lines) : [] };
  }

  async #askEngine(
    method: "overview" | "calendar_of_all",
    records: readonly PlanRecord[],
    more: More,
  ): Promise<Answer> {
    const { engine, form } = this.session;
    const fillRequest = async (record: PlanRecord) => ({ ...(await this.#makeRequest(record)), ...more(record) });
    return engine.ask({ method, where: form.where, requests: await Promise.all(records.map(fillRequest)) });
  }

  /** What was kept may be anything: only what the form asks and the guide knows goes on. */
  async #makeRequest({ id, answers, facts }: PlanRecord): Promise<PlanRequest> {
    const { form, page } = this.session;
    const names = form.fields.filter((field) => field.forEngine).map(({ name }) => name);
    const { question, code } = form.where;
    const fits = (name: string) => names.includes(name) && (name !== question || isPlace(answers[name]));
    const asked: Answers = Object.fromEntries(Object.entries(answers).filter(([name]) => fits(name)));
    const told = form.zone && answers[form.zone.name];
    const zone = isZone(told) ? told : await guessZone(question ? asked[question] : code);
    const day = { today: page.findToday(zone), language: page.language, words: page.words };
    const factStore = new FactStore(day);
    factStore.load(facts);
    return makeRequest({ id, answers: asked, facts: factStore.collectFacts() }, day);
  }
}
