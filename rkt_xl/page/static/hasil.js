// What was written: for each office how ready it is, where the workbook lies, and the way to download it.

import { download } from "./api.js";
import { byId, counted, fill, make, number } from "./dom.js";
import { readOffice } from "./temuan.js";

const MOST_CARDS = 2;
const NEXT = "Langkah berikutnya: buka di Excel mulai dari lembar Temuan, lalu cetak lembar RKT. Keputusan yang diketik di sana dibaca kembali di sini.";
const UNCLEAR = "Hasil sebelumnya tidak dapat dibaca seluruhnya, sehingga suntingan tangan di dalamnya tidak dapat dikenali; berkas lamanya disimpan di sampingnya.";
const STALE = "Ada berkas yang berubah sesudah hasil ini ditulis.";
const OLD = "Dari penggabungan sebelumnya; centang “salinan koreksi” lalu tekan Gabungkan untuk memperbaruinya.";
const MESSAGES = "pesan.txt", MOST_OPEN = 8;
const PARTS = ["sasaran", "indikator", "program", "kegiatan", "subkegiatan"];

export function showOutputs(state, page) {
  const offices = state.offices.map((office, index) => ({ ...office, index }));
  const done = offices.filter((office) => office.output);
  const missed = offices.filter((office) => !office.output);
  if (!done.length) return fill(byId("outputs"), nothing(offices.length > 0, page));
  fill(
    byId("outputs"),
    unreadable(state),
    done.some((office) => office.is_stale) ? again(STALE, page) : state.is_decided_since && again(behind(state), page),
    state.recap && make("div", { className: "card slim" }, row(state.recap, "Semua perangkat daerah pada satu lembar")),
    ...(done.length > MOST_CARDS ? [table(done)] : done.map((office) => card(office, state))),
    state.corrections.length > 0 && corrections(state),
    missed.length > 0 && make("p", { className: "stale" }, `Belum ditulis: ${missed.map((office) => office.opd).join(", ")}. Gabungkan lagi.`),
    make("p", { className: "soft" }, NEXT),
  );
}

function nothing(canMerge, page) {
  return make("div", { className: "card" },
    make("p", {}, canMerge ? "Belum ada hasil. Tekan Gabungkan untuk menulisnya." : "Belum ada berkas yang dapat digabungkan. Tambahkan berkas di langkah 1."),
    canMerge ? make("button", { type: "button", className: "main", on: { click: page.startMerging } }, "Gabungkan") : make("a", { href: "#berkas" }, "Ke langkah 1"));
}

/** What is not in the outputs is told where they are. */
function unreadable(state) {
  const failed = state.files.filter((file) => file.status === "failed" && !file.is_output);
  if (!failed.length) return null;
  const names = failed.slice(0, 6).map((file) => file.file).join(", ") + (failed.length > 6 ? `, dan ${number(failed.length - 6)} lain` : "");
  return make("p", { className: "stale" }, `${number(failed.length)} berkas tidak dapat dibaca, sehingga isinya tidak ada di dalam hasil: ${names}. `, make("a", { href: "#berkas" }, "Lihat sebabnya"));
}

const again = (text, page) => make("p", { className: "stale" }, `${text} `, make("button", { type: "button", on: { click: page.startMerging } }, "Gabungkan lagi"));

/** What does not count yet what was decided since the last merge. */
export function behind(state) {
  const parts = ["lembar Ringkasan", state.recap && state.recap.name, state.corrections.length > 0 && "salinan koreksi"].filter(Boolean);
  const named = parts.length > 1 ? `${parts.slice(0, -1).join(", ")} dan ${parts.at(-1)}` : parts[0];
  return `Keputusan sudah tersimpan di lembar Temuan; ${named} menghitungnya sesudah digabungkan lagi.`;
}

const fileName = (name) => name.slice(name.lastIndexOf("/") + 1);
const link = (name, text = "Unduh") => make("a", { className: "button main", href: download(name), download: fileName(name) }, text, make("span", { className: "hidden" }, ` ${name}`));

