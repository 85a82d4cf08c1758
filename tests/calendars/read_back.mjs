// Reads a calendar file with ical.js and writes what it found as JSON: run with Node, the path of ical.js and
// that of the file as arguments.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, file] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(library).href);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
const entries = calendar.getAllSubcomponents("vevent").map((component) => {
  const { uid, summary, description, startDate, endDate } = new ICAL.Event(component);
  const [alarm, ...more] = component.getAllSubcomponents("valarm");
  return {
    uid,
    summary,
    description,
    start: startDate.toString(),
    end: endDate.toString(),
    floating: startDate.zone === ICAL.Timezone.localTimezone && !startDate.isDate,
    alarms: 1 + more.length,
    trigger: alarm.getFirstPropertyValue("trigger").toSeconds(),
    related: alarm.getFirstProperty("trigger").getParameter("related") ?? "START",
  };
});
console.log(JSON.stringify(entries));
