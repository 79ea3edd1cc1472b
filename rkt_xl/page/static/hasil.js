// What was written: for each office how ready it is, where the workbook lies, and the way to download it.

import { download } from "./api.js";
import { byId, counted, fill, make, number } from "./dom.js";
import { readOffice } from "./temuan.js";

const MOST_CARDS = 2;
const NEXT = "Langkah berikutnya: buka di Excel mulai dari lembar Temuan, lalu cetak lembar RKT. Keputusan yang diketik di sana dibaca kembali di sini.";
const UNCLEAR = "Hasil sebelumnya tidak dapat dibaca seluruhnya, sehingga suntingan tangan di dalamnya tidak dapat dikenali; berkas lamanya disimpan di sampingnya.";
const PARTS = ["sasaran", "indikator", "program", "kegiatan", "subkegiatan"];

export function showOutputs(state, page) {
  const offices = state.offices.map((office, index) => ({ ...office, index }));
  const done = offices.filter((office) => office.output);
  const missed = offices.filter((office) => !office.output);
  if (!done.length) return fill(byId("outputs"), nothing(offices.length > 0, page));
  fill(
    byId("outputs"),
    unreadable(state),
    done.some((office) => office.is_stale) && stale(page),
    ...state.others.map((name) => make("div", { className: "card slim" }, make("div", { className: "output" }, make("p", {}, make("b", {}, name), make("br"), make("span", { className: "soft" }, "Semua perangkat daerah pada satu lembar")), link(name)))),
    ...(done.length > MOST_CARDS ? [table(done)] : done.map(card)),
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

const stale = (page) => make("p", { className: "stale" }, "Ada berkas yang berubah sesudah hasil ini ditulis. ", make("button", { type: "button", on: { click: page.startMerging } }, "Gabungkan lagi"));

const link = (name) => make("a", { className: "button main", href: download(name), download: name }, "Unduh", make("span", { className: "hidden" }, ` ${name}`));

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

function card(office) {
  const output = office.output;
  return make("div", { className: "card" },
    make("h2", {}, title(office)),
    office.is_unclear && make("p", { className: "stale" }, UNCLEAR),
    make("dl", {}, ...PARTS.map((name) => make("div", {}, make("dt", {}, name), make("dd", {}, number(office[name]))))),
    make("p", {}, "Temuan yang menunggu: ", ...waiting(office), office.decided ? `. Sudah selesai: ${number(office.decided)}.` : ""),
    make("div", { className: "output" }, make("p", {}, make("b", {}, output.name), make("br"), make("span", { className: "soft" }, `Ditulis ${when(output)} ke ${output.path}`)), link(output.name)));
}

function table(offices) {
  const heads = ["Perangkat daerah", ...["Sasaran", "Indikator", "Subkegiatan"], "Temuan yang menunggu", "Ditulis", ""];
  const head = heads.map((text) => make("th", { scope: "col", className: /^S|^I/.test(text) ? "number" : "" }, text || make("span", { className: "hidden" }, "Unduh")));
  const rows = offices.map((office) => make("tr", { className: "output-row" },
    make("th", { scope: "row" }, title(office), office.is_unclear && make("div", { className: "soft" }, UNCLEAR)),
    ...["sasaran", "indikator", "subkegiatan"].map((name) => make("td", { className: "number" }, number(office[name]))),
    make("td", {}, ...waiting(office)),
    make("td", {}, when(office.output)),
    make("td", { className: "act" }, link(office.output.name))));
  return make("table", { className: "grid many" }, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows));
}
