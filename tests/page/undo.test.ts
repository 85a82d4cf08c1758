// What a reader told the plan is taken back step by step, the latest first, as far as the limit.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_UNDONE, Undo } from "../../planner/state/undo.ts";

test("changes are taken back one by one, the latest first", () => {
  const undo = new Undo<string>();
  assert.equal(undo.isPossible, false);
  undo.keep("first");
  undo.keep("second");
  assert.equal(undo.take(), "second");
  assert.equal(undo.take(), "first");
  assert.equal(undo.take(), undefined);
});

test("of more changes than the limit, the earliest cannot be taken back", () => {
  const undo = new Undo<number>();
  for (let n = 0; n < MOST_UNDONE + 5; n += 1) undo.keep(n);
  const taken = [];
  while (undo.isPossible) taken.push(undo.take());
  assert.equal(taken.length, MOST_UNDONE);
  assert.equal(taken.at(-1), 5);
});

test("another plan begins with nothing to take back", () => {
  const undo = new Undo<string>();
  undo.keep("of the plan before");
  undo.forget();
  assert.equal(undo.isPossible, false);
});
