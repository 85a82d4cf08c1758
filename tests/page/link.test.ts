import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays } from "../../planner/dates/dates.ts";
import type { Page } from "../../planner/dates/page.ts";
import type { Timeline, Understood } from "../../planner/engine/protocol.ts";
import { Link, makeId, type LinkedPlan } from "../../planner/state/link.ts";
import { words } from "./guide.ts";

Object.assign(globalThis, { document: { getElementById: () => null } });

const page = { words, language: "en", findToday: () => "2026-11-25" } as unknown as Page;
const fields = [
  { name: "day", kind: "date" },
  { name: "place", kind: "place" },
  { name: "round", kind: "choice", options: ["First", "second"] },
  { name: "said", kind: "timeline" },
  { name: "zone", kind: "zone" },
];
const link = new Link({ fields }, page);

const facts = { sent: {}, skipped: [], events: {}, open: [], closed: [], send_on: {} };
const makeUnderstood = (parts: Partial<Understood> = {}): Understood => ({
  timeline: null,
  dates: {},
  assumed: {},
  ...parts,
});
const ID = "abcdefgh12";

/** What a link holds that stands for a plan. */
function read(fragment: string): LinkedPlan {
  const found = link.read(fragment);
  assert.ok(found && !found.other, fragment);
  return found;
}

test("a plan that is written is read back with all of its dates", () => {
  const told = {
    ...{ sent: { Ask: "2026-11-20" }, skipped: ["remind"], open: ["2026-11-21"], closed: ["2026-11-24"] },
    ...{ events: { answer: { date: "2026-11-22" } }, send_on: { remind: "2026-11-30" } },
  };
  const answers = { place: "US-CA", round: "First", zone: "America/New_York" };
  const dates = { day: { date: "2026-11-20T18:30", says: "" } };
  const found = read(link.write({ id: ID, answers, understood: makeUnderstood({ dates }), facts: told }));
  assert.deepEqual(found, {
    ...{ id: ID, answers: { ...answers, day: "2026-11-20 18:30" }, facts: told, state: "whole", left: [] },
  });
});

test("a place that was left empty on purpose stays empty", () => {
  const fragment = link.write({ id: ID, answers: { place: "" }, understood: makeUnderstood(), facts });
  assert.match(fragment, /&place=none&/);
  assert.equal(read(fragment).answers.place, "");
});

test("what the other side said travels as the dates that it was read as", () => {
  const readBack = (from: string | null, to: string | null, kind: Timeline["kind"] = "given") => {
    const timeline = { kind, from, to, read_as: "", sentence: null };
    return read(link.write({ id: ID, answers: {}, understood: makeUnderstood({ timeline }), facts })).answers.said;
  };
  assert.match(readBack("2026-11-27", null) ?? "", /^said_open .*27/);
  assert.match(readBack(null, "2026-11-27") ?? "", /^said_by .*27/);
  assert.match(readBack("2026-11-26", "2026-11-27") ?? "", /^said_range .*26.*27/);
  assert.match(readBack("2026-11-27", "2026-11-27") ?? "", /^day_long .*27/);
  assert.equal(readBack(null, null, "soon"), "said_soon");
  assert.equal(readBack(null, null, "no contact"), "said_no_contact");
});

test("of what a stranger wrote only what fits the guide is taken, and the rest named", () => {
  const parts = "place=Mars&round=FIRST&day=2026-02-30&zone=Nowhere&sent.ask=20261120&sent.ask=2026-11-19&evil=1";
  const { answers, facts: taken, left, state } = read(`#plan=1-${ID}&${parts}`);
  assert.deepEqual([answers, taken.sent, state], [{ round: "First" }, { Ask: "2026-11-20" }, "unsigned"]);
  assert.deepEqual(left, ["place", "day", "zone", "sent.ask", "evil"]);
});

test("nothing was sent on a day to come", () => {
  assert.deepEqual(read(`#plan=1-${ID}&sent.Ask=2026-11-26`).left, ["sent.ask"]);
  assert.deepEqual(read(`#plan=1-${ID}&send_on.Ask=2026-11-26`).facts.send_on, { Ask: "2026-11-26" });
});

