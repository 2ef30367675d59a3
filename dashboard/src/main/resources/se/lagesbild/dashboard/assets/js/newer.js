// Asks now and then whether newer numbers exist, and says so quietly; nothing moves by itself.

const EVERY_MINUTE = 60_000;

export function watchForNewer() {
  const edition = document.getElementById("edition");
  if (!edition || edition.dataset.pinned === "yes") return;
  const look = async () => {
    if (document.hidden) return;
    try {
      const response = await fetch("/generation", { headers: { accept: "application/json" } });
      const { generation } = await response.json();
      const shown = Number(document.getElementById("edition").dataset.generation);
      const notice = document.getElementById("newer");
      if (notice && generation !== shown) notice.hidden = false;
    } catch {
      // The server may be restarting; the next look comes soon.
    }
  };
  setInterval(look, EVERY_MINUTE);
  document.addEventListener("visibilitychange", look);
}
