// Applies the filter form without leaving the page. The address stays the whole state, so back,
// forward, reload and sharing work as if every choice had been a page of its own.

/** What of the address is the state; a place on the page is none of it. */
const state = () => location.pathname + location.search;

/** Puts how the reader looks at the page into its address and into those that lead on from it. */
export function remember(name, values) {
  const changed = (address) => {
    const url = new URL(address, location.href);
    url.searchParams.delete(name);
    values.forEach((value) => url.searchParams.append(name, value));
    return url.pathname + url.search + url.hash;
  };
  if (String(new URLSearchParams(location.search).getAll(name)) === String(values)) return;
  history.replaceState(history.state, "", changed(location.href));
  showing = state();
  const leads = (address) => new URL(address, location.href).pathname.endsWith(location.pathname);
  for (const attribute of ["href", "action", "data-permalink"]) {
    for (const element of document.querySelectorAll(`[${attribute}*="?"]`)) {
      const address = element.getAttribute(attribute);
      if (leads(address)) element.setAttribute(attribute, changed(address));
    }
  }
}

let running = null;
let showing = state();

/** Parts of the page that follow the state. */
const FOLLOWING = ["result", "edition"];

/** What of the state the page keeps by itself: how the reader looks at it. */
const LOOKS = ["table", "open"];

function address(form) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value !== "" && !LOOKS.includes(name)) query.append(name, value);
  }
  const now = new URLSearchParams(location.search);
  for (const name of LOOKS) now.getAll(name).forEach((value) => query.append(name, value));
  return `${form.getAttribute("action")}?${query}`;
}

function replaceForm(fresh) {
  const form = document.getElementById("filters");
  const focused = document.activeElement?.id;
  const open = [...form.querySelectorAll("details[open]")].map((details) => details.id);
  form.replaceChildren(...fresh.getElementById("filters").childNodes);
  open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
}

function show(fresh, shown) {
  for (const id of FOLLOWING) {
    const now = document.getElementById(id);
    const next = fresh.getElementById(id);
    if (now && next) now.replaceWith(document.importNode(next, true));
  }
  replaceForm(fresh);
  const languages = fresh.querySelectorAll("[data-keep=language]");
  document.querySelectorAll("[data-keep=language]").forEach((link, at) => {
    link.setAttribute("href", languages[at].getAttribute("href"));
  });
  document.title = fresh.title;
  shown();
}

async function go(url, shown, remember) {
  running?.abort();
  running = new AbortController();
  running.returns = !remember;
  const result = document.getElementById("result");
  result.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(url, { signal: running.signal, headers: { accept: "text/html" } });
    if (!response.ok) {
      // The error page says what is wrong better than a half-filled one could.
      location.assign(url);
      return;
    }
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    if (remember) history.pushState(null, "", url);
    showing = state();
    show(fresh, shown);
  } catch (error) {
    if (error.name !== "AbortError") location.assign(url);
  }
}

/** Lets every change of the form apply at once; {@code shown} runs after each. */
export function applyAtOnce(shown) {
  const form = document.getElementById("filters");
  const submit = () => go(address(form), shown, true);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  form.addEventListener("change", (event) => {
    if (event.target.type === "date") {
      document.getElementById("period").value = "custom";
      return;
    }
    if (event.target.value === "custom" && !form.elements.from.value && !form.elements.to.value) {
      form.elements.from.focus();
      return;
    }
    submit();
  });
  // Dates are whole only when both are left: while the year is typed, each key is a change, and a
  // first day may lie after the last until that is typed too.
  form.addEventListener("focusout", (event) => {
    const dates = event.target.type === "date" && event.target.closest("fieldset");
    if (!dates || dates.contains(event.relatedTarget)) return;
    if ([...dates.querySelectorAll("input")].some(({ value, defaultValue }) => value !== defaultValue)) submit();
  });
  // Links to a closer look and back are states of the same page.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#result a[data-step]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
    event.preventDefault();
    go(link.href, shown, true);
  });
  addEventListener("popstate", () => {
    if (state() !== showing) {
      go(location.href, shown, false);
    } else if (running?.returns) {
      // Back and forth again before the former state has come.
      running.abort();
      document.getElementById("result").removeAttribute("aria-busy");
    }
  });
}
