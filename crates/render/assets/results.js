// Shorter addresses of searches, and more results on the same page.

// On a wide page the filters are always to be seen, and the orders on all but phones; then they must
// be said to be open.
for (const [fold, width] of [[".filters-fold", "64rem"], [".sorts details", "40rem"]]) {
  const found = document.querySelector(fold);
  if (found && matchMedia(`(min-width: ${width})`).matches) found.open = true;
}

// Fields that say nothing stay out of the address.
document.querySelector("form#search")?.addEventListener("submit", (event) => {
  const empty = [...event.target.elements].filter((field) => field.name && field.value === "");
  for (const field of empty) field.disabled = true;
  setTimeout(() => { for (const field of empty) field.disabled = false; });
});

const results = document.querySelector(".search-page__results");
results?.addEventListener("click", async (event) => {
  const link = event.target.closest(".results-more a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.ariaDisabled === "true") return;
  event.preventDefault();
  link.ariaDisabled = "true";
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const cards = results.querySelector(".cards");
    const added = [...page.querySelectorAll(".cards > li")];
    const count = results.querySelector(".results-count");
    cards.append(...added);
    for (const part of [".results-more", ".paging"]) {
      const old = results.querySelector(part);
      const fresh = page.querySelector(part);
      if (fresh) old?.replaceWith(fresh);
      else old?.remove();
    }
    count.textContent = `${cards.dataset.shown} ${page.querySelector(".results-count").textContent}`;
    added[0]?.querySelector("a").focus();
  } catch {
    location.assign(link.href);
  }
});

// Tells which hit is opened, by its place and what was searched for, and nothing about the reader.
const tell = (event) => {
  const link = event.target.closest(".cards .card__title a");
  const cards = link?.closest(".cards[data-click]");
  if (!cards || (event.type === "auxclick" && event.button !== 1)) return;
  const said = new URLSearchParams(location.search);
  const place = [...cards.children].indexOf(link.closest("li"));
  said.set("position", Number(cards.dataset.first) + place);
  navigator.sendBeacon?.(cards.dataset.click, said);
};
results?.addEventListener("click", tell);
results?.addEventListener("auxclick", tell);
