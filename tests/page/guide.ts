// A small guide for tests: what the build writes into a page's templates, without a page.
import type { About, Words } from "../../planner/dom/words.ts";

const ABOUT: Record<string, About> = {
  "names stage": { ids: "Ask remind" },
  "names event": { ids: "answer call" },
  "names asking": { ids: "call" },
  "blank name": { asks: "Your name" },
  "message hello": { title: "Hello" },
};

/** The words of that guide: a text is its key with its values behind it. */
export const words = {
  findAbout: (kind: string, id: string): About => ABOUT[`${kind} ${id}`] ?? {},
  say: (key: string, values: Record<string, unknown> = {}) => [key, ...Object.values(values)].join(" "),
} as unknown as Words;
