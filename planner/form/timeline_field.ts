// The question of what somebody said of a time: a line of text, the engine's reading of it beneath, and a
// button for each day where two could be meant.
import { findSlot } from "../dom/find.ts";
import { writeOrHide } from "../dom/words.ts";
import type { Problem, Understood } from "../engine/protocol.ts";
import { TextField } from "./fields.ts";
import { showQuestion } from "./open_question.ts";

export class TimelineField extends TextField {
  /** A question about what was said, asked in place, with a button for each day that may be meant. */
  override ask(question?: Problem, isTyping = false): void {
    const { element, words } = this;
    const take = (answer: string) => {
      this.#take(answer);
    };
    showQuestion({ element, words, take }, isTyping ? null : question);
    if (question) findSlot(element, "echo").hidden = true; // what is open was not read
  }

  /** As if it had been typed, and the plan asked for where none is shown. */
  #take(answer: string): void {
    const { control } = this;
    control.focus(); // the button pressed goes away
    control.value = answer;
    control.dispatchEvent(new Event("change", { bubbles: true }));
    control.form?.requestSubmit();
  }

  override readBack({ timeline }: Partial<Understood>): void {
    const read = this.value ? timeline?.read_as : "";
    const said = read ? this.words.say("read_as", { words: read }) : "";
    const found = read ? timeline?.sentence : null;
    const sentence = found ? this.words.say("read_in", { sentence: found }) : "";
    writeOrHide(findSlot(this.element, "echo"), [said, sentence].filter(Boolean).join(" "));
  }
}
