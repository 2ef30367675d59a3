import { watchForNewer } from "../newer.js";

/** Reads a chosen file into the field, so that it can be looked through before it is sent. */
async function read(event) {
  const [file] = event.target.files;
  if (!file) return;
  const bytes = await file.arrayBuffer();
  const field = document.getElementById("pasted");
  try {
    field.value = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // What is no UTF-8 comes from a spreadsheet that writes the system's old characters.
    field.value = new TextDecoder("windows-1252").decode(bytes);
  }
  field.focus();
}

document.getElementById("file")?.addEventListener("change", read);
watchForNewer();
