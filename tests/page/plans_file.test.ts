import assert from "node:assert/strict";
import { test } from "node:test";
import type { PlanRecord } from "../../planner/state/plan_record.ts";
import { fileOf, plansOf } from "../../planner/state/plans_file.ts";

const plan = (id: string, place = "US"): PlanRecord => ({
  ...{ id, revision: 1, changed: "2026-11-20T10:00:00.000Z", answers: { place }, facts: {}, filed: [] },
});
const ONE = plan("abcdefgh12");
const OTHER = plan("zyxwvuts98", "Mars");
const belongs = ({ answers }: PlanRecord) => answers.place !== "Mars";
const read = (text: string) => plansOf(new File([text], "plans.json"), belongs);
const held = (parts: object) => read(JSON.stringify({ format: "followup-plans", version: 1, plans: [], ...parts }));

test("what is saved is read back as it was", async () => {
  assert.deepEqual(await read(fileOf([ONE])), { plans: [ONE], others: [] });
  assert.deepEqual(await read(fileOf([])), { plans: [], others: [] });
});

test("of a file with plans of two guides only our own are taken, and the others named", async () => {
  assert.deepEqual(await read(fileOf([ONE, OTHER])), { plans: [ONE], others: [OTHER] });
});

test("a damaged plan among sound ones is left out with what it holds", async () => {
  assert.deepEqual(await held({ plans: [ONE, { id: "x" }, null] }), { plans: [ONE], others: [{ id: "x" }, null] });
});

test("a file without a plan for us says why", async () => {
  assert.deepEqual(await read(fileOf([OTHER])), { refused: "foreign" });
  assert.deepEqual(await held({ plans: [{ id: "x" }] }), { refused: "strange" });
  assert.deepEqual(await held({ version: 2, plans: [ONE] }), { refused: "newer" });
  assert.deepEqual(await held({ plans: Array(501).fill(ONE) }), { refused: "large" });
  assert.deepEqual(await read(" ".repeat(5_000_001)), { refused: "large" });
});

test("what is no such file is told as strange", async () => {
  for (const text of ["", "{", "[]", "null", '"followup-plans"', '{"format":"other","version":1,"plans":[]}']) {
    assert.deepEqual(await read(text), { refused: "strange" }, text);
  }
  assert.deepEqual(await held({ plans: {} }), { refused: "strange" });
});
