// Buttons that need a script: giving an address to an app of the phone, copying it, and printing the
// page of a service.

const section = document.querySelector(".share");
const ways = section?.querySelector("ul");

const added = (label, action) => {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--secondary";
  button.textContent = label;
  button.addEventListener("click", action);
  item.append(button);
  ways.append(item);
};

if (ways) {
  const { copy, copyLabel, copied, notCopied, printLabel, appLabel, title } = section.dataset;
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  section.append(said);
  if (navigator.share) {
    // Who changes their mind has not made a mistake.
    added(appLabel, () => navigator.share({ title, url: copy }).catch(() => {}));
    ways.prepend(ways.lastElementChild);
  }
  // Browsers let pages copy over https only, and on this machine.
  if (navigator.clipboard) {
    added(copyLabel, async () => {
      said.textContent = "";
      try {
        await navigator.clipboard.writeText(copy);
        said.textContent = copied;
      } catch {
        said.textContent = notCopied;
      }
    });
  }
  if (printLabel) added(printLabel, () => window.print());
  ways.hidden = ways.children.length === 0;
}
