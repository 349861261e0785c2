// Adds comfort to pages that work without it. Texts come from data attributes.

const summary = document.querySelector(".error-summary");
if (summary) summary.focus();

// Says how many characters are typed, once the person pauses: each key would be read aloud.
const counted = (field, after, text) => {
  const counter = document.createElement("p");
  counter.className = "hint";
  counter.setAttribute("aria-live", "polite");
  after.after(counter);
  let timer;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => { counter.textContent = text([...field.value].length); }, 600);
  });
};

for (const box of document.querySelectorAll(".password")) {
  const input = box.querySelector("input");
  const { length } = box.dataset;
  if (length) counted(input, box, (typed) => `${length} ${typed}`);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--secondary button--small";
  button.setAttribute("aria-controls", input.id);
  const show = (visible) => {
    input.type = visible ? "text" : "password";
    button.textContent = visible ? box.dataset.hide : box.dataset.show;
  };
  show(false);
  button.addEventListener("click", () => show(input.type === "password"));
  // A password in a text field would be remembered by the browser.
  input.form.addEventListener("submit", () => show(false));
  box.append(button);
}

const count = (part) => {
  for (const hint of part.querySelectorAll("[data-limit]")) {
    const field = document.getElementById(hint.id.replace(/-limit$/, ""));
    counted(field, hint, (typed) => {
      const left = Number(hint.dataset.limit) - typed;
      return `${left < 0 ? hint.dataset.over : hint.dataset.left} ${Math.abs(left)}`;
    });
  }
};
count(document);
document.addEventListener("row-added", (event) => count(event.target));

for (const set of document.querySelectorAll("fieldset[data-filter]")) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  const none = document.createElement("p");
  label.textContent = set.dataset.filter;
  label.htmlFor = input.id = `${set.id}-filter`;
  input.type = "search";
  none.setAttribute("role", "status");
  set.querySelector(".choice-group").before(label, input, none);
  input.addEventListener("input", (event) => {
    // What is looked for is not part of the form.
    event.stopPropagation();
    const wanted = input.value.trim().toLowerCase();
    let found = 0;
    for (const group of set.querySelectorAll(".choice-group")) {
      let hits = 0;
      for (const choice of group.querySelectorAll(".choice")) {
        choice.hidden = !choice.textContent.toLowerCase().includes(wanted);
        if (!choice.hidden) hits += 1;
      }
      group.hidden = hits === 0;
      group.open = wanted !== "" ? hits > 0 : group.querySelector(":checked") !== null;
      found += hits;
    }
    none.textContent = found === 0 ? set.dataset.none : "";
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
}

for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    for (const button of form.querySelectorAll("button[type=submit]")) {
      button.setAttribute("aria-disabled", "true");
    }
  });
}

// A form that is kept while one types asks by itself.
const kept = document.querySelector("form[data-keep]:not([data-autosave])");
if (kept) {
  let typed = document.querySelector(".error-summary") !== null;
  kept.addEventListener("input", () => { typed = true; });
  kept.addEventListener("submit", () => { typed = false; });
  window.addEventListener("beforeunload", (event) => {
    if (typed) event.preventDefault();
  });
}

// Who comes from a search goes back to its results, not to an empty search.
const results = document.querySelector("a[data-results]");
const from = results && document.referrer ? new URL(document.referrer) : null;
const isSearch = from && `${from.pathname}/`.startsWith(`${results.pathname}/`);
if (isSearch && from.origin === location.origin && from.search) {
  const search = results.pathname;
  for (const link of document.querySelectorAll(".breadcrumb a")) {
    if (link.pathname === search) link.href = from.href;
  }
  results.href = from.href;
  results.querySelector("span").textContent = results.dataset.results;
}

// Who is not signed in must not see what somebody else read in this browser: see recent.js.
if (!document.querySelector(".session-warning")) {
  try {
    localStorage.removeItem("recently-viewed");
  } catch {
    // Nothing is stored where storing is not allowed.
  }
}

// Coming back by the browser's back button must not find a dead form.
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("[aria-disabled]")) {
      button.removeAttribute("aria-disabled");
    }
  }
});