test("a list is taken as far as it fits, once each, and up to a hundred days", () => {
  const { facts: taken, left } = read(`#plan=1-${ID}&open=2026-11-21,2026-11-21,never`);
  assert.deepEqual([taken.open, left], [["2026-11-21"], ["open"]]);
  const many = Array.from({ length: 150 }, (_, at) => addDays("2026-01-01", at));
  assert.deepEqual(read(`#plan=1-${ID}&open=${many.join(",")}`).facts.open, many.slice(0, 100));
});

test("an answer goes only with an event that asks for one", () => {
  const { facts: taken, left } = read(`#plan=1-${ID}&event.call=2026-11-20,soon&event.answer=2026-11-20,soon`);
  assert.deepEqual(taken.events, { call: { date: "2026-11-20", answer: "said_soon" }, answer: { date: "2026-11-20" } });
  assert.deepEqual(left, ["event.answer"]);
});

test("of a value that has more in it than it may the rest is named, and never lost without a word", () => {
  const held = (parts: string) => read(`#plan=1-${ID}&${parts}`);
  const commas = held("event.call=2026-11-20,2026-12-04,2026-12-11");
  assert.deepEqual([commas.facts.events, commas.left], [{ call: { date: "2026-11-20" } }, ["event.call"]]);
  const deeper = held("event.call.x=2026-11-20&sent.Ask.x=2026-11-20&send_on.Ask.x=2026-11-27");
  assert.deepEqual(deeper.facts, { sent: {}, skipped: [], events: {}, open: [], closed: [], send_on: {} });
  assert.deepEqual(deeper.left, ["event.call.x", "sent.ask.x", "send_on.ask.x"]);
  const many = Array.from({ length: 150 }, (_, at) => addDays("2026-01-01", at));
  assert.deepEqual(held(`open=${many.join(",")}`).left, ["open"]);
});

test("a clock time behind a gap is kept, and one that cannot be read takes its day with it", () => {
  for (const gap of [" ", "+", "_", "T", "%20", "\u00a0"]) {
    assert.equal(read(`#plan=1-${ID}&day=2026-11-20${gap}14:30`).answers.day, "2026-11-20 14:30", gap);
  }
  for (const time of ["2:30 pm", "at 14:30", "14:30:00"]) {
    const { answers, left } = read(`#plan=1-${ID}&day=2026-11-20 ${time}`);
    assert.deepEqual([answers, left], [{}, ["day"]], time);
  }
  assert.equal(read(`#plan=1-${ID}&day=2026-11-20 See you`).answers.day, "2026-11-20");
});

test("a country is known by another code that it has", () => {
  assert.equal(read(`#plan=1-${ID}&place=UK`).answers.place, "GB");
  assert.equal(read(`#plan=1-${ID}&place=uk-eng`).answers.place, "GB-ENG");
  assert.equal(read(`#plan=1-${ID}&place=US-CA`).answers.place, "US-CA");
});

test("a link with nothing in it, or cut within its first word, is said to be cut", () => {
  for (const fragment of ["#p", "#pl", "#plan", "#plan%", "#plan%3", "#plan%3D", "#plan%25", "#plan%253", "#plan="]) {
    assert.equal(read(fragment).state, "cut", fragment);
  }
  assert.equal(read(`#plan=1-${ID}`).state, "cut");
  assert.equal(read(`#plan=1-${ID}&`).state, "cut");
  assert.equal(link.read("#place"), null);
});

test("a later version, or one too long, is said to be another and no part of it taken", () => {
  assert.deepEqual(link.read(`#plan=3-${ID}&place=US`), { other: true });
  assert.deepEqual(link.read("#plan=old"), { other: true });
  assert.deepEqual(link.read(`#plan=1-${ID}&x=${"y".repeat(4000)}`), { other: true });
  assert.equal(link.read("#top"), null);
});

test("a link cut anywhere is never taken for whole", () => {
  const whole = link.write({ id: ID, answers: { place: "US", round: "second" }, understood: makeUnderstood(), facts });
  for (let length = "#plan=2".length; length < whole.length; length += 1) {
    assert.equal(read(whole.slice(0, length)).state, "cut", whole.slice(0, length));
  }
});

test("a name for a new plan is one that a link can carry, and each is another", () => {
  const names = Array.from({ length: 50 }, makeId);
  for (const name of names) assert.match(name, /^[a-z0-9]{14}$/);
  assert.equal(new Set(names).size, names.length);
});
