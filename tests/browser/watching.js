// What a test wants to know of a page while it runs: what was announced (`heard`), and when everything
// has happened that was going to happen of itself (`settled`).
(() => {
  if (window.settled) return; // a test may ask for it twice
  const SOON = 1000; // milliseconds: a timer set for later than that is waited for by nobody
  const CHAIN = 4; // timers: one that is set again and again is a watch, which never ends
  const EVERY = 10; // milliseconds between two looks
  const ENOUGH = 8; // looks at a page at rest
  const pending = new Set();

  window.heard = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target.nodeType === 1 ? target : target.parentElement;
      const live = element?.closest('[data-slot="live"]');
      if (live?.textContent) window.heard.push(live.textContent);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });

  const { setTimeout: start, clearTimeout: stop, fetch } = window;
  let links = 0; // how many timers, each set by the one before it, led to what runs now
  window.setTimeout = (act, pause = 0, ...more) => {
    const led = links + 1;
    const done = (...all) => {
      pending.delete(timer);
      links = led;
      try {
        if (typeof act === "function") act(...all);
      } finally {
        links = 0;
      }
    };
    const timer = start.call(window, done, pause, ...more);
    if (pause <= SOON && led <= CHAIN) pending.add(timer);
    return timer;
  };
  window.clearTimeout = (timer) => {
    pending.delete(timer);
    stop.call(window, timer);
  };
  window.fetch = (...asked) => {
    const answer = fetch.apply(window, asked);
    pending.add(answer);
    const done = () => pending.delete(answer);
    answer.then(done, done);
    return answer;
  };

  // A task of the planner's worker has an id, and so has its reply.
  const { postMessage, terminate } = Worker.prototype;
  Worker.prototype.postMessage = function (task, ...more) {
    if (task?.id) {
      const asked = { worker: this };
      pending.add(asked);
      this.addEventListener("message", ({ data }) => data?.id === task.id && pending.delete(asked));
    }
    postMessage.call(this, task, ...more);
  };
  Worker.prototype.terminate = function () {
    for (const asked of pending) if (asked.worker === this) pending.delete(asked);
    terminate.call(this);
  };

  let moved = false;
  addEventListener("scroll", () => (moved = true), { capture: true, passive: true });

  const moves = ({ playState, effect }) =>
    playState === "running" && Number.isFinite(effect?.getComputedTiming().endTime);
  const isBusy = () => {
    const was = moved;
    moved = false;
    return was || pending.size > 0 || document.getAnimations().some(moves);
  };

  /** Resolves when nothing has been under way for a moment, or after so many looks. No clock: tests set it. */
  window.settled = (looks) =>
    new Promise((resolve) => {
      let quiet = 0;
      const look = (left) => {
        quiet = isBusy() ? 0 : quiet + 1;
        if (quiet > ENOUGH || !left) resolve();
        else start.call(window, look, EVERY, left - 1);
      };
      look(looks);
    });
})();
