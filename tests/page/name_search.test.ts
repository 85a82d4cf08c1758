import assert from "node:assert/strict";
import { test } from "node:test";
import { listPlaces } from "../../planner/form/place_field.ts";
import { findNamed, normalize, search } from "../../planner/form/name_search.ts";

const items = listPlaces([
  { code: "CA", name: "Canada", also: ["CAN"], regions: [{ code: "CA-ON", name: "Ontario", also: ["Toronto", "ON"] }] },
  { code: "CI", name: "Côte d'Ivoire", also: ["Ivory Coast"] },
  {
    code: "GB",
    name: "United Kingdom",
    also: ["UK"],
    regions: [{ code: "GB-ENG", name: "England", also: ["London"] }],
  },
  { code: "LC", name: "St. Lucia" },
  { code: "TT", name: "Trinidad & Tobago" },
  {
    ...{ code: "US", name: "United States", also: ["USA", "America"] },
    regions: [
      { code: "US-CA", name: "California", also: ["San Francisco", "CA"] },
      { code: "US-TX", name: "Texas", also: ["Austin", "TX"] },
    ],
  },
]);

test("a name is compared without accents, capitals, stops and doubled spaces", () => {
  assert.equal(normalize("  Côte  D’Ivoire "), "cote d'ivoire");
  assert.equal(normalize("U.S. (Groß-St. Anna & Co.)"), "us gross saint anna and co");
});

test("one place that a text names in full is taken, whatever its clothes", () => {
  const meant = {
    ...{ "the uk": "GB", "The US": "US", "London, UK": "GB-ENG", "Austin, TX": "US-TX", "London England": "GB-ENG" },
    ...{ "San Francisco, CA": "US-CA", "Toronto (Canada)": "CA-ON", "cote divoire": "CI", "Ivory Coast": "CI" },
    ...{ "Saint Lucia": "LC", "st lucia": "LC", "Trinidad and Tobago": "TT", "California, USA": "US-CA" },
  };
  for (const [typed, code] of Object.entries(meant)) assert.equal(findNamed(items, typed)?.code, code, typed);
});

test("a text that may name two places names none: a country's code may be the short name of a state", () => {
  for (const typed of ["CA", "ca", "London, Canada", "Lond"]) assert.equal(findNamed(items, typed), undefined, typed);
});

test("the best come first, and the other name by which each was found stands with it", () => {
  const find = (typed: string) => search(items, typed).map(({ code, by }) => [code, by]);
  assert.deepEqual(find("ca").slice(0, 2), [
    ["CA", ""],
    ["US-CA", ""],
  ]);
  assert.deepEqual(find("the uk"), [["GB", "UK"]]);
  assert.deepEqual(find("london uk"), [["GB-ENG", "London"]]);
  assert.deepEqual(find("america")[0], ["US", "America"]);
  assert.deepEqual(find("america").slice(1), [
    ["US-CA", ""], // found by its country's name: none of its own shows why
    ["US-TX", ""],
  ]);
  assert.deepEqual(find("ivoire"), [["CI", ""]]);
  assert.deepEqual(find("gb-e")[0], ["GB-ENG", ""]);
  assert.deepEqual(find("atlantis"), []);
});
