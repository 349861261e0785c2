// The services that a signed-in person opened last. They are known to this browser only: the server
// is not told. `enhance.js` forgets them as soon as a page is shown to somebody who is not signed in.

const KEY = "recently-viewed";
const MOST = 15;
const KEPT = 30 * 24 * 60 * 60 * 1000;

const stored = () => {
  try {
    const list = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return list.filter((one) => Date.now() - one.at < KEPT && /^\/[^/\\]/.test(one.path));
  } catch {
    return [];
  }
};

const store = (list) => {
  try {
    if (list.length > 0) localStorage.setItem(KEY, JSON.stringify(list));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that stores nothing shows nothing.
  }
};

const viewed = document.querySelector("[data-viewed]");
if (viewed) {
  const { viewed: id, path } = viewed.dataset;
  const title = document.querySelector("h1");
  const one = { id, path, name: title.textContent, lang: title.lang, at: Date.now() };
  store([one, ...stored().filter((other) => other.id !== id)].slice(0, MOST));
}

const box = document.querySelector(".recent");
const list = box ? stored() : [];
if (list.length > 0) {
  const lines = document.createElement("ul");
  lines.className = "entries";
  for (const { path, name, lang } of list) {
    const link = document.createElement("a");
    link.href = path;
    link.lang = lang;
    link.textContent = name;
    const line = document.createElement("li");
    line.append(link);
    lines.append(line);
  }
  const clear = document.createElement("button");
  clear.type = "button";
  clear.className = "button button--secondary button--small";
  clear.textContent = box.dataset.clear;
  clear.addEventListener("click", () => {
    store([]);
    box.hidden = true;
    document.querySelector("main").focus();
  });
  box.append(lines, clear);
  box.hidden = false;
}
