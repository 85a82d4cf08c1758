// Tells readers whose planner does not come to life, and leads to the table. A classic script of its own, in the
// oldest JavaScript there is: it must run where the planner's modules are missing, blocked, or too new. It is loaded
// with `async`: a deferred script waits for a module before it, also for one that never comes.
(function () {
  var PATIENCE = 15000; // milliseconds for the planner's script on a slow line
  var AFTER_LOAD = 500; // milliseconds once the page has loaded: by then the script ran, or never will

  /** Whether the browser lacks what came last to those that we build for (browsers.json): each of these did. */
  function isOld() {
    var scripts = window.HTMLScriptElement;
    if (!window.CSS || !CSS.supports || !scripts || !scripts.supports || !scripts.supports("importmap")) return true;
    return !CSS.supports("color", "color-mix(in srgb, red, red)") || !CSS.supports("selector(:has(a))");
  }

  /** Ask the server again for what lies in a cache, then load the page again. */
  function reload() {
    var scripts = document.querySelectorAll('script[src*="/planner"]');
    var left = scripts.length;
    var go = function () {
      left -= 1;
      if (left <= 0) location.reload();
    };
    if (!window.fetch || !left) return location.reload();
    setTimeout(function () {
      location.reload();
    }, PATIENCE);
    for (var i = 0; i < scripts.length; i += 1) fetch(scripts[i].src, { cache: "reload" }).then(go, go);
  }

  function tell(planner) {
    var note = planner.querySelector(".fu-unstarted");
    if (!note || planner.hasAttribute("data-alive")) return;
    var why = isOld() ? "old" : "unstarted";
    note.querySelector('[data-why="' + why + '"]').hidden = false;
    note.querySelector('[data-do="reload"]').onclick = reload;
    note.hidden = false;
  }

  function look() {
    var planners = document.querySelectorAll("followup-planner");
    for (var i = 0; i < planners.length; i += 1) tell(planners[i]);
  }

  function soon() {
    setTimeout(look, AFTER_LOAD);
  }

  setTimeout(look, PATIENCE);
  if (document.readyState === "complete") soon();
  else window.addEventListener("load", soon);
})();
