import { watchForNewer } from "../newer.js";

watchForNewer();
