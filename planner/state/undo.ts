// How far back a reader can take what they told the plan.
export const MOST_UNDONE = 20;

/** The states before each change, the latest last. */
export class Undo<State> {
  #before: State[] = [];

  get isPossible(): boolean {
    return this.#before.length > 0;
  }

  /** Keep the state that a change is made to; of more than can be undone, the earliest goes. */
  keep(state: State): void {
    this.#before = [...this.#before, state].slice(-MOST_UNDONE);
  }

  /** The state before the last change, or undefined if nothing can be taken back. */
  take(): State | undefined {
    return this.#before.pop();
  }

  forget(): void {
    this.#before = [];
  }
}
