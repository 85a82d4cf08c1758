#!/usr/bin/env bash
# rxjs 7.8.2 (npm): where Date stands still, debounceTime(1) sends nothing and wakes a thousand times a second.
#
# A test that pins the date of a page, and lets its timers run, is what clocks for tests offer under names such as
# "fixed time" (Playwright's `clock.setFixedTime`, sinon's and vitest's faking of `Date` alone). `debounceTime` looks at
# the date when its timer rings: not enough time has gone by, so it sets the timer anew, for what is left, for ever.
# `auditTime`, `delay` and `throttleTime` look at no date and go on as they should.
#
# A page whose theme debounces by a millisecond, as those of documentation sites do, then never rests: under a clock
# that runs the page's timers one by one, no other timer of the page comes to its turn on a busy machine, and the test
# waits without end and without an error.
#
# Exits 1 once it changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund rxjs@7.8.2 >/dev/null
cat >seen.cjs <<'JS'
const { Subject, auditTime, debounceTime, delay, throttleTime } = require("rxjs");

const A_WHILE = 1000; // milliseconds
const { setInterval: set, Date: Real } = globalThis;
const RUNS = ["going on", "standing still"];

function timersAndValues(operator, standsStill) {
  const at = Real.now();
  if (standsStill) Real.now = () => at;
  let rang = 0;
  let values = 0;
  globalThis.setInterval = (act, ...more) => set((...all) => ((rang += 1), act(...all)), ...more);
  const source = new Subject();
  const heard = source.pipe(operator(1)).subscribe(() => (values += 1));
  source.next("a");
  return new Promise((resolve) => {
    setTimeout(() => {
      heard.unsubscribe();
      globalThis.setInterval = set;
      resolve({ values, isRestless: rang > 50 });
    }, A_WHILE);
  });
}

(async () => {
  const now = Real.now;
  const seen = {};
  for (const operator of [auditTime, debounceTime, delay, throttleTime]) {
    for (const run of RUNS) {
      seen[`${operator.name}, ${run}`] = await timersAndValues(operator, run === RUNS[1]);
      Real.now = now;
    }
  }
  console.log(seen);
  const odd = Object.entries(seen).filter(([, { values, isRestless }]) => values !== 1 || isRestless);
  const expected = JSON.stringify([["debounceTime, standing still", { values: 0, isRestless: true }]]);
  if (JSON.stringify(odd) !== expected) {
    console.log("this has changed");
    process.exitCode = 1;
  }
})();
JS
node seen.cjs
