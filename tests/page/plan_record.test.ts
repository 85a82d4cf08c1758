import assert from "node:assert/strict";
import { test } from "node:test";
import { asRecord, isPlain, LONGEST, computeNextEdition, hasSameContent } from "../../planner/state/plan_record.ts";

const GOOD = {
  ...{ id: "abcdefgh12", revision: 3, changed: "2026-11-20T10:00:00.000Z" },
  ...{ answers: { place: "US" }, facts: { sent: {} }, filed: [] },
};

test("a record that is sound is taken as it is", () => {
  assert.deepEqual(asRecord(GOOD), GOOD);
  assert.deepEqual(asRecord({ ...GOOD, stranger: true }), GOOD);
});

test("what cannot be a record is none", () => {
  const wrong = [null, undefined, "text", 5, [], {}, [GOOD]];
  const changed = [{ id: "short" }, { id: "ABCDEFGH" }, { id: ["abcdefgh12"] }, { revision: 0 }, { revision: 1.5 }]
    .concat([{ revision: "3" as unknown as number }, { revision: NaN }])
    .map((part) => ({ ...GOOD, ...part }));
  const others = [
    { ...GOOD, changed: "yesterday" },
    { ...GOOD, changed: 5 },
    { ...GOOD, answers: [] },
  ];
  for (const value of [...wrong, ...changed, ...others]) assert.equal(asRecord(value), null, JSON.stringify(value));
});

test("of the answers only texts are taken; facts and entries of a wrong kind become none", () => {
  const found = asRecord({ ...GOOD, answers: { place: "US", round: 5, day: null }, facts: [1], filed: "x" });
  assert.deepEqual(found, { ...GOOD, answers: { place: "US" }, facts: {}, filed: [] });
});

test("a plan longer than a device should keep is refused", () => {
  assert.equal(asRecord({ ...GOOD, answers: { place: "x".repeat(LONGEST) } }), null);
});

test("editions go on, and begin anew after the last", () => {
  assert.equal(computeNextEdition(0), 1);
  assert.equal(computeNextEdition(1_000_000_000), 1);
  assert.equal(asRecord({ ...GOOD, revision: Number.MAX_SAFE_INTEGER })?.revision, 1_000_000_000);
});

test("two editions say the same whatever their numbers are, and differ by one answer", () => {
  assert.equal(hasSameContent(GOOD, { ...GOOD, id: "other67890" }), true);
  assert.equal(hasSameContent(GOOD, { ...GOOD, answers: { place: "ES" } }), false);
});

test("only a mapping is plain", () => {
  assert.deepEqual([{}, null, [], "", 0, undefined].map(isPlain), [true, false, false, false, false, false]);
});
