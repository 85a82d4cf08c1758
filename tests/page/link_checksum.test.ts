import assert from "node:assert/strict";
import { test } from "node:test";
import type { Pair } from "../../planner/state/link_repair.ts";
import { makeChecksum, checkParts } from "../../planner/state/link_checksum.ts";

const PARTS: Pair[] = [
  ["plan", "2-abcdefgh"],
  ["place", "US"],
  ["sent.first", "2026-11-20"],
];
const WHOLE: Pair[] = [...PARTS, makeChecksum(PARTS)];

test("a link with its own end is whole, and holds what stands before the end", () => {
  assert.deepEqual(checkParts(WHOLE), { held: PARTS, state: "whole" });
});

test("the end is five characters, whatever the parts are", () => {
  for (const pairs of [[], PARTS, PARTS.slice(1)]) assert.match(makeChecksum(pairs)[1], /^[0-9a-z]{5}$/);
});

test("capitals, gaps and words behind the end make no difference", () => {
  const shouted = WHOLE.map(([name, value]): Pair => [name, ` ${value.toUpperCase()}`]);
  assert.equal(checkParts(shouted).state, "whole");
  const followed = WHOLE.map(([name, value]): Pair => [name, name === "end" ? `${value} thanks` : value]);
  assert.equal(checkParts(followed).state, "whole");
});

test("a link is cut wherever its end is missing or half", () => {
  assert.deepEqual(checkParts(PARTS), { held: PARTS.slice(0, -1), state: "cut" });
  const half = WHOLE.map(([name, value]): Pair => [name, name === "end" ? value.slice(0, 3) : value]);
  assert.deepEqual(checkParts(half), { held: PARTS, state: "cut" });
});

test("one changed or lost sign is noticed wherever it stood", () => {
  PARTS.forEach(([name, value], place) => {
    const changed = WHOLE.map((pair, at): Pair => (at === place ? [name, value.slice(1)] : pair));
    assert.equal(checkParts(changed).state, "changed", name);
  });
  assert.equal(checkParts(WHOLE.filter(([name]) => name !== "place")).state, "changed");
});

test("nothing at all is a link that was cut", () => {
  assert.deepEqual(checkParts([]), { held: [], state: "cut" });
});
