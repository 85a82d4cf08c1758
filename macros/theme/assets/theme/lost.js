// On the page for addresses without a page: a plan's link whose # was written as %23 leads to the plan after
// all, and of the languages only the one that the address is in stays.
const parts = [...document.querySelectorAll(".f-lost")];
const inPath = (part) => location.pathname.startsWith(part.dataset.root);
// the longest address fits best: every page of another language lies below the first one's folder too
const fitting = parts.filter(inPath).sort((a, b) => b.dataset.root.length - a.dataset.root.length)[0] ?? parts[0];

const [, plan] = (location.pathname + location.search).match(/(?:%23|%2523)(plan(?:=|%3D).*)$/i) ?? [];
if (plan && fitting) {
  const whole = plan.replace(/^plan%3D/i, "plan=") + location.hash;
  location.replace(`${fitting.dataset.root}#${whole}`);
}

for (const part of parts) part.hidden = part !== fitting;
if (fitting) {
  document.title = document.title.replace(parts[0].firstElementChild.textContent, fitting.firstElementChild.textContent);
  if (fitting !== parts[0]) document.documentElement.lang = fitting.lang;
}
