// What was written: for each office how ready it is, where the workbook lies, and the way to download it.

import { download } from "./api.js";
import { byId, counted, fill, make, number } from "./dom.js";

export function showOutputs(state, page) {
  const written = new Set(state.offices.map((office) => office.output && office.output.name));
  const others = state.written.filter((name) => !written.has(name));
  const offices = state.offices.filter((office) => office.output);
  const waiting = state.offices.filter((office) => !office.output);
  fill(
    byId("outputs"),
    ...offices.map((office) => card(office, page, state)),
    waiting.length > 0 && offices.length > 0 && make("p", {}, `Belum ditulis: ${waiting.map((office) => office.opd).join(", ")}.`),
    others.length > 0 && make("div", { className: "card" }, make("h2", {}, "Buku kerja lain"), ...others.map((name) => make("p", {}, link(name)))),
    !offices.length && nothing(state, page),
    offices.length > 0 && missing(state),
  );
}

function nothing(state, page) {
  const can = state.offices.length > 0;
  return make("div", { className: "card" },
    make("p", {}, can ? "Belum ada hasil. Tekan Gabungkan untuk menulisnya." : "Belum ada berkas yang dapat digabungkan. Tambahkan berkas di langkah 1."),
    can ? make("button", { type: "button", className: "main", on: { click: page.startMerging } }, "Gabungkan") : make("a", { href: "#berkas" }, "Ke langkah 1"));
}

/** What is not in the outputs is told where they are. */
function missing(state) {
  const failed = state.files.filter((file) => file.status === "failed" && !file.is_output);
  if (!failed.length) return null;
  const names = failed.slice(0, 6).map((file) => file.file).join(", ") + (failed.length > 6 ? `, dan ${number(failed.length - 6)} lain` : "");
  return make("p", { className: "stale" }, `${number(failed.length)} berkas tidak dapat dibaca, sehingga isinya tidak ada di dalam hasil: ${names}. `, make("a", { href: "#berkas" }, "Lihat sebabnya"));
}

const link = (name) => make("a", { className: "button main", href: download(name), download: name }, "Unduh ", make("span", { className: "hidden" }, name));

function card(office, page, state) {
  const output = office.output;
  const parts = [["sasaran", office.sasaran], ["indikator", office.indikator], ["program", office.program], ["kegiatan", office.kegiatan], ["subkegiatan", office.subkegiatan]];
  const today = new Date().toLocaleDateString("sv");
  const when = output.day === today ? `hari ini pukul ${output.at}` : `${output.day.split("-").reverse().join("-")} pukul ${output.at}`;
  const open = Object.values(office.waiting).reduce((sum, count) => sum + count, 0);
  return make("div", { className: "card" },
    make("h2", {}, `${office.opd}${office.tahun ? ` ${office.tahun}` : ""}`),
    office.is_stale && make("p", { className: "stale" }, "Ada berkas yang berubah sesudah hasil ini ditulis. ", make("button", { type: "button", on: { click: page.startMerging } }, "Gabungkan lagi")),
    office.is_unclear && make("p", { className: "stale" }, "Hasil sebelumnya tidak dapat dibaca seluruhnya, sehingga suntingan tangan di dalamnya tidak dapat dikenali; berkas lamanya disimpan di sampingnya."),
    make("dl", {}, ...parts.map(([name, count]) => make("div", {}, make("dt", {}, name), make("dd", {}, number(count))))),
    make("p", { className: open ? "" : "ready" }, open ? `Temuan yang menunggu: ${counted(office.waiting)}. ` : "Semua temuan sudah diputuskan. ", office.decided ? `Sudah selesai: ${number(office.decided)}. ` : "", open > 0 && make("a", { href: "#temuan" }, "Baca temuan")),
    make("div", { className: "output" }, make("p", {}, make("b", {}, output.name), make("br"), make("span", { className: "soft" }, `Ditulis ${when} ke ${output.path}`)), link(output.name)),
    make("p", { className: "soft" }, "Langkah berikutnya: buka di Excel mulai dari lembar Temuan, lalu cetak lembar RKT. Keputusan yang diketik di sana dibaca kembali di sini."));
}
