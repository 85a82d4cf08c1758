// Takes the place on the page, and the plan in the address, along to another language.
for (const link of document.querySelectorAll(".f-languages a")) {
  link.addEventListener("click", () => {
    link.search = location.search;
    link.hash = location.hash;
  });
}
