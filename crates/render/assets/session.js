// Warns before the session ends for want of use. What is typed stays on the page, and one press
// keeps the session. Without this, a form that comes too late is kept by the sign-in page.

const warning = document.querySelector(".session-warning");
const BEFORE = 5 * 60;
const channel = "BroadcastChannel" in window ? new BroadcastChannel("session") : null;
let timers = [];

const say = (name) => {
  for (const part of warning.querySelectorAll("[data-part]")) part.hidden = part.dataset.part !== name;
  warning.hidden = name === null;
};

const wait = (seconds) => {
  timers.forEach(clearTimeout);
  say(null);
  timers = [
    setTimeout(() => say("soon"), Math.max(0, seconds - BEFORE) * 1000),
    setTimeout(() => say("over"), seconds * 1000),
  ];
};

if (warning) {
  const seconds = Number(warning.dataset.seconds);
  wait(seconds);
  channel?.postMessage(seconds);
  channel?.addEventListener("message", (event) => wait(event.data));
  warning.querySelector("button").addEventListener("click", async () => {
    try {
      const answer = await fetch(warning.dataset.keep, { method: "POST" });
      if (answer.status !== 204) throw new Error(`${answer.status}`);
      wait(seconds);
      channel?.postMessage(seconds);
      document.getElementById("main").focus({ preventScroll: true });
    } catch {
      say("over");
    }
  });
}
