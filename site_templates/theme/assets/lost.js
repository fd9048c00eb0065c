/* On the page of a wrong address: fills the search with the words of the address. */
(() => {
  const form = document.querySelector("[data-lost]");
  const root = new URL("..", form.action).pathname;
  let path = location.pathname;
  try { path = decodeURIComponent(path); } catch { /* a broken escape stays as it is */ }
  const words = path.replace(root, "").replace(/index\.html?$|\.html?$/, "").split(/[^\p{L}\p{N}]+/u);
  form.elements.q.value = words.filter(Boolean).join(" ");
})();
