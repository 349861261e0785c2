// Suggestions while one types in a search box.

const PAUSE = 150;

for (const input of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let timer, request, active = -1;
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.role = "listbox";
  list.ariaLabel = input.dataset.suggestLabel;
  status.className = "visually-hidden";
  status.role = "status";
  input.role = "combobox";
  input.ariaAutoComplete = "list";
  input.setAttribute("aria-controls", list.id);
  input.ariaExpanded = "false";
  input.autocomplete = "off";
  input.after(list, status);

  const mark = (index) => {
    if (list.children[active]) list.children[active].ariaSelected = "false";
    active = index;
    const option = list.children[active];
    if (option) {
      option.ariaSelected = "true";
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    } else input.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    clearTimeout(timer);
    request?.abort();
    mark(-1);
    list.hidden = true;
    status.textContent = "";
    input.ariaExpanded = "false";
  };
  const show = ({ suggestions, status: text }) => {
    mark(-1);
    list.replaceChildren(...suggestions.map(({ text, kind, href, language }, index) => {
      const option = document.createElement("li");
      const name = document.createElement("span");
      const of = document.createElement("span");
      option.id = `${list.id}-${index}`;
      option.role = "option";
      option.ariaSelected = "false";
      option.dataset.href = href;
      name.textContent = text;
      name.lang = language;
      of.className = "hint";
      of.textContent = kind;
      option.append(name, " ", of);
      return option;
    }));
    list.hidden = suggestions.length === 0;
    input.ariaExpanded = String(!list.hidden);
    status.textContent = text;
  };
  const ask = async () => {
    request?.abort();
    request = new AbortController();
    const { signal } = request;
    try {
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(input.value)}`, { signal });
      if (answer.ok) show(await answer.json());
    } catch { /* Suggestions are comfort: without them one searches. */ }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (input.value.trim().length < 2) close();
    else timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === "Escape" && count) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && list.children[active]) {
      event.preventDefault();
      location.assign(list.children[active].dataset.href);
    } else if (count && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      // One place belongs to what was typed.
      const step = event.key === "ArrowDown" ? 1 : -1;
      mark(((active + 1 + step + count + 1) % (count + 1)) - 1);
    }
  });
  input.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.href);
  });
}
