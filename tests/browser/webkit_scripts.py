"""What is asked of a page in WebKit, and what is done to one, as JavaScript."""

BLOCKED = """
  Object.defineProperty(window, "localStorage", {
    get: () => { throw new DOMException("refused", "SecurityError"); },
  });
"""
WITHOUT_WASM = "script-src 'self' 'unsafe-inline'; worker-src 'self' blob:"
KEPT = """
return Object.keys(localStorage).filter((key) => key.startsWith("followup:"))
    .map((key) => JSON.parse(localStorage[key]));
"""
# What a style sheet says of paper is said of the window.
AS_ON_PAPER = """
const walk = (rules) => {
    for (const rule of rules) {
        if (rule.media?.mediaText === "print") rule.media.mediaText = "all";
        if (rule.cssRules) walk(rule.cssRules);
    }
};
for (const sheet of document.styleSheets) walk(sheet.cssRules);
"""
NESTED = """
const nested = [];
const walk = (rules, within) => {
    for (const rule of rules) {
        if (within) nested.push(rule.cssText.slice(0, 80));
        if (rule.cssRules) walk(rule.cssRules, within || rule instanceof CSSStyleRule);
    }
};
for (const sheet of document.styleSheets) walk(sheet.cssRules, false);
return nested;
"""
SEEN_BUTTONS = """
return [...document.querySelectorAll("button, input, nav, textarea")]
    .filter((element) => element.checkVisibility())
    .map((element) => element.outerHTML.slice(0, 80));
"""
