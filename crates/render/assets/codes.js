// Recovery codes can be saved and printed; without this they are copied from the page.

const line = document.querySelector(".codes-file");
if (line) {
  const save = document.createElement("a");
  save.href = `data:text/plain;charset=utf-8,${encodeURIComponent(`${line.dataset.text}\n`)}`;
  save.download = line.dataset.name;
  save.className = "button button--secondary";
  save.textContent = line.dataset.save;
  const print = document.createElement("button");
  print.type = "button";
  print.className = "button button--secondary";
  print.textContent = line.dataset.print;
  print.addEventListener("click", () => window.print());
  line.append(save, " ", print);
  line.hidden = false;
}
