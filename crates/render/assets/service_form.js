// The form of a service with scripts: rows come and go at once, only what applies is shown, and
// what is typed is kept while one types. Without this everything works by buttons.

const form = document.querySelector("form[data-autosave]") ?? document.querySelector("form:has([data-rows])");

/* Only what applies */

const applies = (part) => {
  const [name, values] = part.dataset.if.split("=");
  const wanted = values.split(",");
  const controls = form.querySelectorAll(`[name="${CSS.escape(name)}"]`);
  return [...controls].some((control) => control.checked && wanted.includes(control.value));
};

const showWhatApplies = () => {
  for (const part of form.querySelectorAll("[data-if]")) part.hidden = !applies(part);
};

/* Rows */

const rowsOf = (group) => [...group.children].filter((child) => child.matches(".row"));

const isEmpty = (row) =>
  row.querySelector(".error-text") === null &&
  [...row.querySelectorAll("input, select, textarea")].every((control) =>
    control.matches("[type=checkbox], [type=radio]") ? !control.checked : control.value.trim() === "");

const NAMED = ["id", "name", "for", "value", "data-row", "data-rows", "data-rich", "data-if", "aria-describedby"];

/** Gives everything in a row the names of another row. */
const rename = (row, from, to) => {
  const pattern = new RegExp(`${from}(?=[-_=\\s]|$)`, "g");
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of NAMED) {
      const value = element.getAttribute(attribute);
      if (value?.includes(from)) element.setAttribute(attribute, value.replace(pattern, to));
    }
  }
};

/** Makes a row empty, as if nobody had typed into it. */
const empty = (row) => {
  for (const group of row.querySelectorAll("[data-rows]")) {
    for (const more of rowsOf(group).slice(1)) more.remove();
  }
  for (const left of row.querySelectorAll(".error-text, .remarks, [aria-live]")) left.remove();
  for (const field of row.querySelectorAll(".field--error")) field.classList.remove("field--error");
  for (const control of row.querySelectorAll("input, select, textarea")) {
    control.removeAttribute("aria-invalid");
    if (control.matches("[type=checkbox], [type=radio]")) control.checked = false;
    else if (control.matches("select")) control.selectedIndex = 0;
    else control.value = "";
  }
  for (const rich of row.querySelectorAll("[data-html]")) rich.dataset.html = "";
};

/** The names of rows by their places, after one came or went. */
const number = (group) => {
  rowsOf(group).forEach((row, place) => {
    const legend = row.querySelector(":scope > legend");
    const before = legend.textContent;
    legend.textContent = `${group.dataset.one} ${place + 1}`;
    const button = row.querySelector(":scope > .row__remove button");
    if (button) button.textContent = button.textContent.replace(before, legend.textContent);
  });
};

const changed = () => form.dispatchEvent(new Event("input", { bubbles: true }));

const removable = (group, row) => {
  const place = row.querySelector(":scope > .row__remove");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--secondary button--small";
  button.textContent = place.textContent.trim();
  button.addEventListener("click", () => {
    row.remove();
    number(group);
    group.querySelector(":scope > .rows-field__add button").focus();
    changed();
  });
  place.replaceChildren(button);
};

const prepare = (group) => {
  const rows = rowsOf(group);
  const model = rows.at(-1).cloneNode(true);
  empty(model);
  let next = Math.max(...rows.map((row) => Number(row.dataset.row.split("_").at(-1)))) + 1;
  const needed = group.querySelector(":scope > legend .optional") !== null || group.closest(".row") !== null;
  for (const row of rows) {
    if (isEmpty(row) && (!needed || rowsOf(group).length > 1)) row.remove();
    else removable(group, row);
  }
  number(group);
  group.querySelector(":scope > .rows-field__add button").addEventListener("click", (event) => {
    event.preventDefault();
    const row = model.cloneNode(true);
    const name = `${group.dataset.rows}_${next}`;
    next += 1;
    rename(row, row.dataset.row, name);
    group.querySelector(":scope > .rows-field__add").before(row);
    for (const inner of row.querySelectorAll("[data-rows]")) prepare(inner);
    removable(group, row);
    number(group);
    showWhatApplies();
    row.dispatchEvent(new CustomEvent("row-added", { bubbles: true }));
    row.querySelector("input, select, textarea, [contenteditable]").focus();
  });
};

/* Keeping */

const PAUSE = 2_000;
const OFTEN = 10_000;
const AGAIN = 15_000;
/** What browsers let outlive its page, less some room. */
const OUTLIVES = 60_000;

