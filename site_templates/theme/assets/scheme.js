/* The switch between light, dark and the scheme of the system. A choice is stored where the theme stores its own,
   so that the theme's script in the head sets it before the page is painted. The system's scheme is not stored,
   since the style sheets follow it by themselves. */
(() => {
  const buttons = [...document.querySelectorAll(".scheme button")];
  const held = buttons.findIndex((button) => button.dataset.media === __md_get("__palette")?.color?.media);
  /* The bar that a phone's browser draws above the page gets the colour of the page. */
  const colourBar = () => document.querySelectorAll("meta[name=theme-color]").forEach((meta) => {
    meta.dataset.system ??= meta.content;
    const chosen = document.body.dataset.mdColorMedia;
    meta.content = chosen ? getComputedStyle(document.body).backgroundColor : meta.dataset.system;
  });
  const show = (place) => buttons.forEach((button, index) => { button.hidden = index !== place; });

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

  buttons.forEach((button, place) => button.addEventListener("click", () => choose((place + 1) % buttons.length)));
  if (buttons.length) show(Math.max(held, 0));
  if (held > 0) colourBar();
})();
