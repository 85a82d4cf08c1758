// The whole public holidays of every place that npm's date-holidays knows by code, as JSON: {code: {day: name}}.
// node second_source.mjs <the folder of node_modules> <first year> <last year>
// A date text may end in "-0600": the day begins at six in the evening before, by custom. It is no offset of a zone.
import { createRequire } from "node:module";

const [folder, first, last] = process.argv.slice(2);
const Holidays = createRequire(`${folder}/`)("date-holidays");
const DAY = 86_400_000;

const days = (holidays) => {
  const found = {};
  for (let year = Number(first); year <= Number(last); year += 1) {
    for (const { date, start, end, type, name } of holidays.getHolidays(year, "en")) {
      const whole = Math.floor((end - start) / DAY + 0.05); // summer time cuts an hour off
      for (let day = 0; type === "public" && day < whole; day += 1) {
        const each = new Date(Date.parse(`${date.slice(0, 10)}T12:00Z`) + day * DAY).toISOString().slice(0, 10);
        found[each] = found[each] ? `${found[each]}; ${name}` : name;
      }
    }
  }
  return found;
};

const all = new Holidays();
const places = {};
for (const country of Object.keys(all.getCountries())) {
  places[country] = days(new Holidays(country));
  for (const state of Object.keys(all.getStates(country) ?? {})) {
    places[`${country}-${state.toUpperCase()}`] = days(new Holidays(country, state));
  }
}
process.stdout.write(JSON.stringify(places));
