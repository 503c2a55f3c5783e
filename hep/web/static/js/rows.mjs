// Keys in the plan, outside fields: Up and Down choose a row, Alt with them moves it, Delete removes it.
import { areOn, isField } from "./shortcuts.mjs";

const STEPS = { ArrowUp: ["previousElementSibling", "up"], ArrowDown: ["nextElementSibling", "down"] };

export function rowKeys() {
  document.addEventListener("keydown", (event) => {
    const row = event.target.closest("#plan .item");
    if (!row || isField(event.target) || !areOn()) return;
    const press = (key) => row.querySelector(`[data-key^="${key}-"]:not(:disabled)`)?.click();
    if (event.key === "Delete") press("remove");
    else if (!(event.key in STEPS)) return;
    else if (event.altKey) press(STEPS[event.key][1]);
    else row[STEPS[event.key][0]]?.querySelector("summary").focus();
    event.preventDefault();
  });
}