/** A file with what it is, and the way to it. */
const row = (file, what) => make("div", { className: "output" }, make("p", {}, make("b", {}, fileName(file.name)), make("br"), make("span", { className: "soft" }, what)), link(file.name));

/** What goes back to those who sent the files: the messages, then every marked copy. */
function corrections(state) {
  const [messages, copies] = [state.corrections.filter((file) => file.name === MESSAGES), state.corrections.filter((file) => file.name !== MESSAGES)];
  const isOld = state.has_merged && !state.extras.koreksi;
  const items = copies.map((file) => make("li", {}, make("a", { href: download(file.name), download: fileName(file.name) }, file.name.replace(/^koreksi\//, ""))));
  return make("div", { className: "card" },
    make("h2", {}, "Untuk pengirim berkas"),
    isOld && make("p", { className: "soft" }, OLD),
    ...messages.map((file) => row(file, `Pesan untuk WhatsApp, satu untuk setiap berkas; ditulis ${when(file)}`)),
    copies.length > 0 && make("details", { open: copies.length <= MOST_OPEN }, make("summary", {}, `${number(copies.length)} salinan koreksi`), make("p", { className: "soft" }, `Berkas asal dengan komentar pada sel yang perlu diperbaiki, di ${where(copies[0])}`), make("ul", { className: "copies" }, ...items)));
}

const where = (file) => file.path.slice(0, file.path.length - file.name.length) + "koreksi";

const documents = (office, state) => office.documents.map((file, index) =>
  row(file, index ? "Dokumen Word sebelumnya" : `Dokumen Word, ditulis ${when(file)}${state.has_merged && !state.extras.dokumen ? "; dari penggabungan sebelumnya" : ""}`));

const title = (office) => `${office.opd}${office.tahun ? ` ${office.tahun}` : ""}`;

function when(output) {
  const isToday = output.day === new Date().toLocaleDateString("sv");
  return isToday ? `hari ini pukul ${output.at}` : `${output.day.split("-").reverse().join("-")} pukul ${output.at}`;
}

/** What waits, with the way to it. */
function waiting(office) {
  const open = Object.values(office.waiting).some(Boolean);
  if (!open) return [make("span", { className: "ready" }, "Semua temuan sudah diputuskan.")];
  const read = make("a", { href: "#temuan", on: { click: (event) => { event.preventDefault(); readOffice(office.index); } } }, "Baca temuan", make("span", { className: "hidden" }, ` ${office.opd}`));
  return [`${counted(office.waiting)} `, read];
}

function card(office, state) {
  const output = office.output;
  return make("div", { className: "card" },
    make("h2", {}, title(office)),
    office.is_unclear && make("p", { className: "stale" }, UNCLEAR),
    make("dl", {}, ...PARTS.map((name) => make("div", {}, make("dt", {}, name), make("dd", {}, number(office[name]))))),
    make("p", {}, "Temuan yang menunggu: ", ...waiting(office), office.decided ? `. Sudah selesai: ${number(office.decided)}.` : ""),
    make("div", { className: "output" }, make("p", {}, make("b", {}, output.name), make("br"), make("span", { className: "soft" }, `Ditulis ${when(output)} ke ${output.path}`)), link(output.name)),
    ...documents(office, state));
}

function table(offices) {
  const heads = ["Perangkat daerah", ...["Sasaran", "Indikator", "Subkegiatan"], "Temuan yang menunggu", "Ditulis", ""];
  const head = heads.map((text) => make("th", { scope: "col", className: /^S|^I/.test(text) ? "number" : "" }, text || make("span", { className: "hidden" }, "Unduh")));
  const rows = offices.map((office) => make("tr", { className: "output-row" },
    make("th", { scope: "row" }, title(office), office.is_unclear && make("div", { className: "soft" }, UNCLEAR)),
    ...["sasaran", "indikator", "subkegiatan"].map((name) => make("td", { className: "number" }, number(office[name]))),
    make("td", {}, ...waiting(office)),
    make("td", {}, when(office.output)),
    make("td", { className: "act" }, ...office.documents.slice(0, 1).map((file) => link(file.name, "Word")), link(office.output.name))));
  return make("table", { className: "grid many" }, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows));
}
