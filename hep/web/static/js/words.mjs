// A word of a dose leads to its field in the row; a fact of the patient line leads to its field in the details.

export function pressWords() {
  document.addEventListener("click", (event) => {
    const summary = event.target.closest(".dosing > summary");
    if (!summary) return;
    const word = event.target.closest("[data-field]")?.dataset.field ?? (event.target.closest(".note") ? "note" : "");
    const row = summary.parentElement;
    if (!word) return;
    event.preventDefault();
    row.open = true;
    const field = row.querySelector(`[name="${word}"]`);
    field?.focus();
    field?.select?.();
  });
}

export function openDetails() {
  const follow = () => {
    const field = document.getElementById(location.hash.slice(1));
    if (!field?.closest("#details")) return;
    const target = field.matches("fieldset") ? field.querySelector("input") : field;
    target?.focus();
  };
  addEventListener("hashchange", follow);
  follow();
}
