// Single keys act only outside fields, and can be switched off in the account menu (WCAG 2.1.4).

const SETTING = "hep.shortcuts";

export const isField = (target) => target.matches("input, textarea, select, [contenteditable]");
export const areOn = () => localStorage.getItem(SETTING) !== "off";

export function slashFinds() {
  offerSwitch();
  document.addEventListener("keydown", (event) => {
    const field = document.querySelector("input[type=search]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !field) return;
    if (isField(event.target) || !areOn()) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

function offerSwitch() {
  const menu = document.querySelector(".bar .menu > div");
  if (!menu) return;
  const box = Object.assign(document.createElement("input"), { type: "checkbox", id: "shortcuts-on", checked: areOn() });
  const label = Object.assign(document.createElement("label"), { htmlFor: box.id });
  const row = Object.assign(document.createElement("div"), { className: "check mb-2" });
  label.append(box, "Keyboard shortcuts");
  row.append(label);
  menu.lastElementChild.before(row);
  box.addEventListener("change", () => localStorage.setItem(SETTING, box.checked ? "on" : "off"));
}
