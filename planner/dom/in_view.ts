// What has the focus stays where the reader sees it, while the page above it grows and shrinks.

function isSeen(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return top >= 0 && (bottom <= innerHeight || (height > innerHeight && top < innerHeight / 2));
}

/** Bring what has the focus into the window, if it is not in it. */
export function showFocus(): void {
  const show = () => {
    const element = document.activeElement;
    if (!element || element === document.body || isSeen(element)) return;
    const isTall = element.getBoundingClientRect().height > innerHeight;
    element.scrollIntoView({ block: isTall ? "start" : "center" });
  };
  // two frames: with the first a browser makes up for what has moved above the window, which moves the focus on
  requestAnimationFrame(() => requestAnimationFrame(show));
}

/** The page is about to change: what has the focus and is seen now is seen then. A reader who looks elsewhere stays. */
export function keepFocusSeen(): void {
  const element = document.activeElement;
  if (element && element !== document.body && isSeen(element)) showFocus();
}
