/* A button beside each citation copies it. Without scripts the words are there to be marked and copied. */
(() => {
  const add = (cited) => {
    if (cited.nextElementSibling?.matches(".copy")) return;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: "Copy" });
    button.setAttribute("aria-label", cited.matches("pre") ? "Copy the BibTeX entry" : "Copy the citation");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(cited.textContent.trim());
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    cited.after(button);
  };
  /* Only an open citation gets its buttons: a page may hold hundreds of closed ones. */
  document.addEventListener("toggle", ({ target }) => {
    if (navigator.clipboard && target.matches?.("details.cite[open]")) target.querySelectorAll(":scope > :is(.citation, .bibtex)").forEach(add);
  }, true);
})();
