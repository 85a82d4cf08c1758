// What comes next in each kept plan, as the engine says it for today: its own today, where the other side is.
import { isZone } from "../dates/clock.js";
import { isPlace } from "../form/place_field.js";
import { filedFor } from "../share/reminders.js";
import { requestFor, stampNow } from "../engine/requests.js";
import { Story } from "../state/facts.js";
import { guessZone } from "../form/zones.js";

export class Outlook {
  /** Of each plan the engine's line, the most urgent first. */
  lines = [];
  /** Whether the public holidays of some place could not be had. */
  placeMissing = false;
  #turn = 0;

  constructor(session) {
    this.session = session;
  }

  /** Ask anew. Says whether there is an answer; a later question takes the place of an earlier one. */
  async ask(records) {
    const turn = (this.#turn += 1);
    if (!records.length) {
      this.lines = [];
      return true;
    }
    const answer = await this.#engine("overview", records).catch(() => null);
    if (turn !== this.#turn || !answer) return false;
    this.lines = JSON.parse(answer.text).plans;
    this.placeMissing = answer.placeMissing;
    return true;
  }

  /** The text of one calendar file for all plans: with `again` every step to come, else what no file held. */
  async calendar(records, { again }) {
    const stamp = stampNow();
    const more = ({ filed }) => ({ stamp, filed: again ? [] : filedFor(filed) });
    return (await this.#engine("calendar_of_all", records, more)).text;
  }

  async #engine(method, records, more = () => ({})) {
    const { engine, form } = this.session;
    const request = async (record) => ({ ...(await this.#request(record)), ...more(record) });
    return engine.ask({ method, where: form.where, requests: await Promise.all(records.map(request)) });
  }

  /** What was kept may be anything: only what the form asks and the story knows goes on. */
  async #request({ id, answers, facts }) {
    const { form, page } = this.session;
    const names = form.fields.filter((field) => field.constructor.forEngine).map(({ name }) => name);
    const given = names.filter((name) => Object.hasOwn(answers, name)).map((name) => [name, answers[name]]);
    const { question, code } = form.where;
    const asked = Object.fromEntries(given);
    if (question && !isPlace(asked[question])) delete asked[question];
    const told = answers[form.zone?.name];
    const zone = isZone(told) ? told : await guessZone(question ? asked[question] : code);
    const day = { today: page.todayIn(zone), language: page.language, words: page.words };
    const story = new Story(day);
    story.load(facts);
    return requestFor({ id, answers: asked, facts: story.facts() }, day);
  }
}
