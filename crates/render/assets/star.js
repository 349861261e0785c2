// A favourite is set without loading the page anew. Whatever goes wrong, the form is sent as
// without this script, and the page that comes says what is the matter.

document.addEventListener("submit", async (event) => {
  const form = event.target.closest(".star");
  if (!form) return;
  event.preventDefault();
  const button = form.querySelector("button");
  if (button.ariaDisabled === "true") return;
  button.ariaDisabled = "true";
  const wanted = form.elements.on.value;
  try {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
    if (answer.type !== "opaqueredirect") throw new Error(answer.status);
    button.ariaPressed = String(wanted === "yes");
    form.elements.on.value = wanted === "yes" ? "no" : "yes";
    button.ariaDisabled = null;
  } catch {
    form.submit();
  }
});
