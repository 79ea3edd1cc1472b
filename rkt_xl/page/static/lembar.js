// The painted sheets of a file, over the page; the cell that was asked for is in sight.

import { sheetsOf } from "./api.js";
import { byId } from "./dom.js";

export function openSheets(file, ref = null) {
  byId("sheets-title").textContent = ref ? `${file} › ${ref.sheet} › ${ref.cell}` : file;
  byId("sheets-frame").src = sheetsOf(file, ref);
  byId("sheets").showModal();
  byId("sheets-close").focus();
}

export function prepareSheets() {
  const dialog = byId("sheets");
  byId("sheets-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => { byId("sheets-frame").removeAttribute("src"); });
}
