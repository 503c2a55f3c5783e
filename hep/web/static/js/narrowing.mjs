// Forms marked data-auto are sent when a box or a list in them changes. Typing waits for Enter.

export function narrowAtOnce() {
  document.addEventListener("change", ({ target }) => {
    const form = target.closest("form[data-auto]");
    if (form && target.matches("select, input[type=checkbox], input[type=radio]")) form.requestSubmit();
  });
}
