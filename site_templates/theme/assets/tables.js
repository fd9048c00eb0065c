/* Lets a reader sort and narrow the large tables. Without it each table stands whole, in its own order.
   Rows carry data-theme, columns data-kind and data-date; what is there decides which choices are shown. */
(() => {
  const text = (cell) => cell.textContent.trim();
  const compare = (one, other) => one.localeCompare(other, "en", { numeric: true, sensitivity: "base" });

  const sortBy = (table, column, button) => {
    const body = table.tBodies[0];
    const down = button.getAttribute("aria-pressed") === "true";
    const rows = [...body.rows].sort((a, b) => compare(text(a.cells[column]), text(b.cells[column])));
    if (down) rows.reverse();
    body.append(...rows);
    table.querySelectorAll("th button").forEach((other) => other.setAttribute("aria-pressed", "false"));
    table.querySelectorAll("thead th").forEach((head) => head.removeAttribute("aria-sort"));
    button.setAttribute("aria-pressed", String(!down));
    button.closest("th").setAttribute("aria-sort", down ? "descending" : "ascending");
  };

  const addSorting = (table) => {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-label", `Sort by ${text(head)}`);
      button.addEventListener("click", () => sortBy(table, column, button));
      head.append(button);
    });
  };

  const choice = (label, values, onChange) => {
    const box = document.createElement("label");
    const select = document.createElement("select");
    box.append(`${label} `, select);
    select.append(new Option("all", ""), ...values.map((value) => new Option(value.replaceAll("-", " "), value)));
    select.addEventListener("change", () => onChange(select.value));
    return box;
  };

  const showRows = (table, theme) => {
    for (const row of table.tBodies[0].rows) row.hidden = Boolean(theme) && row.dataset.theme !== theme;
  };

  const showColumns = (table, wanted) => {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      if (!head.dataset.kind) return;
      const hide = (wanted.kind && head.dataset.kind !== wanted.kind) || (wanted.month && !(head.dataset.date || "").startsWith(wanted.month));
      for (const row of table.rows) row.cells[column].hidden = Boolean(hide);
    });
  };

  const different = (elements, key) => [...new Set([...elements].map((one) => one.dataset[key]).filter(Boolean))].sort();

  const addFilters = (table) => {
    const wanted = { kind: "", month: "" };
    const heads = table.tHead.rows[0].cells;
    const months = [...new Set(different(heads, "date").map((date) => date.slice(0, 7)))];
    const form = document.createElement("div");
    form.className = "filters";
    const add = (label, values, onChange) => values.length > 1 && form.append(choice(label, values, onChange));
    add("Theme", different(table.tBodies[0].rows, "theme"), (theme) => showRows(table, theme));
    add("Kind", different(heads, "kind"), (kind) => showColumns(table, Object.assign(wanted, { kind })));
    add("Month", months, (month) => showColumns(table, Object.assign(wanted, { month })));
    table.closest(".frame").before(form);
  };

  document.querySelectorAll("table[data-sortable]").forEach((table) => {
    addSorting(table);
    addFilters(table);
  });
})();
