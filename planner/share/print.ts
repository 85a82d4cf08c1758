// Printing a page that is dressed for it first. A browser may go on while it prints, and some never tell that
// they are done: whatever the reader does on the page next says so too.
const SIGNS = ["afterprint", "pointerdown", "keydown", "click"];

/** Print the page as it stands; `after()` is called once, when that is over. */
export function printThen(after: () => void): void {
  const over = new AbortController();
  const finish = () => {
    over.abort();
    after();
  };
  for (const sign of SIGNS) addEventListener(sign, finish, { capture: true, signal: over.signal });
  print();
}
