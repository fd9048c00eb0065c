/* The search dialog: `/` opens it, Esc closes it, and arrow keys go through the results. The state of a search is in
   the address, so that a reader can send it. Without this script the link to the search leads to plain lists. */
(() => {
  const here = document.currentScript.src;
  const root = new URL("..", here);
  const dialog = document.querySelector("dialog.search");
  const form = dialog.querySelector("form");
  const input = form.elements.q;
  const status = dialog.querySelector(".search-status");
  const reload = dialog.querySelector(".search-reload");
  const results = dialog.querySelector(".search-results");
  const narrow = dialog.querySelector(".search-narrow");
  const kindNames = new Map([...form.elements.kind.options].map((option) => [option.value, option.text]));
  const oneOf = new Map([...form.elements.kind.options].map((option) => [option.value, option.dataset.one]));
  const NARROWING = ["theme", "actor", "source", "month", "disputed"];
  const FIELDS = ["q", "kind", ...NARROWING];
  const BEST = 3;
  const SHOWN = 4;
  const MORE = 20;

  const enginesAddress = new URL("search-engine.js", here);
  const indexAddress = new URL(dialog.dataset.index, location);

  /** A browser does not say why it could not load a script. */
  const explain = async (error) => {
    const answer = await fetch(enginesAddress, { method: "HEAD", cache: "no-store" });
    throw Object.assign(error, { isGone: answer.status === 404 });
  };
  let index;
  const load = async () => (await import(enginesAddress).catch(explain)).openIndex(indexAddress);
  /** The index, loaded once. If that fails, the next key loads it again, also a key that waited for the first. */
  const opened = () => {
    if (index) return index.catch(() => index ?? opened());
    const loading = load();
    loading.catch(() => (index = undefined));
    index = loading;
    return loading;
  };

  /** Says why there are no results. The files of a site that was published again have other names: only a new page
      knows them. The address keeps what was typed. */
  const fail = ({ isGone = false }) => {
    status.textContent = isGone ? status.dataset.renewed : status.dataset.failed;
    reload.hidden = !isGone;
  };

  const made = (name, properties = {}, ...inside) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...inside);
    return element;
  };

  /** A text in which the words of the query are highlighted. */
  const marked = (text, forms, wanted) =>
    text.split(/([\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.,'’-]*[\p{L}\p{N}\p{M}])?)/u).map((piece, at) =>
      at % 2 && forms(piece).some((form) => wanted.has(form)) ? made("mark", {}, piece) : piece);

  const item = async ({ entry, kind }, { entry: read, forms }, wanted, withKind) => {
    const { url, title, sentence, date, disputed, withdrawn } = await read(entry);
    const link = made("a", { href: new URL(url, root) }, made("b", {}, ...marked(title, forms, wanted)));
    const about = made("small");
    if (withKind) about.append(made("span", { className: "kind" }, oneOf.get(kind)));
    if (disputed) about.append(made("span", { className: "flag" }, results.dataset.disputed));
    if (withdrawn) about.append(made("span", { className: "taken-back" }, results.dataset.withdrawn));
    if (date) about.append(made("time", {}, date));
    if (about.childElementCount) link.append(" ", about);
    if (sentence) link.append(" ", made("span", { className: kind === "claim" ? "sentence" : "sentence short" }, ...marked(sentence, forms, wanted)));
    return made("li", {}, link);
  };

  const section = async (heading, entries, shown, opts) => {
    const list = made("ul", {}, ...(await Promise.all(entries.slice(0, shown).map((entry) => item(entry, ...opts)))));
    const box = made("section", {}, made("h2", {}, heading), list);
    let next = shown;
    const rest = made("button", { type: "button", className: "search-more" });
    const count = () => {
      rest.textContent = results.dataset.more.replace("{n}", (entries.length - next).toLocaleString("en"));
      rest.hidden = next >= entries.length;
    };
    const showMore = async () => {
      const first = await Promise.all(entries.slice(next, next + MORE).map((entry) => item(entry, ...opts)));
      next += MORE;
      list.append(...first);
      count();
      first[0].querySelector("a").focus();
    };
    rest.addEventListener("click", () => showMore().catch(fail));
    count();
    box.append(rest);
    return box;
  };

  const state = () => Object.fromEntries(new FormData(form));
  const isNarrowed = (wanted) => ["kind", ...NARROWING].some((name) => wanted[name]);

  const remember = (wanted) => {
    const url = new URL(location);
    for (const name of FIELDS) {
      if (wanted[name]) url.searchParams.set(name, wanted[name]);
      else url.searchParams.delete(name);
    }
    history.replaceState(history.state, "", url);
  };

  /** Offers each value that has results, and the chosen value, with the number of its results. */
  const fill = (select, values) => {
    const chosen = select.value;
    const all = select.options[0];
    const offered = values.filter(([value, , count]) => count || value === chosen);
    select.replaceChildren(all, ...offered.map(([value, label, count]) => new Option(`${label} (${count})`, value)));
    if (chosen && ![...select.options].some((option) => option.value === chosen)) select.add(new Option(chosen, chosen));
    select.value = chosen;
  };

  /** The results that every filter but one allows. */
  const kept = (found, facets, wanted, but) => {
    const sets = NARROWING.filter((name) => wanted[name] && name !== but)
      .map((name) => facets[name].get(wanted[name])?.entries ?? new Set());
    return found.filter(({ entry, kind }) =>
      (!wanted.kind || but === "kind" || kind === wanted.kind) && sets.every((set) => set.has(entry)));
  };

  const offer = (found, facets, wanted) => {
    const kinds = kept(found, facets, wanted, "kind");
    const counts = [...kindNames.keys()].slice(1).map((kind) => [kind, kindNames.get(kind), kinds.filter((entry) => entry.kind === kind).length]);
    fill(form.elements.kind, counts);
    for (const name of NARROWING.slice(0, -1)) {
      const left = kept(found, facets, wanted, name);
      const values = [...facets[name]].map(([value, { label, entries }]) => [value, label, left.filter(({ entry }) => entries.has(entry)).length]);
      fill(form.elements[name], values.sort((a, b) => (name === "month" ? 0 : b[2] - a[2])));
    }
  };

  let turn = 0;
  const answer = async () => {
    const mine = (turn += 1);
    const wanted = state();
    remember(wanted);
    if (!wanted.q.trim() && !isNarrowed(wanted) && !narrow.open) {
      results.replaceChildren();
      status.textContent = "";
      results.ariaBusy = "false";
      return;
    }
    results.ariaBusy = "true"; // the results on the page are still those of the query before
    try {
      const open = await opened();
      const { found, words } = await open.search(wanted.q);
      const facets = isNarrowed(wanted) || narrow.open ? await open.facets() : null;
      const left = facets ? kept(found, facets, wanted) : found;
      const best = wanted.q.trim() && !wanted.kind ? left.slice(0, BEST) : [];
      const rest = left.slice(best.length);
      const kinds = [...new Set(rest.map(({ kind }) => kind))];
      const boxes = await Promise.all([
        ...(best.length ? [section(results.dataset.best, best, BEST, [open, words, true])] : []),
        ...kinds.map((kind) => section(kindNames.get(kind), rest.filter((entry) => entry.kind === kind), wanted.kind ? MORE : SHOWN, [open, words, false])),
      ]);
      if (mine !== turn) return;
      results.replaceChildren(...boxes);
      reload.hidden = true;
      const { none, one, many } = status.dataset;
      status.textContent = { 0: none, 1: one }[left.length] ?? many.replace("{n}", left.length.toLocaleString("en"));
      if (facets && narrow.open) offer(found, facets, wanted);
    } catch (error) {
      if (mine === turn) fail(error);
      throw error;
    } finally {
      if (mine === turn) results.ariaBusy = "false";
    }
  };

  let latest;
  const run = () => (latest = answer());

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    opened().catch(fail);
  };

  const step = (event) => {
    const links = [...results.querySelectorAll("li a")];
    const at = links.indexOf(document.activeElement);
    const to = at + (event.key === "ArrowDown" ? 1 : -1);
    if (event.target.matches("select") || !links.length) return;
    event.preventDefault();
    (to < 0 ? input : links[Math.min(to, links.length - 1)]).focus();
  };

  reload.addEventListener("click", () => location.reload());
  document.querySelector(".search-open").addEventListener("click", (event) => {
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      open();
    }
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") step(event);
    event.stopPropagation(); // the theme has keys of its own
  });
  dialog.addEventListener("close", () => remember({}));
  dialog.addEventListener("click", (event) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const outside = event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
    if (event.target === dialog && outside) dialog.close();
    const link = event.target.closest("li a");
    const isHere = link?.hash && link.pathname === location.pathname; // no new page would close it
    if (event.target.closest(".search-close") || isHere) dialog.close();
  });
  form.addEventListener("input", run);
  narrow.addEventListener("toggle", run);
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const name of ["kind", ...NARROWING]) Object.assign(form.elements[name], { value: name === "disputed" ? "yes" : "", checked: false });
    run();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const awaited = latest;
    await awaited; // the results on the page may still be those of the query before
    if (awaited === latest && dialog.open) results.querySelector("li a")?.click();
  });

  const query = new URL(location).searchParams;
  if (FIELDS.some((name) => query.get(name))) {
    for (const name of FIELDS) {
      const field = form.elements[name];
      const value = query.get(name) ?? "";
      if (name === "disputed") field.checked = value === "yes";
      else {
        if (value && field.options && ![...field.options].some((option) => option.value === value)) field.add(new Option(value, value));
        field.value = value;
      }
    }
    narrow.open = isNarrowed(state());
    open();
    run();
  }
})();
