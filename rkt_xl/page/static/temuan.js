// The findings: a list that is filtered and walked with the arrow keys, and the chosen one beside it.

import { badge, byId, fill, make, number, SEVERITIES, LABELS } from "./dom.js";
import { showDecision } from "./keputusan.js";

const STEP = 150;
const WAITING = "menunggu", SETTLED = "selesai", ALL = "semua";

const filter = { office: "", severities: new Set(SEVERITIES), decided: WAITING, file: "", code: "", text: "" };
const drafts = new Map();
let page = null;
let state = null;
let found = [];
let chosen = null;
let shownCount = STEP;

export const nameOf = (finding) => `${finding.office === null ? "-" : finding.office}/${finding.key}`;
export const unsaved = () => drafts.size > 0;

export function prepareFindings(the_page) {
  page = the_page;
  byId("list").addEventListener("keydown", walk);
  byId("list").addEventListener("click", (event) => {
    const item = event.target.closest("li[role=option]");
    if (item) choose(item.dataset.name);
  });
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("input", (event) => { take(event.target); list(); });
}

export function showFindings(the_state) {
  state = the_state;
  const known = new Set(state.findings.map(nameOf));
  for (const name of drafts.keys()) if (!known.has(name)) drafts.delete(name);
  filters();
  list();
}

/** The filters keep what is chosen in them when the findings change; one that offers no choice is left out. */
function filters() {
  const active = document.activeElement && byId("filters").contains(document.activeElement) ? document.activeElement.id : "";
  const counts = Object.fromEntries(SEVERITIES.map((one) => [one, state.findings.filter((finding) => finding.severity === one && decidedAs(finding, filter.decided)).length]));
  const files = [...new Set(state.findings.flatMap((finding) => finding.files))].sort();
  const codes = [...new Set(state.findings.map((finding) => finding.code))].sort();
  const title = (code) => (state.rules[code] ? `${code} ${state.rules[code].title}` : code);
  if (!files.includes(filter.file)) filter.file = "";
  if (!codes.includes(filter.code)) filter.code = "";
  fill(
    byId("filters"),
    make("fieldset", {}, make("legend", { className: "hidden" }, "Tingkat"), ...SEVERITIES.map((one) => severityBox(one, counts[one]))),
    select("decided", "Keputusan", [[WAITING, "Masih menunggu"], [SETTLED, "Sudah selesai"], [ALL, "Semua"]]),
    state.offices.length > 1 && select("office", "Perangkat daerah", [["", "Semua"], ...state.offices.map((office, index) => [String(index), office.opd])]),
    select("file", "Berkas", [["", "Semua"], ...files.map((file) => [file, file])]),
    select("code", "Aturan", [["", "Semua"], ...codes.map((code) => [code, title(code)])]),
    make("label", { className: "search" }, make("span", {}, "Cari"), make("input", { type: "search", id: "f-text", value: filter.text, placeholder: "kata atau isi sel" })),
  );
  byId("filters").hidden = !state.findings.length;
  if (active && byId(active)) byId(active).focus();
}

function severityBox(severity, count) {
  const box = make("input", { type: "checkbox", id: `f-${severity}`, checked: filter.severities.has(severity) });
  return make("label", { className: `box ${severity}` }, box, ` ${LABELS[severity]} `, make("b", {}, number(count)));
}

/** Show what waits for one office. */
export function readOffice(number) {
  Object.assign(filter, { office: state.offices.length > 1 ? String(number) : "", decided: WAITING, file: "", code: "", text: "", severities: new Set(SEVERITIES) });
  filters();
  list();
  page.go("temuan");
}

function select(name, label, options) {
  const choices = options.map(([value, text]) => make("option", { value, selected: filter[name] === value }, text));
  return make("label", {}, make("span", {}, label), make("select", { id: `f-${name}` }, ...choices));
}

function take(control) {
  const name = control.id.slice(2);
  if (SEVERITIES.includes(name)) filter.severities[control.checked ? "add" : "delete"](name);
  else filter[name] = control.value;
  shownCount = STEP;
  if (name === "decided") filters();
}

const decidedAs = (finding, as) => as === ALL || finding.is_open === (as === WAITING);

