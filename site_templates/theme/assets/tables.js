/* Lets a reader sort and filter the large tables. Without this script each table is whole, in its own order.
   Rows or heads of columns have data-theme, data-kind, data-month or data-language; these decide which filters
   are in the box of class "filters" before the table. A cell may span several columns. A cell whose words do not
   sort correctly has data-key. */
(() => {
  const text = (cell) => cell.textContent.trim();
  const compare = (left, right) => left.localeCompare(right, "en", { numeric: true, sensitivity: "base" });

  /* Each cell of a row with its first column and the column behind its last, as the page was written. */
  const written = new WeakMap();
  const cellsOf = (row) => {
    if (!written.has(row)) {
      let first = 0;
      const place = (cell) => ({ cell, first, end: (first += cell.colSpan) });
      written.set(row, [...row.cells].map(place));
    }
    return written.get(row);
  };

  const sortBy = (table, column, button) => {
    const body = table.tBodies[0];
    const down = button.getAttribute("aria-pressed") === "true";
    const keyOf = (cell) => cell.dataset.key ?? text(cell);
    const key = (row) => keyOf(cellsOf(row).find(({ end }) => column < end).cell);
    const keyed = [...body.rows].map((row) => [key(row), row]);
    keyed.sort(([left], [right]) => compare(left, right));
    if (down) keyed.reverse();
    body.append(...keyed.map(([, row]) => row));
    table.querySelectorAll("th button").forEach((sorter) => sorter.setAttribute("aria-pressed", "false"));
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

  /* A row or column head without such data always fits. */
  const fits = (element, wanted) =>
    Object.entries(wanted).every(([key, value]) => !value || [undefined, value].includes(element.dataset[key]));

  const narrow = (table, wanted) => {
    const shown = [...table.tHead.rows[0].cells].map((head) => fits(head, wanted));
    for (const row of table.tBodies[0].rows) row.hidden = !fits(row, wanted);
    for (const row of table.rows)
      for (const { cell, first, end } of cellsOf(row)) {
        const wide = shown.slice(first, end).filter(Boolean).length;
        cell.hidden = !wide;
        cell.colSpan = wide || end - first;
      }
  };

  const choice = (label, values, onChange) => {
    const box = document.createElement("label");
    const select = document.createElement("select");
    box.append(`${label} `, select);
    select.append(new Option("all", ""), ...values.map((value) => new Option(value, value)));
    select.addEventListener("change", () => onChange(select.value));
    return box;
  };

  const addFilters = (table) => {
    const wanted = {};
    const carriers = [...table.tHead.rows[0].cells, ...table.tBodies[0].rows];
    for (const [key, label] of [["theme", "Theme"], ["kind", "Kind"], ["month", "Month"], ["language", "Language"]]) {
      const values = [...new Set(carriers.map((carrier) => carrier.dataset[key]).filter(Boolean))].sort(compare);
      const onChange = (value) => narrow(table, Object.assign(wanted, { [key]: value }));
      if (values.length > 1) table.closest(".frame").previousElementSibling.append(choice(label, values, onChange));
    }
  };

  document.querySelectorAll("table[data-sortable]").forEach((table) => {
    addSorting(table);
    addFilters(table);
  });
})();
