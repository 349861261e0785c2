// Buttons that need a script: copying the address of a service, and printing its page.

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
  const { copy, copyLabel, copied, notCopied, printLabel } = section.dataset;
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  section.append(said);
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
  added(printLabel, () => window.print());
}
