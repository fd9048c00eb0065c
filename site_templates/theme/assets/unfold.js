/* A link to a statement that is folded unfolds it. Newer browsers do that themselves; this is for the others, and
   for a link to the place where the reader is already. */
(() => {
  const unfold = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const folded = [];
    for (let part = target.closest("details:not([open])"); part; part = part.parentElement.closest("details:not([open])")) folded.push(part);
    folded.forEach((part) => { part.open = true; part.toggleAttribute("data-chosen", true); });
    if (folded.length) target.scrollIntoView();
  };
  /* The theme opens every part before it prints. What the reader chose to see is marked, and only that is printed. */
  document.addEventListener("click", ({ target }) => {
    const part = target.closest?.("summary")?.parentElement;
    if (part?.matches("details.part")) part.toggleAttribute("data-chosen", !part.open);
  });
  addEventListener("hashchange", unfold);
  unfold();
})();