/** The answer that says what was kept; fails with "ended" if nobody is signed in any more. */
const sendTyped = async (address) => {
  const body = new URLSearchParams(new FormData(form)).toString();
  const headers = { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" };
  const keepalive = body.length < OUTLIVES;
  const answer = await fetch(address, { method: "POST", headers, body, keepalive, redirect: "manual" });
  if (answer.type === "opaqueredirect") throw new Error("ended");
  const isOurs = answer.headers.get("content-type")?.startsWith("application/json");
  if (!answer.ok || !isOurs) throw new Error("lost");
  return answer.json();
};

const keep = () => {
  const { autosave, kept, lost, ended, offline } = form.dataset;
  const told = form.querySelector(".kept");
  let timer;
  /** When the oldest was typed that is not on its way; it is kept only once an answer says so. */
  let since = null;
  let underWay = false;
  let sent = 0;
  const tell = (text, isTrouble) => {
    if (told.textContent === text) return;
    told.classList.toggle("kept--trouble", isTrouble);
    told.textContent = text;
    // Good news every ten seconds would be read aloud every ten seconds.
    if (isTrouble) told.setAttribute("role", "alert");
    else told.removeAttribute("role");
  };
  const plan = (after) => {
    clearTimeout(timer);
    timer = setTimeout(send, after);
  };
  const planNext = () => {
    const now = Date.now();
    plan(Math.max(Math.min(now + PAUSE, since + OFTEN), sent + OFTEN) - now);
  };
  const send = async () => {
    if (since === null || underWay || form.dataset.sent) return;
    clearTimeout(timer);
    const began = since;
    since = null;
    underWay = true;
    sent = Date.now();
    try {
      const { kept: time, remarks } = await sendTyped(autosave);
      tell(`${kept} ${time}`, false);
      showRemarks(remarks);
      if (since !== null) planNext();
    } catch (trouble) {
      since = began;
      const isAway = trouble instanceof TypeError;
      tell(isAway ? offline : ({ ended }[trouble.message] ?? lost), true);
      plan(AGAIN);
    } finally {
      underWay = false;
    }
  };
  form.addEventListener("input", () => {
    since ??= Date.now();
    if (!underWay) planNext();
  });
  window.addEventListener("online", () => plan(0));
  // Whoever leaves may not come back; whoever comes back may have signed in elsewhere.
  document.addEventListener("visibilitychange", send);
  window.addEventListener("beforeunload", (event) => {
    if ((since !== null || underWay) && !form.dataset.sent) event.preventDefault();
  });
};

/* Remarks on what is written */

/** Only until the page is left: remarks quote the text, which must not stay on a shared computer. */
const dismissed = new Set();

const linesOf = (box) => [...box.querySelectorAll("li")].map((item) => item.textContent);

const showRemark = (field, name, lines) => {
  const left = lines.filter((line) => !dismissed.has(`${name} ${line}`));
  const shown = field.querySelector(":scope > .remarks");
  // Whoever is reading or about to dismiss them is not disturbed.
  if (shown?.querySelector("button") && linesOf(shown).join("\n") === left.join("\n")) return;
  shown?.remove();
  if (left.length === 0) return;
  const box = document.createElement("div");
  box.className = "remarks";
  box.id = `${name}-remarks`;
  const title = document.createElement("p");
  title.textContent = form.dataset.remarks;
  const list = document.createElement("ul");
  for (const line of left) {
    const item = document.createElement("li");
    item.textContent = line;
    list.append(item);
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link-button";
  button.textContent = form.dataset.dismiss;
  button.addEventListener("click", () => {
    for (const line of left) dismissed.add(`${name} ${line}`);
    box.remove();
    document.getElementById(name)?.focus();
  });
  box.append(title, list, button);
  field.append(box);
};

const showRemarks = (remarks) => {
  for (const [name, lines] of Object.entries(remarks)) {
    const field = document.getElementById(name)?.closest(".field");
    if (field) showRemark(field, name, lines);
  }
};

/* Who else is here */

const MINUTE = 60_000;

const look = (place) => {
  const ask = async () => {
    if (document.visibilityState === "hidden") return;
    try {
      const answer = await fetch(place.dataset.presence, { method: "POST", redirect: "error" });
      if (!answer.ok) return;
      const { present } = await answer.json();
      const now = [...place.children].map((line) => line.textContent);
      if (now.join() === present.join()) return;
      place.replaceChildren(...present.map((text) => {
        const line = document.createElement("p");
        line.textContent = text;
        return line;
      }));
    } catch {
      // Whoever is offline reads that at the form.
    }
  };
  ask();
  setInterval(ask, MINUTE);
};

if (form) {
  for (const group of form.querySelectorAll("[data-rows]")) {
    if (group.closest(".row") === null) {
      for (const inner of group.querySelectorAll("[data-rows]")) prepare(inner);
      prepare(group);
    }
  }
  showWhatApplies();
  form.addEventListener("change", showWhatApplies);
  for (const box of form.querySelectorAll(".remarks")) {
    showRemark(box.closest(".field"), box.id.replace(/-remarks$/, ""), linesOf(box));
  }
  if (form.dataset.autosave) keep();
}
const present = document.querySelector("[data-presence]");
if (present) look(present);
