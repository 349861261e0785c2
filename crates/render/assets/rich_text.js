// A small editor in place of the text areas of rich text. It sends HTML, which the server cleans;
// without scripts the same text is typed with light marks.

const BLOCKS = { H1: "h3", H2: "h3", H3: "h3", H4: "h4", H5: "h4", H6: "h4", P: "p", DIV: "p", TR: "p" };
const INLINE = { B: "strong", STRONG: "strong", I: "em", EM: "em" };
const DROPPED = new Set(["STYLE", "SCRIPT", "TITLE", "META", "LINK", "XML", "HEAD"]);
const ADDRESS = /^(https?:|mailto:|tel:)/i;

/** The same HTML with its styles to be read and not applied: our pages allow no inline style. */
const withoutStyles = (html) => html
  .replace(/<style[\s\S]*?<\/style\s*>/gi, "")
  .replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle(?=\s*=)/gi, " data-style"));

/** What is pasted, with nothing but what the editor itself can write. */
const cleaned = (html) => {
  const source = new DOMParser().parseFromString(withoutStyles(html), "text/html").body;
  const target = document.createElement("div");
  for (const node of source.childNodes) target.append(...clean(node));
  return target.innerHTML;
};

const inside = (node) => [...node.childNodes].flatMap(clean);

const clean = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent.replace(/\s+/g, " ")];
  if (node.nodeType !== Node.ELEMENT_NODE || DROPPED.has(node.tagName)) return [];
  const style = (node.dataset.style ?? "").toLowerCase().replace(/\s/g, "");
  if (style.includes("mso-list:ignore")) return [];
  if (node.tagName === "BR") return [document.createElement("br")];
  if (node.matches("ul, ol, li")) return made(node.tagName.toLowerCase(), inside(node));
  if (node.className.includes?.("MsoList") || style.includes("mso-list:l")) {
    return made("ul", made("li", inside(node)));
  }
  if (Object.hasOwn(BLOCKS, node.tagName)) {
    // A block within a row of a list or within another block is only its text.
    if (node.closest("li") || node.querySelector("p, div, ul, ol, h1, h2, h3, h4, h5, h6, tr")) return [...inside(node), " "];
    return node.textContent.trim() === "" ? [] : made(BLOCKS[node.tagName], inside(node));
  }
  if (node.tagName === "A" && ADDRESS.test(node.getAttribute("href") ?? "")) {
    const [link] = made("a", inside(node));
    link.href = node.getAttribute("href");
    return [link];
  }
  const isPlain = /(^|;)font-weight:(normal|400)/.test(style);
  if (Object.hasOwn(INLINE, node.tagName) && !isPlain) return made(INLINE[node.tagName], inside(node));
  if (/(^|;)font-weight:(bold|[6-9]00)/.test(style)) return made("strong", inside(node));
  if (style.includes("font-style:italic")) return made("em", inside(node));
  return inside(node);
};

const made = (tag, content) => {
  const element = document.createElement(tag);
  element.append(...content);
  return [element];
};

const TOOLS = [
  ["bold", "B", () => document.execCommand("bold"), () => document.queryCommandState("bold")],
  ["italic", "I", () => document.execCommand("italic"), () => document.queryCommandState("italic")],
  ["heading", "", () => block("h3"), () => isIn("h3")],
  ["small", "", () => block("h4"), () => isIn("h4")],
  ["bullets", "•", () => document.execCommand("insertUnorderedList"), () => isIn("ul")],
  ["numbers", "1.", () => document.execCommand("insertOrderedList"), () => isIn("ol")],
  ["link", "", null, () => isIn("a")],
];

const around = (tag) => {
  const node = document.getSelection().anchorNode;
  const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
  return element?.closest(`[contenteditable] ${tag}`) ?? null;
};
const isIn = (tag) => around(tag) !== null;
const block = (tag) => document.execCommand("formatBlock", false, isIn(tag) ? "p" : tag);

/** One stop of the Tab key for all tools; the arrow keys lead from one to the next. */
const arrows = (toolbar) => {
  const buttons = [...toolbar.querySelectorAll("button")];
  buttons.forEach((button, place) => { button.tabIndex = place === 0 ? 0 : -1; });
  toolbar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const place = buttons.indexOf(document.activeElement);
    if (!step || place < 0) return;
    event.preventDefault();
    const next = buttons[(place + step + buttons.length) % buttons.length];
    buttons.forEach((button) => { button.tabIndex = button === next ? 0 : -1; });
    next.focus();
  });
};

