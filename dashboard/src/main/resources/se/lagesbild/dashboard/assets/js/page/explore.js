import { announce, mount } from "../figure.js";
import { listenForKeys } from "../keys.js";
import { applyAtOnce, remember } from "../navigate.js";
import { watchForNewer } from "../newer.js";

function toggleTable() {
  const table = document.getElementById("table");
  if (!table) return;
  const hidden = table.toggleAttribute("hidden");
  document.getElementById("toggle-table").setAttribute("aria-expanded", String(!hidden));
  remember("table", hidden ? ["hidden"] : []);
}

/** On a narrow screen the first choice stands alone until the reader asks for the rest. */
function showMore() {
  const filters = document.getElementById("filters");
  const shown = filters.classList.toggle("shown");
  document.getElementById("more").setAttribute("aria-expanded", String(shown));
}

/** Keeps the numbers and copies the address; where that fails, the server's answer shows it. */
async function copy(event) {
  const form = event.currentTarget;
  if (!navigator.clipboard) return;
  event.preventDefault();
  try {
    const kept = await fetch(form.action, { method: "POST" });
    if (!kept.ok) throw new Error(kept.statusText);
    await navigator.clipboard.writeText(new URL(form.dataset.permalink, location.href).href);
  } catch {
    form.submit();
    return;
  }
  announce(form.dataset.copied);
  const button = form.querySelector("button");
  const words = button.textContent;
  button.textContent = form.dataset.copied;
  setTimeout(() => (button.textContent = words), 2500);
}

/** A period of the chart leads where its row of the table does. */
function open(at) {
  document.querySelectorAll("#table tbody tr")[at]?.querySelector("[data-step=period]")?.click();
}

function furnish() {
  mount(open);
  const shown = document.getElementById("filters").classList.contains("shown");
  document.getElementById("more")?.setAttribute("aria-expanded", String(shown));
  document.getElementById("toggle-table")?.addEventListener("click", toggleTable);
  document.getElementById("show-keys")?.addEventListener("click", showKeys);
  document.getElementById("more")?.addEventListener("click", showMore);
  document.getElementById("keep")?.addEventListener("submit", copy);
}

const showKeys = () => document.getElementById("keys").showModal();

furnish();
applyAtOnce(() => {
  furnish();
  announce(document.getElementById("finding").textContent);
  // What was followed is gone; the reader goes on where it led.
  if (document.activeElement === document.body) document.getElementById("finding").focus({ preventScroll: true });
});
watchForNewer();
listenForKeys({
  "/": () => document.getElementById("indicator").focus(),
  t: toggleTable,
  "?": showKeys,
});
