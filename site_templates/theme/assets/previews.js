/* Shows what a link to a point, actor, event or claim leads to, and what a term means: on hover, on focus by
   keyboard, and on touch-and-hold. Esc, leaving the link or a tap elsewhere closes it. It shows only text of the
   linked page, without links, and reads each page once. Without this script the links still work. */
(() => {
  const WAIT = 350;
  const HOLD = 450;
  /* Pages as folders, points/x/, or as files, points/x.html. */
  const PREVIEWED = /^((points|actors|events)\/(?!(all|index)[/.])[^/#]+(\/|\.html)|sources\/[^/#]+(\/|\.html)#.+)$/;
  const config = document.getElementById("__config");
  if (!config) return; // neither Material nor Zensical: where the site begins is not known
  const root = new URL(JSON.parse(config.textContent).base + "/", location);
  const pages = new Map();
  const box = document.createElement("div");
  box.className = "preview md-typeset";
  box.id = "preview";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  document.querySelector("main").append(box);
  let shown = null;
  let wanted = null;
  let timer = 0;
  let held = false;

  const targetOf = (event) => {
    const link = event.target instanceof Element && event.target.closest(".md-content a[href]");
    if (!link || link.matches(".headerlink, .acts a") || link.origin !== root.origin || link.pathname === location.pathname) return null;
    const path = link.href.slice(root.href.length);
    if (link.matches(".term > a")) return link;
    return PREVIEWED.test(path) ? link : null;
  };

  const read = (url) => {
    if (!pages.has(url)) {
      const page = fetch(url)
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(`${answer.status} ${url}`))))
        .then((text) => new DOMParser().parseFromString(text, "text/html"));
      page.catch(() => pages.delete(url)); // the next try may succeed
      pages.set(url, page);
    }
    return pages.get(url);
  };

  const textOf = (element) => {
    if (!element) return "";
    const copy = element.cloneNode(true);
    copy.querySelectorAll("sup, .headerlink, .spoken").forEach((part) => part.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };

  /* A claim's sentence, its quote, its withdrawal and its source: always together. */
  const claimLines = (claim) => {
    if (!claim) return [];
    const quote = claim.querySelector("blockquote q");
    const who = [...claim.querySelectorAll(":scope > .who p > :is(a, span):not(.permalink)")].slice(0, 3);
    return [["p", textOf(claim.querySelector("p"))], ["q", textOf(quote), quote && quote.lang], ["small", textOf(claim.querySelector("blockquote .whose"))], ["p", textOf(claim.querySelector(":scope > .withdrawal"))], ["small", who.map(textOf).join(" · ")]];
  };

  const linesOf = (page, anchor) => {
    const named = anchor ? page.getElementById(anchor) : null;
    const term = named?.closest("dt");
    if (term) return [["strong", textOf(term)], ["p", textOf(term.nextElementSibling)]];
    if (anchor) return claimLines(named);
    const gist = page.querySelector("article .gist");
    const said = gist ? [["p", textOf(gist)]] : claimLines(page.querySelector("article .claim"));
    return [["strong", textOf(page.querySelector("article h1"))], ...said, ["small", textOf(page.querySelector("article .facts"))]];
  };

  const fill = (lines) => {
    box.replaceChildren(...lines.filter(([, text]) => text).map(([tag, text, lang]) => {
      const line = document.createElement(tag);
      line.textContent = text;
      line.dir = "auto";
      if (lang) line.lang = lang;
      return line;
    }));
  };

  const place = (link) => {
    const at = link.getClientRects()[0] || link.getBoundingClientRect();
    const below = at.bottom + box.offsetHeight + 12 < innerHeight || at.top < box.offsetHeight + 12;
    box.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 8))}px`;
    box.style.top = `${below ? at.bottom + 6 : at.top - box.offsetHeight - 6}px`;
  };

  const close = () => {
    clearTimeout(timer);
    wanted = null;
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    shown = null;
    box.hidden = true;
  };

  const open = async (link) => {
    const url = new URL(link.href);
    const anchor = decodeURIComponent(url.hash.slice(1));
    url.hash = "";
    const lines = linesOf(await read(url.href).catch(() => document.createDocumentFragment()), anchor);
    if (wanted !== link || !lines.some(([, text]) => text)) return;
    fill(lines);
    box.hidden = false;
    place(link);
    shown = link;
    link.setAttribute("aria-describedby", "preview");
  };

  const later = (link, wait) => {
    if (link === shown) return clearTimeout(timer);
    close();
    wanted = link;
    timer = setTimeout(() => open(link), wait);
  };

  const leave = (event) => {
    const to = event.relatedTarget;
    if (to instanceof Node && (box.contains(to) || (shown || wanted)?.contains(to))) return clearTimeout(timer);
    clearTimeout(timer);
    timer = setTimeout(close, shown ? WAIT : 0);
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    if (box.contains(event.target)) return clearTimeout(timer);
    const link = targetOf(event);
    if (link) later(link, WAIT);
  });
  document.addEventListener("pointerout", (event) => {
    if (event.pointerType !== "touch" && (targetOf(event) || box.contains(event.target))) leave(event);
  });
  document.addEventListener("focusin", (event) => {
    const link = targetOf(event);
    if (link && link.matches(":focus-visible")) later(link, WAIT);
    else if (!held) close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (box.contains(event.target)) return;
    const link = targetOf(event);
    held = false;
    close();
    if (!link || event.pointerType !== "touch") return;
    wanted = link;
    timer = setTimeout(() => { held = true; open(link); }, HOLD);
  });
  /* A finger that lifts early or scrolls does not ask for a preview. */
  for (const kind of ["pointerup", "pointercancel"]) {
    document.addEventListener(kind, (event) => event.pointerType === "touch" && !held && close());
  }
  document.addEventListener("contextmenu", (event) => held && event.preventDefault());
  document.addEventListener("click", (event) => {
    if (held && targetOf(event) && event.pointerType === "touch") event.preventDefault();
    held = false;
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  document.addEventListener("scroll", () => shown && place(shown), { passive: true });
})();
