// The files of the folder: what each was recognised as, and those that could not be used with the reason.

import { setLimits } from "./berkas_baru.js";
import { byId, fill, make, number } from "./dom.js";
import { openSheets } from "./lembar.js";

const UNSURE = 0.6;

export function showFiles(state) {
  setLimits(state);
  const own = state.files.filter((file) => !file.is_output);
  const used = own.filter((file) => file.status === "read" || file.status === "waiting" || isUnknown(file));
  const failed = own.filter((file) => file.status === "failed");
  const passed = state.files.filter((file) => file.status === "skipped" && !used.includes(file));
  byId("drop").classList.toggle("small", used.length + failed.length > 0);
  fill(
    byId("files"),
    failed.length && failures(failed),
    used.length ? table(used) : !failed.length && beginning(),
    used.length > 0 && make("p", { className: "soft" }, "Untuk mengeluarkan sebuah berkas, pindahkan berkas itu dari map, lalu tekan Periksa ulang."),
    passed.length && passedOver(passed),
  );
}

/** A workbook in which nothing was recognised is shown among the others: somebody has to look at it. */
export const isUnknown = (file) => file.status === "skipped" && file.can_be_shown && !file.is_output;

function beginning() {
  const steps = ["Seret semua buku kerja perencanaan ke kotak di atas.", "Tekan Gabungkan.", "Baca temuan satu per satu, lalu putuskan.", "Unduh hasilnya, buka di Excel, cetak lembar RKT."];
  return make("div", { className: "beginning" }, make("h2", {}, "Empat langkah"), make("ol", {}, ...steps.map((step) => make("li", {}, step))));
}

function failures(files) {
  const rows = files.map((file) => make("li", {}, make("b", {}, file.file), " ", file.reason || "Tidak dapat dibaca."));
  return make("div", { className: "failed" }, make("h2", {}, `${number(files.length)} berkas tidak dapat dibaca`), make("ul", {}, ...rows), make("p", { className: "soft" }, "Berkas lain tetap dikerjakan."));
}

function table(files) {
  const heads = ["Berkas", "Dikenali sebagai", "Tahun", "Perangkat daerah", "Sel dipakai", ""];
  const head = make("tr", {}, ...heads.map((text) => make("th", { scope: "col" }, text || make("span", { className: "hidden" }, "Lihat"))));
  return make("table", { className: "grid files" }, make("thead", {}, head), make("tbody", {}, ...files.map(row)));
}

function row(file) {
  const tables = file.tables;
  const kinds = lines(tables.map((one) => [`${one.label}${one.versi ? ` ${one.versi}` : ""}`, `lembar ${one.sheet}`, one.sure < UNSURE]));
  const unknown = make("span", file.status === "waiting" ? { className: "soft" } : { className: "badge warning", title: file.reason || "" }, file.status === "waiting" ? "belum dibaca" : "tidak ada tabel perencanaan");
  const look = make("button", { type: "button", className: "small", on: { click: () => openSheets(file.file) }, "aria-label": `Lihat ${file.file}` }, "Lihat");
  return make("tr", {},
    make("th", { scope: "row" }, file.file),
    make("td", {}, ...(kinds.length ? kinds : [unknown])),
    make("td", {}, unique(tables.map((one) => one.when)) || "-"),
    make("td", {}, offices(tables) || "-"),
    make("td", { className: "number" }, file.filled ? `${number(file.used)} dari ${number(file.filled)}` : "-"),
    make("td", { className: "act" }, file.can_be_shown ? look : ""));
}

const unique = (texts) => [...new Set(texts.filter(Boolean))].join(", ");

/** Each office once, however its letters are written. */
function offices(tables) {
  const found = new Map();
  for (const { opd } of tables) if (opd && (!found.has(opd.toLowerCase()) || opd !== opd.toUpperCase())) found.set(opd.toLowerCase(), opd);
  return [...found.values()].join(", ");
}

/** One line for each kind and sheet; several tables on one sheet are counted. */
function lines(entries) {
  const found = new Map();
  for (const [what, where, isUnsure] of entries) {
    const key = `${what}\n${where}`;
    const before = found.get(key) || { what, where, count: 0, isUnsure: false };
    found.set(key, { ...before, count: before.count + 1, isUnsure: before.isUnsure || isUnsure });
  }
  return [...found.values()].map((one) => make("div", {}, make("b", {}, one.what), ` ${one.where}${one.count > 1 ? `, ${one.count} tabel` : ""}`, one.isUnsure && make("span", { className: "badge warning" }, "ragu, periksa")));
}

function passedOver(files) {
  const rows = files.map((file) => make("li", {}, make("b", {}, file.file), " ", file.reason || ""));
  return make("details", { className: "passed" }, make("summary", {}, `${number(files.length)} berkas dilewati`), make("ul", {}, ...rows));
}
