import { announce, mount } from "../figure.js";
import { listenForKeys } from "../keys.js";
import { applyAtOnce } from "../navigate.js";
import { watchForNewer } from "../newer.js";

let tableShown = true;

function showTable() {
  document.getElementById("table")?.toggleAttribute("hidden", !tableShown);
  document.getElementById("toggle-table")?.setAttribute("aria-expanded", String(tableShown));
}

function toggleTable() {
  tableShown = !tableShown;
  showTable();
}

/** On a narrow screen the first choice stands alone until the reader asks for the rest. */
function showMore() {
  const filters = document.getElementById("filters");
  const shown = filters.classList.toggle("shown");
  document.getElementById("more").setAttribute("aria-expanded", String(shown));
}

async function copy(event) {
  const link = event.currentTarget;
  if (!navigator.clipboard) return;
  event.preventDefault();
  await navigator.clipboard.writeText(link.href);
  announce(link.dataset.copied);
  const words = link.textContent;
  link.textContent = link.dataset.copied;
  setTimeout(() => (link.textContent = words), 2500);
}

function furnish() {
  mount();
  showTable();
  const shown = document.getElementById("filters").classList.contains("shown");
  document.getElementById("more")?.setAttribute("aria-expanded", String(shown));
  document.getElementById("toggle-table")?.addEventListener("click", toggleTable);
  document.getElementById("show-keys")?.addEventListener("click", showKeys);
  document.getElementById("more")?.addEventListener("click", showMore);
  document.getElementById("permalink")?.addEventListener("click", copy);
}

const showKeys = () => document.getElementById("keys").showModal();

furnish();
applyAtOnce(() => {
  furnish();
  announce(document.getElementById("finding").textContent);
});
watchForNewer();
listenForKeys({
  "/": () => document.getElementById("indicator").focus(),
  t: toggleTable,
  "?": showKeys,
});
