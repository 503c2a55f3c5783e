// Sends the page's own POST forms in the background and puts the answer in place: every element marked data-swap is
// replaced by the one with its id in the answer. What cannot be answered so (a conflict, a lost session) is sent the
// plain way, so that its own page appears.

import { arrange } from "./grid.mjs";

let waiting = Promise.resolve();
let underway = 0;

export function sendLive() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-live]")) return submitAfterSaving(event);
    if (form.dataset.plain) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    // one after the other: each answer brings the version that the next one needs
    underway += 1;
    waiting = waiting.then(() => send(form, body, event.submitter)).finally(() => (underway -= 1));
  });
  document.addEventListener("change", ({ target }) => {
    const form = target.form;
    if (form?.matches("form[data-quick]") && form.checkValidity()) form.requestSubmit();
  });
  document.addEventListener("click", leaveAfterSaving);
}

// a link that is pressed while a change is on its way waits for it: the next page must show the change
function leaveAfterSaving(event) {
  const link = event.target.closest("a[href]");
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.defaultPrevented;
  if (!link || !isPlain || !underway || link.target || link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  waiting.then(() => location.assign(link.href));
}

// the same for a form of its own page, such as Issue: by then the answer has put a newer one in its place
function submitAfterSaving(event) {
  const form = event.target;
  if (!underway || form.method !== "post") return;
  event.preventDefault();
  const same = `form[action="${CSS.escape(form.getAttribute("action"))}"]`;
  waiting.then(() => (document.querySelector(same) ?? form).requestSubmit());
}

async function send(form, body, submitter) {
  const page = document.body;
  const version = document.querySelector("#patient input[name=version]")?.value;
  if (version) body.set("version", version);
  page.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    if (answer.status === 422 || isHere(answer)) put(await answer.text(), body);
    else if (answer.ok) put(await (await fetch(location.href)).text(), body);
    else sendPlain(form, submitter);
  } catch {
    say("Offline. Your last change is not saved. Try it again when you are back.");
  } finally {
    page.removeAttribute("aria-busy");
  }
}

// whether the answer shows the same list of candidates as the page
const isHere = ({ ok, url }) => ok && new URL(url).search === location.search;

function sendPlain(form, submitter) {
  form.dataset.plain = "yes";
  form.requestSubmit(form.contains(submitter) ? submitter : undefined);
}

function put(text, sent) {
  const answer = new DOMParser().parseFromString(text, "text/html");
  if (!answer.getElementById("patient")) return location.reload();
  const kept = { ...remember(), typed: typed(sent) };
  for (const old of document.querySelectorAll("[data-swap]")) {
    const fresh = answer.getElementById(old.id);
    if (fresh) old.replaceWith(fresh);
  }
  document.getElementById("news").replaceChildren(...(answer.getElementById("news")?.children ?? []));
  arrange();
  restore(kept);
}

// what the person was doing: open rows, open details, and where the focus was
function remember() {
  const active = document.activeElement;
  return {
    open: [...document.querySelectorAll("#plan details[open]")].map((row) => row.id),
    details: document.querySelector("#details")?.classList.contains("open"),
    id: active?.id,
    key: active?.dataset?.key,
    row: active?.closest(".item")?.id,
  };
}

// what was typed since the change was sent: it is in no answer yet, and must not vanish
function typed(sent) {
  const fields = [...document.querySelectorAll("#plan :is(input, textarea), #details :is(input, textarea)")];
  return fields
    .filter((field) => field.id && !["hidden", "radio", "checkbox"].includes(field.type))
    .filter((field) => field.value !== field.defaultValue && field.value !== sent.get(field.name))
    .map(({ id, value }) => ({ id, value }));
}

function restore({ open, details, id, key, row, typed }) {
  for (const { id: field, value } of typed) {
    const fresh = document.getElementById(field);
    if (fresh) fresh.value = value;
  }
  for (const each of open) document.getElementById(each)?.setAttribute("open", "");
  if (details) document.querySelector("#details")?.classList.add("open");
  const wanted = (id && document.getElementById(id)) || (key && document.querySelector(`[data-key="${CSS.escape(key)}"]`));
  const found = wanted && !wanted.disabled ? wanted : row && document.querySelector(`#${CSS.escape(row)} summary`);
  (found || (row && document.querySelector("#plan summary")) || null)?.focus({ preventScroll: true });
}

function say(words) {
  const line = Object.assign(document.createElement("p"), { className: "flash flash-warning", textContent: words });
  document.getElementById("news").replaceChildren(line);
}
