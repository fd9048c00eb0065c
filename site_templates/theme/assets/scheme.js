/* The switch between the system's scheme, light and dark. A choice is kept where the theme keeps its own, so
   that its script in the head of the page sets it before anything is painted; the system's is kept nowhere:
   base.css follows it by itself. */
(() => {
  const buttons = [...document.querySelectorAll(".scheme button")];
  const held = buttons.findIndex((one) => one.dataset.media === __md_get("__palette")?.color?.media);
  /* The bar that a phone's browser draws over the page takes the colour of the paper. */
  const colourBar = () => document.querySelectorAll("meta[name=theme-color]").forEach((meta) => {
    meta.dataset.system ??= meta.content;
    const chosen = document.body.dataset.mdColorMedia;
    meta.content = chosen ? getComputedStyle(document.body).backgroundColor : meta.dataset.system;
  });
  const show = (place) => buttons.forEach((one, other) => { one.hidden = other !== place; });

  const choose = (place) => {
    const { media, scheme } = buttons[place].dataset;
    const { body } = document;
    __md_set("__palette", scheme ? { color: { media, scheme } } : {});
    if (scheme) body.dataset.mdColorMedia = media;
    else delete body.dataset.mdColorMedia;
    body.dataset.mdColorScheme = scheme || "default";
    colourBar();
    show(place);
    buttons[place].focus();
  };

  buttons.forEach((one, place) => one.addEventListener("click", () => choose((place + 1) % buttons.length)));
  if (buttons.length) show(Math.max(held, 0));
  if (held > 0) colourBar();
})();
