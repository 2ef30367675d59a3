import { announce, mount } from "../figure.js";
import { applyAtOnce } from "../navigate.js";
import { watchForNewer } from "../newer.js";

mount();
applyAtOnce(() => {
  mount();
  announce(document.getElementById("finding").textContent);
});
watchForNewer();
