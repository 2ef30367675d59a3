import { mount } from "../figure.js";
import { watchForNewer } from "../newer.js";

mount();
watchForNewer();
