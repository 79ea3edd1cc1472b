// What is set for the folder: written into the settings workbook, where it can be changed in Excel too.

import * as api from "./api.js";
import { byId, fill, make } from "./dom.js";

const GROUPS = [
  ["Umum", [
    ["opd", "Perangkat daerah", "Kosong: nama pada dokumen"],
    ["tahun", "Tahun", "Kosong: tahun pada dokumen"],
    ["kertas", "Kertas", ""],
  ]],
  ["Tanda tangan", [
    ["tempat", "Tempat", ""],
    ["tanggal", "Tanggal", "misalnya 2 Januari 2026"],
    ["jabatan", "Jabatan", "misalnya Plt. Kepala Badan"],
    ["nama", "Nama dan gelar", ""],
    ["pangkat", "Pangkat", "misalnya Pembina Utama Muda"],
    ["nip", "NIP", "18 angka"],
  ]],
];
const PAPERS = [["", "F4 (bawaan)"], ["f4", "F4"], ["a4", "A4"], ["legal", "Legal"]];

let page = null;
let shown = {};

export function prepareSettings(the_page) {
  page = the_page;
  byId("settings").addEventListener("submit", save);
}

/** Shows what is set, unless somebody is typing something else. */
export function showSettings(state) {
  const form = byId("settings");
  const isTyping = form.children.length && Object.keys(shown).some((name) => form.elements[name] && form.elements[name].value !== shown[name]);
  if (isTyping) return;
  shown = state.settings;
  fill(
    form,
    make("p", { className: "soft" }, `Disimpan di ${state.settings_file} pada map itu; dapat juga diubah di Excel.`),
    make("div", { className: "groups" }, ...GROUPS.map(([title, fields]) => make("fieldset", {}, make("legend", {}, title), ...fields.map(field)))),
    make("p", {}, make("button", { type: "submit", className: "main" }, "Simpan pengaturan")),
  );
}

function field([name, label, hint]) {
  const control = name === "kertas"
    ? make("select", { name }, ...PAPERS.map(([value, text]) => make("option", { value, selected: value === shown.kertas }, text)))
    : make("input", { type: "text", name, value: shown[name], placeholder: hint, autocomplete: "off", maxLength: 300 });
  return make("label", {}, make("span", {}, label), control);
}

async function save(event) {
  event.preventDefault();
  const form = byId("settings");
  page.trouble("");
  try {
    const answer = await api.writeSettings(Object.fromEntries(Object.keys(shown).map((name) => [name, form.elements[name].value])));
    shown = Object.fromEntries(Object.keys(shown).map((name) => [name, form.elements[name].value]));
    await page.refresh();
    page.say(answer.changed ? "Pengaturan tersimpan; berlaku saat digabungkan lagi." : "Tidak ada yang berubah.");
  } catch (error) {
    if (error instanceof api.Gone || !(error instanceof api.Refused)) throw error;
    page.trouble(error.message);
  }
}
