// Tells readers whose planner does not come to life, and leads to the table. A classic script of its own, in the
// oldest JavaScript there is: it must run where the planner's modules are missing, blocked, or too new. It is loaded
// with `async`: a deferred script waits for a module before it, also for one that never comes.
(function (): void {
  var PATIENCE = 15000; // milliseconds for the planner's script on a slow line
  var AFTER_LOAD = 500; // milliseconds once the page has loaded: by then the script ran, or never will

  /** Whether the browser lacks what came last to those that we build for (browsers.json): each of these did. */
  function isOld(): boolean {
    var own: Partial<typeof window> = window;
    var scripts: Partial<typeof HTMLScriptElement> | undefined = own.HTMLScriptElement;
    var css: Partial<typeof CSS> | undefined = own.CSS;
    if (!css || !css.supports || !scripts || !scripts.supports || !scripts.supports("importmap")) return true;
    return !CSS.supports("color", "color-mix(in srgb, red, red)") || !CSS.supports("selector(:has(a))");
  }

  /** Ask the server again for what lies in a cache, then load the page again. */
  function reload(): void {
    var scripts = document.querySelectorAll<HTMLScriptElement>('script[src*="/planner"]');
    var left = scripts.length;
    var countDown = function () {
      left -= 1;
      if (left <= 0) location.reload();
    };
    if (!(window as Partial<typeof window>).fetch || !left) {
      location.reload();
      return;
    }
    setTimeout(function () {
      location.reload();
    }, PATIENCE);
    for (var i = 0; i < scripts.length; i += 1) {
      var script = scripts[i];
      if (script) fetch(script.src, { cache: "reload" }).then(countDown, countDown);
    }
  }

  function tell(planner: Element): void {
    var note = planner.querySelector<HTMLElement>(".fu-unstarted");
    if (!note || planner.hasAttribute("data-alive")) return;
    var why = isOld() ? "old" : "unstarted";
    var text = note.querySelector<HTMLElement>('[data-why="' + why + '"]');
    var button = note.querySelector<HTMLElement>('[data-do="reload"]');
    if (text) text.hidden = false;
    if (button) button.onclick = reload;
    note.hidden = false;
  }

  function checkPlanners(): void {
    var planners = document.querySelectorAll("followup-planner");
    for (var i = 0; i < planners.length; i += 1) {
      var planner = planners[i];
      if (planner) tell(planner);
    }
  }

  function scheduleCheck(): void {
    setTimeout(checkPlanners, AFTER_LOAD);
  }

  setTimeout(checkPlanners, PATIENCE);
  if (document.readyState === "complete") scheduleCheck();
  else window.addEventListener("load", scheduleCheck);
})();
