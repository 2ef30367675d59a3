import { announce, mount } from "../figure.js";
import { watchForNewer } from "../newer.js";

/** Shows the definitions that hold every word typed, and says how many they are. */
function listenForSearch() {
  const field = document.getElementById("search");
  if (!field) return;
  const definitions = [...document.querySelectorAll(".definition")].map((element) => ({
    element,
    text: element.textContent.toLocaleLowerCase(),
  }));
  field.addEventListener("input", () => {
    const words = field.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { element, text } of definitions) {
      const holds = words.every((word) => text.includes(word));
      element.hidden = !holds;
      found += holds ? 1 : 0;
    }
    announce(field.dataset.found.replace("{0}", String(found)));
  });
}

/** A link to a category leads into it, not to its closed lid. */
function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!(target instanceof HTMLDetailsElement)) return;
  target.open = true;
  target.scrollIntoView();
}

mount();
listenForSearch();
openTarget();
addEventListener("hashchange", openTarget);
watchForNewer();
