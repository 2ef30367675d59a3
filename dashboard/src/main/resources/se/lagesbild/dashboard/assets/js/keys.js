// Keyboard shortcuts, where nothing is being typed.

const typing = (element) => element.closest("input:not([type=checkbox]), textarea, select");

export function listenForKeys(actions) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const action = actions[event.key];
    if (!action || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    action();
  });
}
