// Sends the page's own POST forms in the background and puts the answer in place: every element marked data-swap is
// replaced by the one with its id in the answer. What cannot be answered so (a conflict, a lost session) is sent the
// plain way, so that its own page appears.

let waiting = Promise.resolve();

export function sendLive() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-live]") || form.dataset.plain) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    // one after the other: each answer brings the version that the next one needs
    waiting = waiting.then(() => send(form, body, event.submitter));
  });
  document.addEventListener("change", ({ target }) => {
    const form = target.form;
    if (form?.matches("form[data-quick]") && form.checkValidity()) form.requestSubmit();
  });
}

async function send(form, body, submitter) {
  const page = document.body;
  const version = document.querySelector("#patient input[name=version]")?.value;
  if (version) body.set("version", version);
  page.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    if (answer.status === 422 || isHere(answer)) put(await answer.text());
    else if (answer.ok) put(await (await fetch(location.href)).text());
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

function put(text) {
  const answer = new DOMParser().parseFromString(text, "text/html");
  if (!answer.getElementById("patient")) return location.reload();
  const kept = remember();
  for (const old of document.querySelectorAll("[data-swap]")) {
    const fresh = answer.getElementById(old.id);
    if (fresh) old.replaceWith(fresh);
  }
  document.getElementById("news").replaceChildren(...(answer.getElementById("news")?.children ?? []));
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

function restore({ open, details, id, key, row }) {
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
