// Passkeys need the browser: it asks the device and the form carries the answer.

const bytes = (text) => {
  const plain = text.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
};

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const decoded = ({ publicKey }) => {
  publicKey.challenge = bytes(publicKey.challenge);
  if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
  for (const list of [publicKey.allowCredentials, publicKey.excludeCredentials]) {
    for (const entry of list ?? []) entry.id = bytes(entry.id);
  }
  return { publicKey };
};

const encoded = (credential) => {
  const { response } = credential;
  const answer = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) {
    answer.attestationObject = text(response.attestationObject);
    answer.transports = response.getTransports?.() ?? [];
  } else {
    answer.authenticatorData = text(response.authenticatorData);
    answer.signature = text(response.signature);
    answer.userHandle = response.userHandle ? text(response.userHandle) : null;
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    extensions: {},
    response: answer,
  });
};

for (const box of document.querySelectorAll("[data-passkey]")) {
  const form = box.querySelector("form");
  const message = document.createElement("p");
  message.className = "error-text";
  message.setAttribute("role", "alert");
  form.before(message);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    message.textContent = "";
    try {
      const answer = await fetch(box.dataset.start, { method: "POST" });
      if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`);
      const options = decoded(await answer.json());
      const credential = box.dataset.passkey === "create"
        ? await navigator.credentials.create(options)
        : await navigator.credentials.get(options);
      form.elements.credential.value = encoded(credential);
      form.submit();
    } catch {
      message.textContent = box.dataset.failed;
      delete form.dataset.sent;
      for (const button of form.querySelectorAll("[aria-disabled]")) {
        button.removeAttribute("aria-disabled");
      }
    }
  });
}
