// The index is complete without this: it adds a filter and sorts the lists.
"use strict";

const form = document.querySelector(".filter");
const field = form.querySelector("input");
const status = form.querySelector("output");
const lists = [...document.querySelectorAll("main table")].map((table) => ({
  table,
  section: table.closest("section"),
  rows: [...table.tBodies[0].rows].map((row) => ({ row, name: row.cells[0].textContent, text: fold(row.cells[0].textContent) })),
}));
const total = lists.reduce((sum, list) => sum + list.rows.length, 0);

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function filter() {
  const words = fold(field.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { section, rows } of lists) {
    let shown = 0;
    for (const { row, text } of rows) {
      const matches = words.every((word) => text.includes(word));
      row.hidden = !matches;
      if (matches) shown += 1;
    }
    section.hidden = shown === 0;
    found += shown;
  }
  status.value = words.length === 0 ? "" : `${found} of ${total} feeds`;
}

const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
const orders = [
  { ascending: true, compare: (a, b) => collator.compare(a.name, b.name) },
  { ascending: false, compare: (a, b) => Number(a.row.cells[1].textContent) - Number(b.row.cells[1].textContent) },
  { ascending: false, compare: (a, b) => moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0 },
];

function moment({ row }) {
  return row.querySelector("time").dateTime;
}

function sort({ table, rows }, column) {
  const heading = table.tHead.rows[0].cells[column];
  const { ascending, compare } = orders[column];
  const current = heading.getAttribute("aria-sort");
  const goesUp = current === null ? ascending : current === "descending";
  for (const cell of table.tHead.rows[0].cells) cell.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", goesUp ? "ascending" : "descending");
  rows.sort((a, b) => (goesUp ? compare(a, b) : compare(b, a)) || collator.compare(a.name, b.name));
  table.tBodies[0].append(...rows.map(({ row }) => row));
}

for (const list of lists) {
  [...list.table.tHead.rows[0].cells].slice(0, orders.length).forEach((cell, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = cell.textContent;
    button.addEventListener("click", () => sort(list, column));
    cell.replaceChildren(button);
  });
}

form.addEventListener("submit", (event) => event.preventDefault());
field.addEventListener("input", filter);
if (total > 1) form.hidden = false;
if (field.value) filter();