function fits(finding) {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const text = words.length ? [finding.code, finding.message, finding.suggestion, finding.reason, ...finding.refs.flatMap((ref) => [ref.file, ref.sheet, ref.cell, ref.text])].join(" ").toLowerCase() : "";
  return filter.severities.has(finding.severity) && (decidedAs(finding, filter.decided) || drafts.has(nameOf(finding)))
    && (!filter.office || String(finding.office) === filter.office) && (!filter.file || finding.files.includes(filter.file))
    && (!filter.code || finding.code === filter.code) && words.every((word) => text.includes(word));
}

function list() {
  const before = found.findIndex((finding) => nameOf(finding) === chosen);
  const order = (finding) => [!finding.is_open, SEVERITIES.indexOf(finding.severity)];
  found = state.findings.filter(fits).map((finding, index) => [...order(finding), index, finding]).sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).map((entry) => entry[3]);
  if (!found.some((finding) => nameOf(finding) === chosen)) chosen = found.length ? nameOf(found[Math.min(Math.max(before, 0), found.length - 1)]) : null;
  byId("found").textContent = found.length ? `${number(found.length)} temuan ditampilkan` : "";
  items();
  detail();
}

function items() {
  const at = found.findIndex((finding) => nameOf(finding) === chosen);
  shownCount = Math.max(shownCount, at + 1);
  const more = found.length > shownCount && make("li", { className: "more", role: "presentation" }, make("button", { type: "button", on: { click: () => { shownCount += STEP; items(); } } }, `Tampilkan ${number(Math.min(STEP, found.length - shownCount))} berikutnya`));
  fill(byId("list"), ...found.slice(0, shownCount).map(item), more);
  if (!found.length) fill(byId("list"), make("li", { className: "none", role: "presentation" }, nothing()));
  mark();
}

function nothing() {
  if (!state.offices.length && !state.findings.length) return "Belum ada yang diperiksa. Tambahkan berkas di langkah 1.";
  if (!state.findings.length) return "Tidak ada temuan.";
  const isFiltered = filter.file || filter.code || filter.text || filter.office || filter.severities.size < SEVERITIES.length;
  return isFiltered ? "Tidak ada temuan yang cocok dengan saringan." : "Semua temuan sudah diputuskan. Lanjutkan ke langkah 3.";
}

function item(finding) {
  const name = nameOf(finding), ref = finding.refs[0];
  const where = ref ? [ref.file, ref.sheet, ref.cell].filter(Boolean).join(" › ") : "";
  const tag = drafts.has(name) ? "belum disimpan" : finding.status;
  return make("li", { role: "option", id: `o-${name}`, className: finding.is_open ? "" : "settled", "data-name": name },
    make("span", { className: "line" }, badge(finding.severity), make("span", { className: "code" }, finding.code), tag && make("span", { className: `tag ${drafts.has(name) ? "draft" : ""}` }, tag)),
    make("span", { className: "message" }, finding.message), make("span", { className: "where" }, where));
}

function mark() {
  for (const one of byId("list").querySelectorAll("[aria-selected=true]")) one.removeAttribute("aria-selected");
  const item = chosen && byId(`o-${chosen}`);
  byId("list").setAttribute("aria-activedescendant", item ? item.id : "");
  if (!item) return;
  item.setAttribute("aria-selected", "true");
  item.scrollIntoView({ block: "nearest" });
}

function choose(name) {
  chosen = name;
  if (byId(`o-${name}`)) mark();
  else items();
  detail();
}

function walk(event) {
  const at = found.findIndex((finding) => nameOf(finding) === chosen);
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -found.length, End: found.length };
  if (event.key === "Enter" && chosen) {
    event.preventDefault();
    const first = byId("detail").querySelector("#d-status:not(:disabled), .decision button:not(:disabled)");
    if (first) first.focus();
  } else if (event.key in steps && found.length) {
    event.preventDefault();
    choose(nameOf(found[Math.min(Math.max(at + steps[event.key], 0), found.length - 1)]));
  }
}

function detail() {
  const finding = found.find((one) => nameOf(one) === chosen);
  byId("detail").hidden = !finding;
  if (finding) showDecision(finding, { state, page, drafts, alike: alike(finding), changed: items, chosen: () => chosen });
}

/** Others of the same rule that are in sight and that nobody has decided yet. */
function alike(finding) {
  return found.filter((one) => one !== finding && one.code === finding.code && one.can_decide && !one.status && !one.reason && !drafts.has(nameOf(one)));
}
