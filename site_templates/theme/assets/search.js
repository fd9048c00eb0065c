/* The search dialog: `/` opens it, Esc closes it, and arrow keys go through the results. Enter follows a result that was
   chosen with them, else it opens the page of results. The state of a search is in the address, so that a reader can
   send it. Without this script the link to the search leads to plain lists. */
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
  const FACETS = ["theme", "actor", "source", "month"];
  const NARROWING = [...FACETS, "disputed"];
  const FIELDS = ["q", "kind", ...NARROWING];
  const BEST = 3;
  const SHOWN = 4;
  const MORE = 20;
  const MOST = 50;

  const enginesAddress = new URL("search-engine.js", here);
  const indexAddress = new URL(dialog.dataset.index, location);
  const pathOf = (address) => new URL(address, location).pathname.replace(/index\.html$/, "");
  /** On the page of results the search is a part of the page, and always open. */
  const isInPage = pathOf(location) === pathOf(form.action);
  /** A browser lets no page read other files from a disk. */
  const isFromDisk = location.protocol === "file:";

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
  /** What is done with the index. If a file of it is gone, the site was published again: it is opened anew, once. */
  const withIndex = async (work) => {
    try {
      return await work(await opened());
    } catch (error) {
      if (!error.isGone) throw error;
      index = undefined;
      return work(await opened());
    }
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
  const marked = (text, { highlight }, wanted) =>
    highlight(text, wanted).map(([piece, isFound]) => (isFound ? made("mark", {}, piece) : piece));

  const item = async ({ entry, kind }, open, wanted, withKind) => {
    const { url, title, sentence, date, disputed, withdrawn } = await open.entry(entry);
    const link = made("a", { href: new URL(url, root) }, made("b", {}, ...marked(title, open, wanted)));
    const about = made("small");
    if (withKind) about.append(made("span", { className: "kind" }, oneOf.get(kind)));
    if (disputed) about.append(made("span", { className: "flag" }, results.dataset.disputed));
    if (withdrawn) about.append(made("span", { className: "taken-back" }, results.dataset.withdrawn));
    if (date) about.append(made("time", {}, date));
    if (about.childElementCount) link.append(" ", about);
    if (sentence) link.append(" ", made("span", { className: kind === "claim" ? "sentence" : "sentence short" }, ...marked(sentence, open, wanted)));
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
    if (url.href !== location.href) history.replaceState(history.state, "", url);
  };

  /** The search that an address asks for, or null. Of an address made elsewhere, unknown values are ignored. */
  const readAddress = async () => {
    const query = new URL(location).searchParams;
    const asked = Object.fromEntries(FIELDS.map((name) => [name, query.get(name) ?? ""]));
    if (!kindNames.has(asked.kind)) asked.kind = "";
    if (asked.disputed !== "yes") asked.disputed = "";
    const narrowed = FACETS.filter((name) => asked[name]);
    if (narrowed.length && !isFromDisk) {
      const facets = await withIndex((open) => open.facets()).catch(() => null);
      for (const name of narrowed) if (!facets?.[name].has(asked[name])) asked[name] = "";
    }
    return FIELDS.some((name) => asked[name]) ? asked : null;
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

  /** The sections of the results: the best, then the rest by kind. */
  const sections = (found, wanted, open, words) => {
    const best = wanted.q.trim() && !wanted.kind ? found.slice(0, BEST) : [];
    const rest = found.slice(best.length);
    const kinds = [...new Set(rest.map(({ kind }) => kind))];
    return Promise.all([
      ...(best.length ? [section(results.dataset.best, best, BEST, [open, words, true])] : []),
      ...kinds.map((kind) => section(kindNames.get(kind), rest.filter((entry) => entry.kind === kind), wanted.kind ? MORE : SHOWN, [open, words, false])),
    ]);
  };

  /** A button for the results after the first ones. */
  const further = (count) => {
    const button = made("button", { type: "button", className: "search-further" }, results.dataset.further.replace("{n}", count.toLocaleString("en")));
    button.addEventListener("click", () => run(most + MOST));
    return button;
  };

  const said = (count) => {
    const { none, one, many, first } = status.dataset;
    const words = count > most ? first.replace("{most}", most.toLocaleString("en")) : many;
    return { 0: none, 1: one }[count] ?? words.replace("{n}", count.toLocaleString("en"));
  };

  const find = async (wanted, open) => {
    const { found, words } = await open.search(wanted.q);
    const facets = isNarrowed(wanted) || narrow.open ? await open.facets() : null;
    const left = facets ? kept(found, facets, wanted) : found;
    return { found, facets, count: left.length, boxes: await sections(left.slice(0, most), wanted, open, words) };
  };

  let most = MOST;
  let turn = 0;
  const answer = async () => {
    const mine = (turn += 1);
    const wanted = state();
    remember(wanted);
    if (isFromDisk || (!wanted.q.trim() && !isNarrowed(wanted) && !narrow.open)) {
      results.replaceChildren();
      status.textContent = isFromDisk ? status.dataset.disk : "";
      results.ariaBusy = "false";
      return;
    }
    results.ariaBusy = "true"; // the results on the page are still those of the query before
    try {
      const { found, facets, count, boxes } = await withIndex((open) => find(wanted, open));
      if (mine !== turn) return;
      results.replaceChildren(...boxes);
      if (count > most) results.append(further(count - most));
      reload.hidden = true;
      status.textContent = said(count);
      if (facets && narrow.open) offer(found, facets, wanted);
    } catch (error) {
      if (mine === turn) fail(error);
      throw error;
    } finally {
      if (mine === turn) results.ariaBusy = "false";
    }
  };

  let latest;
  const run = (limit = MOST) => {
    most = limit;
    latest = answer();
  };

  const open = () => {
    if (isInPage) input.focus();
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    if (isFromDisk) run();
    else opened().catch(fail);
  };

  /** Shows the search that the address asks for; it closes the dialog if it asks for none. */
  const restore = async () => {
    const asked = await readAddress();
    if (!asked) {
      if (!isInPage && dialog.open) dialog.close();
      return;
    }
    for (const name of FIELDS) {
      const field = form.elements[name];
      if (name === "disputed") field.checked = Boolean(asked.disputed);
      else {
        if (asked[name] && field.options && ![...field.options].some((option) => option.value === asked[name])) field.add(new Option(asked[name], asked[name]));
        field.value = asked[name];
      }
    }
    narrow.open = isNarrowed(state());
    if (!isInPage) open();
    run();
  };

  /** Follows a link inside the page that is open. The entry of the history before it keeps the search. */
  const follow = (link) => {
    const clean = new URL(location);
    clean.hash = "";
    for (const name of FIELDS) clean.searchParams.delete(name);
    if (!isInPage) dialog.close();
    history.pushState(null, "", clean);
    clean.hash = link.hash;
    location.replace(clean);
  };

  /** Keys belong to an input method while it composes a word. */
  const isComposing = (event) => event.isComposing || event.keyCode === 229;

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
    if (event.key === "/" && !typing && !isComposing(event) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      open();
    }
  });
  dialog.addEventListener("keydown", (event) => {
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !isComposing(event)) step(event);
    event.stopPropagation(); // the theme has keys of its own
  });
  dialog.addEventListener("close", () => remember({}));
  dialog.addEventListener("click", (event) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const outside = event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
    if (event.target.closest(".search-close") || (event.target === dialog && outside && !isInPage)) dialog.close();
    const link = event.target.closest("li a");
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!isPlain || !link?.hash || link.pathname !== location.pathname) return;
    event.preventDefault(); // no new page would close the search
    follow(link);
  });
  form.addEventListener("input", () => run());
  narrow.addEventListener("toggle", () => run());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const name of ["kind", ...NARROWING]) Object.assign(form.elements[name], { value: name === "disputed" ? "yes" : "", checked: false });
    run();
  });
  let composing = false;
  input.addEventListener("compositionstart", () => (composing = true));
  input.addEventListener("compositionend", () => (composing = false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (composing || isFromDisk || isInPage) return;
    const page = new URL(form.action);
    for (const [name, value] of Object.entries(state())) if (value.trim()) page.searchParams.set(name, value);
    location.assign(page);
  });
  addEventListener("popstate", restore);

  if (isInPage) {
    dialog.classList.add("in-page");
    document.querySelector("article").before(dialog); // styles of its texts are not for the search
    dialog.setAttribute("open", "");
  }
  restore();
})();
