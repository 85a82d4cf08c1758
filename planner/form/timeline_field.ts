// The question of what somebody said of a time: a line of text, the engine's reading of it beneath, and a
// button for each day where two could be meant.
import { findSlot } from "../dom/find.ts";
import { updateChildren, write, writeOrHide } from "../dom/words.ts";
import type { Choice, Problem, Understood } from "../engine/protocol.ts";
import { TextField } from "./fields.ts";

export class TimelineField extends TextField {
  /** A question about what was said, asked in place, with a button for each day that may be meant. */
  override ask(question?: Problem, isTyping = false): void {
    const shown = isTyping ? null : question;
    write(findSlot(this.element, "open-question"), shown?.message ?? "");
    findSlot(this.element, "open").hidden = !shown;
    this.#drawChoices(shown?.choices);
    if (question) findSlot(this.element, "echo").hidden = true; // what is open was not read
  }

  #drawChoices(choices: readonly Choice[] = []): void {
    const make = () => this.words.makePart("which", "button");
    updateChildren(
      findSlot(this.element, "which"),
      choices,
      ({ date }) => date,
      make,
      (button, { says, answer }) => {
        write(button, says).onclick = () => {
          this.#take(answer);
        };
      },
    );
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
