import { announce, mount } from "../figure.js";
import { applyAtOnce } from "../navigate.js";
import { watchForNewer } from "../newer.js";

const result = () => document.getElementById("result");

/** Lights a place on the map and in the table at once. */
function light(key) {
  result()
    .querySelectorAll("[data-key]")
    .forEach((element) => element.classList.toggle("lit", element.dataset.key === key));
}

const keyOf = (target) => target.closest?.("[data-key]")?.dataset.key;

/** Steps apply in place and keep the focus in the row of periods. */
function step(event) {
  const link = event.target.closest("[data-period]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
  event.preventDefault();
  choose(link.dataset.period);
}

function choose(period) {
  const select = document.getElementById("period");
  if (select.value === period) return;
  select.value = period;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

function walk(event) {
  const steps = [...document.querySelectorAll("#steps [data-period]")];
  const at = steps.findIndex((each) => each === document.activeElement);
  const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: steps.length - 1 }[event.key];
  if (at < 0 || next === undefined || !steps[next]) return;
  event.preventDefault();
  steps[next].focus();
}

function furnish() {
  mount();
  for (const [begin, end] of [["mouseover", "mouseleave"], ["focusin", "focusout"]]) {
    result().addEventListener(begin, (event) => light(keyOf(event.target)));
    result().addEventListener(end, () => light(undefined));
  }
  document.getElementById("steps").addEventListener("click", step);
  document.getElementById("steps").addEventListener("keydown", walk);
}

furnish();
applyAtOnce(() => {
  const inSteps = document.activeElement === document.body;
  furnish();
  announce(document.getElementById("finding").textContent);
  if (inSteps) document.querySelector("#steps [aria-current]")?.focus({ preventScroll: true });
});
watchForNewer();
