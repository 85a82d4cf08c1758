import assert from "node:assert/strict";
import { test } from "node:test";
import { sanitize } from "../../planner/state/sanitize.ts";
import { words } from "./guide.ts";

const NOTHING = {
  ...{ sent: {}, skipped: [], events: {}, open: [], closed: [], send_on: {} },
  ...{ blanks: {}, texts: {}, earlier: {} },
};

test("whatever comes in, all parts of the facts come out", () => {
  for (const facts of [undefined, null, "x", 7, [], {}, { sent: 5, skipped: {}, events: [], open: "x", texts: null }]) {
    assert.deepEqual(sanitize(facts, words), NOTHING);
  }
});

test("facts that fit the guide are taken as they are", () => {
  const facts = {
    ...{ sent: { Ask: "2026-11-20" }, skipped: ["remind"], open: ["2026-11-21"], closed: ["2026-11-24"] },
    ...{ events: { call: { date: "2026-11-22", answer: "next week" } }, send_on: { remind: "2026-11-25" } },
    ...{ blanks: { name: "Ana" }, texts: { hello: { subject: "Hi", body: "There" } }, earlier: { name: ["An"] } },
  };
  assert.deepEqual(sanitize(facts, words), facts);
});

test("what the guide does not know is dropped, and the rest stays", () => {
  const facts = {
    sent: { Ask: "2026-11-20", stranger: "2026-11-20", remind: "2026-02-30" },
    events: { answer: { date: "soon" }, birthday: { date: "2026-11-20" } },
    texts: { hello: { subject: 5, body: "There", extra: "x" }, other: { body: "x" } },
    blanks: { name: 5, other: "x" },
    earlier: { name: ["An", 5, null] },
    closed: ["2026-11-24", "never", 5],
  };
  const kept = {
    ...NOTHING,
    ...{ sent: { Ask: "2026-11-20" }, texts: { hello: { body: "There" } }, earlier: { name: ["An"] } },
    closed: ["2026-11-24"],
  };
  assert.deepEqual(sanitize(facts, words), kept);
});

test("an answer belongs only to an event that asks for one", () => {
  const events = { answer: { date: "2026-11-20", answer: "soon" }, call: { date: "2026-11-20", answer: 5 } };
  assert.deepEqual(sanitize({ events }, words).events, {
    answer: { date: "2026-11-20" },
    call: { date: "2026-11-20" },
  });
});

test("a name that every object has is no name of a guide", () => {
  const facts: unknown = JSON.parse('{"sent": {"__proto__": "2026-11-20", "constructor": "2026-11-20"}}');
  assert.deepEqual(sanitize(facts, words).sent, {});
});
