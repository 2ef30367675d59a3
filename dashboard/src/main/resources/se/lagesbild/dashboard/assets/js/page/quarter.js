import { announce } from "../figure.js";
import { applyAtOnce } from "../navigate.js";
import { watchForNewer } from "../newer.js";

applyAtOnce(() => announce(document.getElementById("finding").textContent));
watchForNewer();
