import { announce, mount } from "../figure.js";
import { applyAtOnce } from "../navigate.js";
import { watchForNewer } from "../newer.js";

/** Whoever types days of the earlier period wants those. */
function followDates(event) {
  if (!event.target.name?.startsWith("earlier-")) return;
  document.getElementById("against").value = "own";
}

mount();
document.getElementById("filters").addEventListener("change", followDates);
applyAtOnce(() => {
  mount();
  announce(document.getElementById("finding").textContent);
  // What was followed is gone; the reader goes on where it led.
  if (document.activeElement === document.body) document.getElementById("finding").focus({ preventScroll: true });
});
watchForNewer();
