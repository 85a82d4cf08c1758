import assert from "node:assert/strict";
import { test } from "node:test";
import type { PlanRecord } from "../../planner/state/plan_record.ts";
import { writePlans, readPlans } from "../../planner/state/plans_file.ts";

const makePlan = (id: string, place = "US"): PlanRecord => ({
  ...{ id, revision: 1, changed: "2026-11-20T10:00:00.000Z", answers: { place }, facts: {}, filed: [] },
});
const ONE = makePlan("abcdefgh12");
const OTHER = makePlan("zyxwvuts98", "Mars");
const belongs = ({ answers }: PlanRecord) => answers.place !== "Mars";
const read = (text: string) => readPlans(new File([text], "plans.json"), belongs);
const readHeld = (parts: object) => read(JSON.stringify({ format: "followup-plans", version: 1, plans: [], ...parts }));

test("what is saved is read back as it was", async () => {
  assert.deepEqual(await read(writePlans([ONE])), { plans: [ONE], others: [] });
  assert.deepEqual(await read(writePlans([])), { plans: [], others: [] });
});

test("of a file with plans of two guides only our own are taken, and the others named", async () => {
  assert.deepEqual(await read(writePlans([ONE, OTHER])), { plans: [ONE], others: [OTHER] });
});

test("a damaged plan among sound ones is left out with what it holds", async () => {
  assert.deepEqual(await readHeld({ plans: [ONE, { id: "x" }, null] }), { plans: [ONE], others: [{ id: "x" }, null] });
});

test("a file without a plan for us says why", async () => {
  assert.deepEqual(await read(writePlans([OTHER])), { refused: "foreign" });
  assert.deepEqual(await readHeld({ plans: [{ id: "x" }] }), { refused: "strange" });
  assert.deepEqual(await readHeld({ version: 2, plans: [ONE] }), { refused: "newer" });
  assert.deepEqual(await readHeld({ plans: Array(501).fill(ONE) }), { refused: "large" });
  assert.deepEqual(await read(" ".repeat(5_000_001)), { refused: "large" });
});

test("what is no such file is told as strange", async () => {
  for (const text of ["", "{", "[]", "null", '"followup-plans"', '{"format":"other","version":1,"plans":[]}']) {
    assert.deepEqual(await read(text), { refused: "strange" }, text);
  }
  assert.deepEqual(await readHeld({ plans: {} }), { refused: "strange" });
});
