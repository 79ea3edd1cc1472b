// Files that come in: dropped, also whole folders of them, or chosen. They are sent one after the other.

import * as api from "./api.js";
import { ask, byId, make, number } from "./dom.js";

const MOST_FILES = 2000;
const ARCHIVES = new Set([".zip", ".rar", ".7z"]);
let page = null;
let allowed = new Set();
let mostBytes = Infinity;

export function prepareDrop(the_page) {
  page = the_page;
  const zone = byId("drop");
  let depth = 0;
  const isFiles = (event) => [...event.dataTransfer.types].includes("Files");
  document.addEventListener("dragenter", (event) => { if (isFiles(event)) { depth += 1; document.body.classList.add("dragging"); } });
  document.addEventListener("dragleave", () => { depth = Math.max(0, depth - 1); if (!depth) document.body.classList.remove("dragging"); });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", async (event) => {
    event.preventDefault();
    depth = 0;
    document.body.classList.remove("dragging");
    if (!isFiles(event)) return;
    page.go("berkas");
    await add(await dropped(event.dataTransfer));
  });
  byId("pick").addEventListener("click", () => byId("picked").click());
  byId("picked").addEventListener("change", async (event) => {
    const files = [...event.target.files];
    event.target.value = "";
    await add(files);
  });
  zone.addEventListener("click", (event) => { if (event.target === zone) byId("picked").click(); });
}

export function setLimits(state) {
  allowed = new Set(state.suffixes);
  mostBytes = state.most_bytes;
  byId("picked").accept = state.suffixes.join(",");
}

/** All files of a drop; folders are gone into. */
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
  if (!entries.length) return [...transfer.files];
  const files = [];
  for (const entry of entries) await walk(entry, files);
  return files;
}

async function walk(entry, files) {
  if (files.length > MOST_FILES) return;
  if (entry.isFile) {
    files.push(await new Promise((resolve) => entry.file(resolve, () => resolve({ name: entry.name, isLost: true }))));
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const batch = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!batch.length) return;
    for (const one of batch) await walk(one, files);
  }
}

const suffix = (name) => (name.includes(".") ? name.slice(name.lastIndexOf(".")).toLowerCase() : "");

/** Send files; what is not taken is told with its reason, each file by its name. */
async function add(files) {
  if (!files.length) return;
  if (document.body.classList.contains("busy")) return page.trouble("rkt-xl sedang bekerja; tambahkan berkas itu sesudah selesai.");
  page.trouble("");
  page.say("");
  const tally = { added: 0, same: 0, replaced: 0 }, refused = [];
  let forAll = null;
  if (files.length > MOST_FILES) refused.push(`map itu memuat lebih dari ${number(MOST_FILES)} berkas, jatuhkan map yang lebih kecil`);
  for (const [index, file] of files.slice(0, MOST_FILES).entries()) {
    page.setBusy(`Menambahkan ${number(index + 1)} dari ${number(files.length)}: ${file.name}`);
    if (file.name.startsWith("~$") || file.name.startsWith(".")) continue;
    if (ARCHIVES.has(suffix(file.name))) { refused.push(`${file.name} adalah arsip, keluarkan dahulu isinya lalu seret ke sini`); continue; }
    if (!allowed.has(suffix(file.name))) { refused.push(`${file.name} bukan buku kerja Excel`); continue; }
    if (file.isLost) { refused.push(`${file.name} tidak dapat dibaca`); continue; }
    if (file.size > mostBytes) { refused.push(`${file.name} terlalu besar`); continue; }
    try {
      let received = await api.addFile(file, forAll || "ask");
      if (received.outcome === "clashes") {
        const [choice, all] = await clash(file.name, files.length - index - 1);
        if (all) forAll = choice;
        if (choice === "skip") { refused.push(`${file.name} dilewati`); continue; }
        received = await api.addFile(file, choice);
      }
      tally[received.outcome] += 1;
    } catch (error) {
      if (error instanceof api.Gone) throw error;
      refused.push(error.message.replace(/\.$/, ""));
    }
  }
  if (tally.added || tally.replaced) await page.startChecking();
  else await page.refresh();
  page.setBusy("");
  tell(tally, refused);
}

function tell(tally, refused) {
  const parts = [];
  if (tally.added) parts.push(`${number(tally.added)} berkas ditambahkan`);
  if (tally.replaced) parts.push(`${number(tally.replaced)} berkas diganti`);
  if (tally.same) parts.push(`${number(tally.same)} berkas sudah ada dengan isi yang sama`);
  if (parts.length) page.say(`${parts.join(", ")}.`);
  if (refused.length) {
    const more = refused.length > 4 ? `; dan ${number(refused.length - 4)} berkas lain` : "";
    page.trouble(`Tidak ditambahkan: ${refused.slice(0, 4).join("; ")}${more}.`);
  }
}

async function clash(name, left) {
  const box = make("input", { type: "checkbox", id: "ask-all" });
  const extra = left ? make("p", {}, box, " ", make("label", { for: "ask-all" }, "Lakukan yang sama untuk berkas berikutnya yang namanya sudah ada")) : null;
  const choice = await ask(`${name} sudah ada`, "Di map sudah ada berkas bernama sama dengan isi yang berbeda. Berkas yang diganti tidak dapat dikembalikan.", [
    { label: "Simpan keduanya", value: "keep-both" },
    { label: "Ganti yang lama", value: "replace" },
    { label: "Lewati", value: "skip" },
  ], extra);
  return [choice, box.checked];
}
