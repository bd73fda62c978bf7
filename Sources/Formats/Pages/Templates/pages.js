// The index is complete without this: it adds a filter and sorts the lists.
"use strict";

const form = document.querySelector(".filter");
const field = form.querySelector("input");
const answer = form.querySelector("output");
const lists = [...document.querySelectorAll("main table")].map((table) => ({
  table,
  section: table.closest("section"),
  rows: [...table.tBodies[0].rows].map((row) => {
    const name = row.cells[0].textContent;
    return { row, name, folded: fold(name) };
  }),
}));
const total = lists.reduce((sum, { rows }) => sum + rows.length, 0);

// Small letters without accents, so that "cafe" finds "Café".
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function filter() {
  const words = fold(field.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { section, rows } of lists) {
    let shown = 0;
    for (const { row, folded } of rows) {
      row.hidden = !words.every((word) => folded.includes(word));
      if (!row.hidden) shown += 1;
    }
    section.hidden = shown === 0;
    found += shown;
  }
  answer.value = words.length === 0 ? "" : `{{words.feeds_found}}`;
}

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const byName = (a, b) => collator.compare(a.name, b.name);
const columns = [
  { first: "ascending", compare: byName },
  { first: "descending", compare: (a, b) => articles(a) - articles(b) },
  { first: "descending", compare: (a, b) => collator.compare(newest(a), newest(b)) },
];

function articles({ row }) {
  return Number(row.cells[1].textContent);
}

function newest({ row }) {
  return row.querySelector("time").textContent;
}

function sort({ table, rows }, column) {
  const headings = table.tHead.rows[0].cells;
  const { first, compare } = columns[column];
  const current = headings[column].getAttribute("aria-sort");
  const order = current === null ? first : current === "ascending" ? "descending" : "ascending";
  for (const heading of headings) heading.removeAttribute("aria-sort");
  headings[column].setAttribute("aria-sort", order);
  const sign = order === "ascending" ? 1 : -1;
  rows.sort((a, b) => sign * compare(a, b) || byName(a, b));
  table.tBodies[0].append(...rows.map(({ row }) => row));
}

for (const list of lists) {
  const headings = [...list.table.tHead.rows[0].cells].slice(0, columns.length);
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    button.addEventListener("click", () => sort(list, column));
    heading.replaceChildren(button);
  });
  headings[0].setAttribute("aria-sort", "ascending");
}

form.addEventListener("submit", (event) => event.preventDefault());
field.addEventListener("input", filter);
if (total > 1) form.hidden = false;
// Browsers bring a filter back with the page.
if (field.value) filter();
