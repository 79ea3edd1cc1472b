// What a merge makes beside the workbooks: the ticks beside its button. What the last merge made is ticked again.

import { byId } from "./dom.js";

const NAMES = ["koreksi", "kke", "dokumen"];
const box = (name) => byId(`also-${name}`);
let isTouched = false;

export function prepareExtras() {
  for (const name of NAMES) box(name).addEventListener("change", () => { isTouched = true; });
}

/** Show what the last merge made, unless somebody has chosen something else since. */
export function showExtras(state) {
  if (!isTouched) for (const name of NAMES) box(name).checked = state.extras[name];
}

/** What is ticked; from now on the page shows again what rkt-xl has made. */
export function takeExtras() {
  isTouched = false;
  return Object.fromEntries(NAMES.map((name) => [name, box(name).checked]));
}
