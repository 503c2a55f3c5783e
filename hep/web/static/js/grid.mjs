// Lists marked data-grid are walked with the arrow keys, by the columns as they are seen; Home and End go to the ends,
// Escape back to the search field, and Down from there into the grid. A grid is one stop of the Tab key: only the
// exercise last visited can be reached with it. What an exercise offers stays a link, or a button that adds it.

const MOVES = {
  ArrowLeft: (place) => place - 1,
  ArrowRight: (place) => place + 1,
  ArrowUp: (place, columns) => place - columns,
  ArrowDown: (place, columns) => place + columns,
  Home: () => 0,
  End: (_, __, count) => count - 1,
};

export function walkGrids() {
  arrange();
  document.addEventListener("keydown", walk);
  document.addEventListener("focusin", ({ target }) => {
    const item = target.closest("[data-grid] > li");
    if (item) choose(item);
  });
}

// one exercise of each grid can be reached with Tab; called again when a grid has new content
export function arrange() {
  for (const grid of document.querySelectorAll("[data-grid]")) {
    const item = grid.querySelector(":scope > li.at") ?? grid.firstElementChild;
    if (item) choose(item);
  }
}

function choose(item) {
  for (const each of item.parentElement.children) {
    each.classList.toggle("at", each === item);
    for (const stop of stops(each)) stop.tabIndex = each === item ? 0 : -1;
  }
}

const stops = (item) => item.querySelectorAll("a[href], button");

function walk(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const { key, target } = event;
  if (key === "ArrowDown" && target.matches("input[type=search]") && enter()) event.preventDefault();
  const item = target.closest("[data-grid] > li");
  if (!item) return;
  if (key === "Escape") leave(event);
  else if (key in MOVES) move(event, item, [...stops(item)].indexOf(target));
}

// where exercises are added, the way leads to the buttons that add; elsewhere to the links
export function enter() {
  const item = document.querySelector("[data-grid] > li.at");
  (item?.querySelector("button") ?? item?.querySelector("a[href]"))?.focus();
  return Boolean(item);
}

function leave(event) {
  const field = document.querySelector("input[type=search]");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}

function move(event, item, which) {
  const items = [...item.parentElement.children];
  const columns = items.filter((each) => each.offsetTop === items[0].offsetTop).length;
  const place = MOVES[event.key](items.indexOf(item), columns, items.length);
  const isLastRow = Math.floor(items.indexOf(item) / columns) === Math.floor((items.length - 1) / columns);
  const wanted = items[event.key === "ArrowDown" && !isLastRow ? Math.min(place, items.length - 1) : place];
  event.preventDefault();
  if (wanted) stops(wanted)[which]?.focus();
  else if (event.key === "ArrowUp") leave(event);
}
