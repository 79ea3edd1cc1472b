// One finding: what it says, its cells, and what is decided about it. What is typed but not saved is kept as a draft.

import * as api from "./api.js";
import { badge, byId, fill, make, number } from "./dom.js";
import { openSheets } from "./lembar.js";
import { nameOf } from "./temuan.js";

const MEANINGS = {
  diperbaiki: "diperbaiki: berkas asal sudah dibetulkan",
  diterima: "diterima: memang begitu, ada alasannya",
  "bukan masalah": "bukan masalah: temuan ini keliru",
  tanya: "tanya: menunggu jawaban orang lain",
};
const MOST_LETTERS = 1000;

export function showDecision(finding, around) {
  const rule = around.state.rules[finding.code];
  const words = make("div", { className: "read", tabIndex: 0 },
    make("p", { className: "line" }, badge(finding.severity), make("span", { className: "code" }, finding.code), rule && make("span", { className: "soft" }, rule.title)),
    make("h2", {}, finding.message),
    finding.suggestion && make("p", { className: "suggestion" }, make("b", {}, "Saran: "), finding.suggestion),
    cells(finding),
    rule && rule.why && make("details", {}, make("summary", {}, "Mengapa ini diperiksa"), make("p", {}, rule.why)));
  const own = make("p", { className: "decision soft" }, "Temuan ini tentang berkasnya sendiri; perbaiki berkas itu, lalu tekan Periksa ulang.");
  fill(byId("detail"), words, finding.office === null ? own : finding.can_decide ? form(finding, around) : notYet(finding, around));
}

function cells(finding) {
  if (!finding.refs.some((ref) => ref.sheet)) return finding.files.length > 0 && make("p", {}, make("b", {}, "Berkas: "), finding.files.join(", "));
  const heads = ["Berkas", "Lembar", "Sel", "Isi sel"].map((text) => make("th", { scope: "col" }, text));
  const rows = finding.refs.map((ref) => {
    const look = make("button", { type: "button", className: "small", on: { click: () => openSheets(ref.file, ref) }, "aria-label": `Lihat sel ${ref.cell} di ${ref.file}` }, ref.cell);
    return make("tr", {}, make("td", {}, ref.file), make("td", {}, ref.sheet || "-"), make("td", {}, ref.cell && ref.sheet ? look : "-"), make("td", {}, ref.text || "-"));
  });
  const more = finding.more_refs ? make("caption", {}, `dan ${number(finding.more_refs)} sel lain`) : null;
  return make("table", { className: "grid cells" }, more, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows));
}

function form(finding, around) {
  const { state, drafts, alike } = around;
  const name = nameOf(finding), draft = drafts.get(name) || finding;
  const words = new Set(["", ...state.follow_ups, finding.status]);
  const options = [...words].map((word) => make("option", { value: word, selected: word === draft.status }, word ? MEANINGS[word] || word : "belum diputuskan"));
  const status = make("select", { id: "d-status" }, ...options);
  const reason = make("textarea", { id: "d-reason", rows: 2, maxLength: MOST_LETTERS, value: draft.reason });
  const all = make("input", { type: "checkbox", id: "d-all" });
  const save = make("button", { type: "submit", className: "main" }, "Simpan keputusan");
  const office = state.offices[finding.office];
  const keep = () => {
    const isNew = status.value !== finding.status || reason.value.trim() !== finding.reason;
    const before = drafts.has(name);
    if (isNew) drafts.set(name, { status: status.value, reason: reason.value });
    else drafts.delete(name);
    save.disabled = !(isNew || all.checked);
    if (before !== isNew) around.changed();
  };
  const submit = async (event) => {
    event.preventDefault();
    save.disabled = true;
    const wanted = [finding, ...(all.checked ? alike : [])];
    await saveAll(wanted, status.value, reason.value.trim(), around, office);
  };
  const element = make("form", { className: "decision", on: { submit, input: keep } },
    make("div", { className: "pair" }, make("label", {}, make("span", {}, "Tindak lanjut"), status), make("label", {}, make("span", {}, "Alasan"), reason)),
    alike.length > 0 && make("p", { className: "all" }, all, make("label", { for: "d-all" }, `Berlaku juga untuk ${number(alike.length)} temuan ${finding.code} lain yang sedang ditampilkan dan belum diputuskan`)),
    make("p", { className: "end" }, save, make("span", { className: "soft" }, "Ditulis ke lembar Temuan di buku kerja hasil (Ctrl+Enter).")));
  reason.addEventListener("keydown", (event) => { if (event.key === "Enter" && event.ctrlKey && !save.disabled) element.requestSubmit(); });
  save.disabled = !drafts.has(name);
  return element;
}

/** Where nothing can be decided yet: why, and what to do. */
function notYet(finding, { state, page }) {
  const why = state.offices[finding.office].output ? "Temuan ini baru; gabungkan dahulu, lalu putuskan." : "Keputusan ditulis di buku kerja hasil, dan itu belum ada.";
  const said = [finding.status, finding.reason].filter(Boolean).join(": ");
  return make("div", { className: "decision" }, said && make("p", {}, `Sampai sekarang: ${said}`),
    make("p", { className: "first" }, why, make("button", { type: "button", className: "main", on: { click: page.startMerging } }, "Gabungkan")));
}

async function saveAll(findings, status, reason, around, office) {
  const { page, drafts } = around;
  page.trouble("");
  let said = "";
  try {
    await api.writeDecisions(findings.map((one) => ({ office: one.office, key: one.key, status, reason })));
    for (const one of findings) drafts.delete(nameOf(one));
    said = `Tersimpan di ${office.output.name}: ${status || "belum diputuskan"}${findings.length > 1 ? `, ${number(findings.length)} temuan` : ""}.`;
  } catch (error) {
    if (error instanceof api.Gone || !(error instanceof api.Refused)) throw error;
    page.trouble(error.message);
  }
  await page.refresh();
  page.say(said);
  byId("list").focus({ preventScroll: true });
}
