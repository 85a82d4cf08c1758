import assert from "node:assert/strict";
import { test } from "node:test";
import { readParts, listReadings, repairAddress, tidy, cleanFragment } from "../../planner/state/link_repair.ts";

Object.assign(globalThis, { document: { getElementById: (id: string) => (id === "plan" ? {} : null) } });

const PLAIN = "plan=2-abcdefgh&place=US";

test("a link says the same in every encoding that programs put on it", () => {
  const clothes = [
    "#plan=2-abcdefgh&place=US",
    "#plan%3D2-abcdefgh%26place%3DUS",
    "#plan%253D2-abcdefgh%2526place%253DUS",
    "#plan=2-abcdefgh&amp;place=US",
    "#plan=2-abcdefgh&#38;place=US",
    "#plan=2-abcdefgh&#x26;place=US",
    "#pl\u200ban=2\u2010abcdefgh&place=US",
    '#"plan=2-abcdefgh&place=US',
    "#plan=2-abcde=\r\nfgh&place=US",
    "#plan=2-abcdefgh<wbr>&place=<br />US",
  ];
  for (const fragment of clothes) assert.equal(cleanFragment(fragment), PLAIN, fragment);
});

test("what is no plan is none", () => {
  for (const fragment of ["", "#", "#planets", "#top", "#my-plan=1", "#%E0%A4%A"])
    assert.equal(cleanFragment(fragment), "", fragment);
});

test("a plan that lost its beginning is one that cannot be read", () => {
  for (const fragment of ["#lan=2-abcdefgh&a=1", "#plan2-abcdefgh&a=1", "#2-abcdefgh&a=1", "#a=1&place=US&end=0a1b2"])
    assert.equal(cleanFragment(fragment), "plan=?", fragment);
});

test("a percent sign that stands for nothing stays, and hides nothing behind it", () => {
  assert.equal(cleanFragment("#plan=2-abcdefgh&note=50%"), "plan=2-abcdefgh&note=50%");
  assert.equal(cleanFragment("#plan=2-abcdefgh&note=%FF%26place=US"), "plan=2-abcdefgh&note=%FF%26place=US");
});

test("a link cut within its first word is a plan, unless the page has a place of that name", () => {
  assert.equal(cleanFragment("#pla"), "plan=");
  assert.equal(cleanFragment("#plan"), "");
});

test("parts are read by name, whatever mail did to the sign between", () => {
  assert.deepEqual(readParts("plan=3D2&Pl ace=3DUS&a=b=c&&x"), [
    ["plan", "2"],
    ["place", "US"],
    ["a", "b=c"],
    ["", ""],
    ["x", ""],
  ]);
  assert.deepEqual(readParts("send\\_on=1&> se|nt=2"), [
    ["send_on", "1"],
    ["sent", "2"],
  ]);
});

test("a value has no gaps and no quotes around it", () => {
  assert.equal(tidy(' "2026-\n11-20". '), "2026-11-20");
  assert.equal(tidy("~2026-11-20"), "~2026-11-20");
  assert.equal(tidy("2026-1> 1-20\\~2026=-11-21"), "2026-11-20~2026-11-21");
  assert.equal(cleanFragment("#plan=2-abcdefgh&said=a\u223cb\u02dcc"), "plan=2-abcdefgh&said=a~b~c");
  assert.equal(tidy("…"), "");
});

test("behind a gap a value goes on, or other words begin", () => {
  assert.deepEqual(listReadings("2026-11-20 see you"), ["2026-11-20seeyou", "2026-11-20"]);
  assert.deepEqual(listReadings("US"), ["US"]);
  assert.deepEqual(listReadings(""), [""]);
});

test("a plan among the questions of an address goes where it belongs", () => {
  const repair = (search: string, hash = "") => repairAddress({ pathname: "/g/", search, hash });
  assert.equal(repair("?a=1%23plan=2-abcdefgh&place=US"), "/g/?a=1#plan=2-abcdefgh&place=US");
  assert.equal(repair("?plan=2-abcdefgh&place=US"), "/g/#plan=2-abcdefgh&place=US");
  assert.equal(repair("?plan=free"), ""); // somebody else's question
  assert.equal(repair("?plan=2-abcdefgh&place=US", "#top"), "");
});
