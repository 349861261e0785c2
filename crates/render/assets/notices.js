// Notices that the reader put away stay away in this browser; nobody else learns of it. Runs before
// the page is painted, so that nothing jumps. Without scripts notices stay.

{
  const NAME = "dismissed-notices";
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(NAME)) ?? [];
    } catch {
      return [];
    }
  };
  const dismissed = read();
  const shown = [...document.querySelectorAll("[data-notice]")];
  const tidy = (box) => { box.hidden = ![...box.children].some((one) => !one.hidden); };
  for (const notice of shown) {
    const key = notice.dataset.notice;
    const box = notice.parentElement;
    notice.hidden = dismissed.includes(key);
    const button = notice.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => {
      notice.hidden = true;
      tidy(box);
      // Of those that are no longer shown nothing is remembered.
      const known = shown.map((one) => one.dataset.notice);
      const kept = read().filter((one) => known.includes(one));
      try {
        localStorage.setItem(NAME, JSON.stringify([...new Set([...kept, key])]));
      } catch {
        // A browser that keeps nothing shows the notice again on the next page.
      }
      document.getElementById("main").focus();
    });
    tidy(box);
  }
}
