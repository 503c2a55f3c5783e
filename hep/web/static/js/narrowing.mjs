// Forms marked data-auto are sent when a box or a list in them changes. Where the page is narrow, the boxes are folded,
// so that what is found stands under the search field.

export function narrowAtOnce() {
  document.addEventListener("change", ({ target }) => {
    const form = target.closest("form[data-auto]");
    if (form && target.matches("select, input[type=checkbox], input[type=radio]")) form.requestSubmit();
  });
}

export function foldWhereNarrow() {
  const narrow = matchMedia("(max-width: 860px)");
  const fold = () => {
    for (const each of document.querySelectorAll("details.facets")) each.open = !narrow.matches;
  };
  narrow.addEventListener("change", fold);
  fold();
}
