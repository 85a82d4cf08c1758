// Gives every text that is there to be copied its button. What is said stands in the page.
for (const button of document.querySelectorAll("button[data-copy]")) {
  const said = button.parentElement.querySelector("[role=status]");
  const text = document.getElementById(button.dataset.copy);
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(text.textContent);
      said.textContent = button.dataset.done;
    } catch {
      // The browser refused: the text is selected instead, for the reader's own keys.
      getSelection().selectAllChildren(text);
      said.textContent = button.dataset.refused;
    }
  });
}
