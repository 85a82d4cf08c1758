// The buttons that open the menu and the search. What opens is Material's: a box that is checked or not.
const WIDE = matchMedia("(min-width: 76.25em)");
const boxes = new Map(["__drawer", "__search"].map((id) => [id, document.getElementById(id)]));
const drawer = document.querySelector(".md-sidebar--primary");
let opener = null; // the button that was pressed last

function tell() {
  for (const button of document.querySelectorAll("[data-opens]")) {
    button.hidden = false;
    button.setAttribute("aria-expanded", String(Boolean(boxes.get(button.dataset.opens)?.checked)));
  }
}

function close(box) {
  if (!box.checked) return;
  box.click();
}

/** Back to the button, unless the reader has gone on to something else. */
function giveBack() {
  const here = document.activeElement;
  const isLost = here === document.body || drawer?.contains(here) || here?.closest(".md-search");
  if (isLost && opener?.checkVisibility?.() !== false) opener?.focus();
  opener = null;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-opens]");
  if (!button) return;
  const box = boxes.get(button.dataset.opens);
  if (!box) return;
  opener = button;
  box.click();
});

for (const [id, box] of boxes) {
  box?.addEventListener("change", () => {
    tell();
    if (!box.checked) return giveBack();
    const first = id === "__drawer" ? drawer?.querySelector("a, [tabindex='0']") : document.querySelector(".md-search__input");
    requestAnimationFrame(() => box.checked && first?.focus({ preventScroll: true })); // once it is in sight
  });
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const box of boxes.values()) if (box) close(box);
});

// Who walks out of the open menu has left it: nothing behind it is reached unseen.
drawer?.addEventListener("focusout", ({ relatedTarget }) => {
  const box = boxes.get("__drawer");
  if (!box.checked || WIDE.matches || !relatedTarget || drawer.contains(relatedTarget)) return;
  opener = null;
  close(box);
});

tell();
