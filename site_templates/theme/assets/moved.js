/* On the page of a former address: goes on to the page of today, with the query and the anchor. */
(() => {
  const target = new URL(document.currentScript.dataset.target, location.href);
  target.search = location.search;
  target.hash = location.hash || target.hash;
  location.replace(target);
})();
