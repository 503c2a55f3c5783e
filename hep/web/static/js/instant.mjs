// Forms marked data-instant show what they find as somebody types or ticks: the page of the same address is fetched, the
// elements marked data-found take its content, and the address bar follows. Typing changes the address in place, a
// choice adds a step to go back to. Without script, and when a fetch fails, the form is sent as it is.
import { arrange, enter } from "./grid.mjs";

const QUIET_MS = 150;

export function findAtOnce() {
  const form = document.querySelector("form[data-instant]");
  if (!form) return;
  const search = new Instant(form);
  const isBox = (field) => field.form === form && field.type === "search";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search.now(true);
  });
  document.addEventListener("input", (event) => {
    if (isBox(event.target) && !event.isComposing) search.soon();
  });
  // whoever goes down to the results before they have come goes to the right ones
  const goDown = (event) => {
    if (event.key !== "ArrowDown" || !isBox(event.target) || !search.isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    search.now(false).then(enter);
  };
  document.addEventListener("keydown", goDown, true);
  addEventListener("popstate", () => {
    if (location.search !== search.shown) location.reload();
  });
}

class Instant {
  constructor(form) {
    this.form = form;
    this.shown = location.search;
  }

  // whether something typed is not shown yet
  get isOpen() {
    return Boolean(this.timer || this.underway);
  }

  soon() {
    this.drop();
    this.timer = setTimeout(() => this.now(false), QUIET_MS);
  }

  drop() {
    clearTimeout(this.timer);
    this.underway?.abort();
    this.timer = this.underway = null;
  }

  async now(isStep) {
    this.drop();
    this.underway = new AbortController();
    const { signal } = this.underway;
    const address = this.address();
    try {
      const answer = await fetch(address, { signal });
      const text = await answer.text();
      if (!answer.ok || answer.redirected) return location.assign(address);
      if (signal.aborted) return;
      this.underway = null;
      this.show(address, text, isStep);
    } catch (problem) {
      if (problem.name !== "AbortError") location.assign(address);
    }
  }

  // what is asked, without what is left empty: the address stays as short as a link to the same
  address() {
    const asked = [...new FormData(this.form)].filter(([, value]) => value.trim());
    const query = new URLSearchParams(asked).toString();
    return new URL(query ? `${this.form.action}?${query}` : this.form.action).href;
  }

  show(address, text, isStep) {
    const answer = new DOMParser().parseFromString(text, "text/html");
    if (address !== location.href) history[isStep ? "pushState" : "replaceState"](null, "", address);
    this.shown = location.search;
    const focused = placeOf(document.activeElement);
    const isWalking = Boolean(document.activeElement.closest("[data-grid]"));
    for (const old of document.querySelectorAll("[data-found]")) {
      const fresh = answer.getElementById(old.id);
      // the element itself stays, so that a screen reader hears what changes in the one that is announced
      if (fresh && fresh.innerHTML !== old.innerHTML) old.replaceChildren(...fresh.childNodes);
    }
    arrange();
    if (isWalking) enter();
    if (focused && !document.activeElement?.matches("input, select")) document.querySelector(focused)?.focus();
  }
}

// how to find the same box or list again, once its place holds new ones
function placeOf(field) {
  if (!field?.closest("[data-found]") || !field.name) return "";
  const value = field.type === "checkbox" ? `[value="${CSS.escape(field.value)}"]` : "";
  return `[name="${CSS.escape(field.name)}"]${value}`;
}
