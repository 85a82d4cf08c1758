// What the reader put into a control. The control only shows it: it is read at the reader's own events and at no
// other time. A browser empties controls as a page comes back to life (WebKit 2.50 resets every one with
// autocomplete=off, without an event), and extensions and password managers write into them: none of that is
// an answer.

export type Control = HTMLInputElement | HTMLTextAreaElement;

/** The events by which a reader changes a text. */
export type Change = "input" | "change";

const SHOW = "followup-show"; // asks a control to show what it should, whichever script it is heard by

const WHOLE: Record<string, string> = { date: "2000-01-01", time: "00:00" }; // of each kind of control, a value that ends what is half typed

/** `show()` puts into `control` what it should show, whatever has been written into it. */
export function showBy(control: Control, show: () => void): void {
  control.addEventListener(SHOW, show);
}

/** Let every control in `root` show what it should. */
export function showAgain(root: HTMLElement): void {
  for (const control of root.querySelectorAll<Control>("input, textarea")) control.dispatchEvent(new Event(SHOW));
}

/** The text of one control. `isTyped`: the reader's own events gave it last, and not the program. */
export class Entry {
  control: Control;
  readonly heard: (event: Change) => void;
  isTyped = false;
  #text = "";
  #wasHalf = false;

  /** Calls `heard(event)` with the name of each event by which the reader changed the text. */
  constructor(control: Control, heard: (event: Change) => void = () => {}) {
    this.heard = heard;
    this.control = control;
    this.attach(control);
    this.#text = control.value; // it may have been typed before this script was here
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    if (this.isHalf) this.control.value = WHOLE[this.control.type] ?? ""; // WebKit keeps the half of a value set to ""
    this.#wasHalf = false;
    this.isTyped = false;
    this.#keep(text);
    this.show();
  }

  /** Whether something is typed of which the browser makes no value yet: half a date or time. */
  get isHalf(): boolean {
    return this.control.validity.badInput;
  }

  /** From now on another control stands in the place of the one before. */
  attach(control: Control): void {
    this.control = control;
    showBy(control, () => {
      this.show();
    });
    for (const event of ["input", "change"] as const) {
      control.addEventListener(event, () => {
        this.#handle(event);
      });
    }
    control.addEventListener("blur", () => {
      if (this.isHalf !== this.#wasHalf) this.#handle("blur");
    });
  }

  /** Written only where it differs: half a date, which has no value, stays as it is. */
  show(): void {
    if (this.control.value !== this.#text) this.control.value = this.#text;
  }

  /**
   * What a browser sets its controls back to is the same: WebKit does so at a time of its own. Half a date is left
   * alone: Firefox 153 drops what is typed of it when the default is written.
   */
  #keep(text: string): void {
    this.#text = text;
    if (this.control.defaultValue !== text && !this.isHalf) this.control.defaultValue = text;
  }

  /** Half a date or time comes and goes without an event: leaving the control tells of it. */
  #handle(event: Change | "blur"): void {
    this.#wasHalf = this.isHalf;
    if (event !== "blur") {
      this.#keep(this.control.value);
      this.isTyped = true;
    }
    this.heard(event === "blur" ? "change" : event);
  }
}
