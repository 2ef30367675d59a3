import { announce, mount } from "../figure.js";
import { applyAtOnce, remember } from "../navigate.js";
import { watchForNewer } from "../newer.js";

const result = () => document.getElementById("result");

/** Lights a place on the map and in the table at once. */
function light(key) {
  result()
    .querySelectorAll("[data-key]")
    .forEach((element) => element.classList.toggle("lit", element.dataset.key === key));
}

const keyOf = (target) => target.closest?.("[data-key]")?.dataset.key;

/** Which way the last step led, where it was by one of the arrows at the ends. */
let way = "";

/** Steps apply in place and keep the focus in the row of periods. */
function step(event) {
  const link = event.target.closest("[data-period], [data-to]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
  event.preventDefault();
  way = link.rel;
  choose(link.dataset.period ?? link.dataset.to);
}

function choose(period) {
  const select = document.getElementById("period");
  if (select.value === period) return;
  select.value = period;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

/** The arrow that led here, as long as it leads further; else the period shown. */
function stepped() {
  const arrow = way && document.querySelector(`#steps [data-to][rel=${way}]`);
  return arrow || document.querySelector("#steps [aria-current]");
}

function walk(event) {
  const steps = [...document.querySelectorAll("#steps [data-period]")];
  const at = steps.findIndex((each) => each === document.activeElement);
  const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: steps.length - 1 }[event.key];
  if (at < 0 || next === undefined || !steps[next]) return;
  event.preventDefault();
  steps[next].focus();
}

const place = (square) => square.dataset.key.split("-").map(Number);

/** Squares that have a number, row by row from the north-west. */
const squares = () =>
  [...document.querySelectorAll(".map-squares rect[role=img]")].sort((one, other) => {
    const [[east, north], [otherEast, otherNorth]] = [place(one), place(other)];
    return otherNorth - north || east - otherEast;
  });

function reach(square) {
  squares().forEach((each) => each.setAttribute("tabindex", each === square ? "0" : "-1"));
}

function read(square) {
  document.getElementById("square-read").textContent = square?.querySelector("title").textContent ?? "";
}

/** The nearest square of the next row that way which has any; way is 1 to the north. */
function across(all, from, way) {
  const [east, north] = place(from);
  const far = (square) => {
    const [otherEast, otherNorth] = place(square);
    const ahead = way * (otherNorth - north);
    return ahead > 0 ? ahead * 1000 + Math.abs(otherEast - east) : Infinity;
  };
  return all.reduce((best, each) => (far(each) < far(best) ? each : best), from);
}

/** Left and right lead through all squares in the order in which they are read. */
function cross(event) {
  const all = squares();
  const at = all.indexOf(event.target);
  const next = {
    ArrowLeft: () => all[at - 1],
    ArrowRight: () => all[at + 1],
    ArrowUp: () => across(all, event.target, 1),
    ArrowDown: () => across(all, event.target, -1),
    Home: () => all[0],
    End: () => all[all.length - 1],
  }[event.key];
  if (at < 0 || !next) return;
  event.preventDefault();
  next()?.focus();
}

function furnishSquares() {
  reach(squares()[0]);
  // Not on the drawing: Chromium takes an svg that listens to focus as a stop of its own.
  const figure = document.querySelector(".map-squares")?.closest("figure");
  figure?.addEventListener("keydown", cross);
  figure?.addEventListener("focusin", (event) => {
    if (!squares().includes(event.target)) return;
    reach(event.target);
    read(event.target);
  });
  figure?.addEventListener("focusout", () => read());
}

function rememberOpen() {
  const open = [...document.querySelectorAll("details[data-open][open]")];
  remember("open", open.map((details) => details.dataset.open));
}

function furnish() {
  mount();
  furnishSquares();
  document.querySelectorAll("details[data-open]").forEach((details) => details.addEventListener("toggle", rememberOpen));
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
  if (inSteps) stepped()?.focus({ preventScroll: true });
});
watchForNewer();