/** Asks for the address of a link, and puts it on what was selected. */
const linker = (field, editor, toolbar) => {
  const { address, set, cancel, refused } = field.dataset;
  const row = document.createElement("div");
  const label = document.createElement("label");
  const input = document.createElement("input");
  const add = document.createElement("button");
  const leave = document.createElement("button");
  const why = document.createElement("p");
  let range = null;
  row.className = "rich-editor__link";
  row.hidden = true;
  input.type = "url";
  label.htmlFor = input.id = `${editor.id}-link`;
  label.textContent = address;
  why.id = `${input.id}-error`;
  why.className = "error-text";
  why.setAttribute("role", "alert");
  const refuse = (text) => {
    why.textContent = text;
    why.hidden = text === "";
    input.setAttribute("aria-invalid", String(text !== ""));
    input.setAttribute("aria-describedby", why.id);
  };
  for (const [button, text] of [[add, set], [leave, cancel]]) {
    button.type = "button";
    button.className = "button button--secondary button--small";
    button.textContent = text;
  }
  const close = () => {
    row.hidden = true;
    editor.focus();
    if (!range) return;
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };
  const link = () => {
    const typed = input.value.trim();
    const href = typed.includes(":") || typed === "" ? typed : `https://${typed}`;
    if (!ADDRESS.test(href)) {
      refuse(refused);
      input.focus();
      return;
    }
    close();
    if (range?.collapsed) document.execCommand("insertText", false, href);
    if (range?.collapsed) document.getSelection().modify("extend", "backward", "word");
    document.execCommand("createLink", false, href);
  };
  add.addEventListener("click", link);
  leave.addEventListener("click", close);
  input.addEventListener("input", (event) => event.stopPropagation());
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") link();
    if (event.key === "Escape") close();
    if (["Enter", "Escape"].includes(event.key)) event.preventDefault();
  });
  row.append(label, input, add, leave, why);
  toolbar.after(row);
  return () => {
    const selection = document.getSelection();
    range = selection.rangeCount && editor.contains(selection.anchorNode) ? selection.getRangeAt(0) : null;
    const old = range && around("a");
    if (old) {
      // Browsers take away the link of a selection only, not that around a cursor.
      selection.selectAllChildren(old);
      document.execCommand("unlink");
      return;
    }
    input.value = "";
    refuse("");
    row.hidden = false;
    input.focus();
  };
};

/** How the tools of each editor follow the selection. */
const shows = new WeakMap();
document.addEventListener("selectionchange", () => {
  const node = document.getSelection().anchorNode;
  const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
  shows.get(element?.closest(".rich-editor"))?.();
});

const enrich = (field) => {
  const area = field.querySelector("textarea");
  const name = field.dataset.rich;
  const editor = document.createElement("div");
  const toolbar = document.createElement("div");
  const label = field.querySelector("label");
  const mark = document.createElement("input");
  mark.type = "hidden";
  mark.name = "html";
  mark.value = name;
  area.id = `${name}-html`;
  area.hidden = true;
  editor.id = name;
  editor.className = "rich rich-editor";
  editor.contentEditable = "true";
  editor.setAttribute("role", "textbox");
  editor.setAttribute("aria-multiline", "true");
  editor.setAttribute("aria-labelledby", label.id);
  for (const attribute of ["aria-describedby", "aria-invalid", "lang"]) {
    if (area.hasAttribute(attribute)) editor.setAttribute(attribute, area.getAttribute(attribute));
  }
  editor.innerHTML = field.dataset.html || "<p><br></p>";
  area.value = field.dataset.html;
  label.addEventListener("click", () => editor.focus());
  toolbar.className = "rich-editor__tools";
  toolbar.setAttribute("role", "toolbar");
  toolbar.setAttribute("aria-label", field.dataset.tools);
  area.before(toolbar, editor, mark);
  const openLink = linker(field, editor, toolbar);
  const buttons = TOOLS.map(([tool, sign, act, isOn]) => {
    const button = document.createElement("button");
    button.type = "button";
    const name = document.createElement("span");
    name.textContent = field.dataset[tool];
    // The sign is drawn by the style sheet; the name is read.
    if (sign) name.className = "visually-hidden";
    button.append(name);
    button.dataset.sign = sign;
    button.dataset.tool = tool;
    button.title = field.dataset[tool];
    button.setAttribute("aria-pressed", "false");
    button.setAttribute("aria-controls", editor.id);
    // The selection must stay where it is.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      if (act === null) return openLink();
      editor.focus();
      act();
      show();
    });
    toolbar.append(button);
    return [button, isOn];
  });
  arrows(toolbar);
  const show = () => {
    for (const [button, isOn] of buttons) button.setAttribute("aria-pressed", String(isOn()));
  };
  const write = () => {
    area.value = editor.textContent.trim() === "" ? "" : editor.innerHTML;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };
  editor.addEventListener("input", write);
  editor.addEventListener("focus", () => document.execCommand("defaultParagraphSeparator", false, "p"));
  shows.set(editor, show);
  editor.addEventListener("paste", (event) => {
    const html = event.clipboardData.getData("text/html");
    if (html === "") return;
    event.preventDefault();
    document.execCommand("insertHTML", false, cleaned(html));
  });
};

for (const field of document.querySelectorAll("[data-rich]")) enrich(field);
for (const help of document.querySelectorAll(".markup-help")) help.hidden = true;
document.addEventListener("row-added", (event) => {
  for (const field of event.target.querySelectorAll("[data-rich]")) enrich(field);
});
