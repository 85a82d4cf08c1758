// The question of what somebody said of a time: a line of text, the engine's reading of it beneath, and a
// button for each day where two could be meant.
import { TextField } from "./fields.js";
import { keyed, slot, write, writeOrHide } from "../dom/words.js";

export class TimelineField extends TextField {
  /** A question about what was said, asked in place, with a button for each day that may be meant. */
  ask(question, isTyping = false) {
    const shown = isTyping ? null : question;
    write(slot(this.element, "open-question"), shown?.message ?? "");
    slot(this.element, "open").hidden = !shown;
    this.#offer(shown?.choices);
    if (question) slot(this.element, "echo").hidden = true; // what is open was not read
  }

  #offer(choices = []) {
    const make = () => this.words.part("which");
    keyed(slot(this.element, "which"), choices, ({ date }) => date, make, (button, { says, answer }) => {
      write(button, says).onclick = () => this.#take(answer);
    });
  }

  /** As if it had been typed, and the plan asked for where none is shown. */
  #take(answer) {
    const { control } = this;
    control.focus(); // the button pressed goes away
    control.value = answer;
    control.dispatchEvent(new Event("change", { bubbles: true }));
    control.form?.requestSubmit();
  }

  readBack({ timeline }) {
    const read = this.value && timeline?.read_as;
    const said = read ? this.words.say("read_as", { words: read }) : "";
    const found = read && timeline.sentence;
    const sentence = found ? this.words.say("read_in", { sentence: timeline.sentence }) : "";
    writeOrHide(slot(this.element, "echo"), [said, sentence].filter(Boolean).join(" "));
  }
}
