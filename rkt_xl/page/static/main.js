// The page as a whole: which view is shown, what is running, what went wrong.

import * as api from "./api.js";
import { ask, byId, counted, number } from "./dom.js";
import { prepareDrop } from "./berkas_baru.js";
import { isUnknown, showFiles } from "./berkas.js";
import { prepareFindings, showFindings, unsaved } from "./temuan.js";
import { behind, showOutputs } from "./hasil.js";
import { prepareSettings, showSettings } from "./pengaturan.js";
import { prepareExtras, showExtras, takeExtras } from "./pilihan.js";
import { prepareSheets } from "./lembar.js";

const VIEWS = ["berkas", "temuan", "hasil", "pengaturan"];
const QUICK = 350, SLOW = 4000;
const WORDS = { check: "Memeriksa", merge: "Menggabungkan" };

let state = null;
let shownEdition = 0;
let wasMerging = false;
let busyWith = "";
let timer = 0;

const page = { say, trouble, refresh, startChecking, startMerging, setBusy, go };

/** Say what was done; it stays while the view that it is about is shown. */
function say(text, view = document.body.dataset.view) {
  byId("said").textContent = text;
  byId("said").dataset.view = view;
}

function trouble(text) {
  byId("notice-text").textContent = text || "";
  byId("notice").hidden = !text;
}

function go(view) {
  if (location.hash === `#${view}`) showView();
  else location.hash = view;
}

function showView() {
  const view = VIEWS.find((name) => location.hash === `#${name}`) || "berkas";
  for (const name of VIEWS) {
    byId(`view-${name}`).hidden = name !== view;
    const link = document.querySelector(`nav a[href="#${name}"]`);
    if (name === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.body.dataset.view = view;
  if (byId("said").dataset.view !== view) say("");
  document.title = `${document.querySelector(`#view-${view} h1`).textContent} - rkt-xl`;
}

function showWork() {
  const job = state && state.job;
  const isBusy = Boolean(job || busyWith);
  byId("work").hidden = !isBusy;
  if (isBusy) byId("work-text").textContent = busyWith || `${WORDS[job.name]} ${number(job.files)} berkas…`;
  showHowFar(busyWith ? null : job && job.told);
  const hasWorkbooks = Boolean(state) && state.files.some((file) => !file.is_output && file.status !== "skipped");
  byId("check").disabled = isBusy || !state;
  byId("merge").disabled = isBusy || !hasWorkbooks;
  document.body.classList.toggle("busy", isBusy);
}

/** Which file is being worked on, and how long it takes still; the bar fills where that is known. */
function showHowFar(told) {
  const bar = byId("work-bar");
  const done = told ? Math.min(told.done + 1, told.total) : 0;
  const place = told && told.total > 1 ? ` ${number(done)} dari ${number(told.total)}` : "";
  byId("work-now").textContent = told ? [`${told.what}${place}: ${told.name}`, told.left && `sisa kira-kira ${told.left}`].filter(Boolean).join(", ") : "";
  if (told && told.total > 1) Object.assign(bar, { max: told.total, value: told.done });
  else bar.removeAttribute("value");
}

function count(id, things) {
  byId(id).textContent = things.length ? number(things.length) : "";
}

function show() {
  byId("folder").textContent = state.folder;
  byId("folder").title = state.folder;
  count("count-berkas", state.files.filter((file) => file.status !== "skipped" || isUnknown(file)));
  count("count-temuan", state.findings.filter((one) => one.is_open));
  showFiles(state, page);
  showFindings(state, page);
  showOutputs(state, page);
  showSettings(state);
  showExtras(state);
  showWork();
}

/** Read everything anew and show it. */
async function refresh() {
  state = await api.readState();
  shownEdition = state.edition;
  const hasMerged = wasMerging && !state.job;
  wasMerging = Boolean(state.job) && state.job.name === "merge";
  show();
  if (state.trouble) trouble(state.trouble);
  else if (hasMerged) tellMerged();
}

function tellMerged() {
  const waiting = {};
  for (const office of state.offices) for (const [one, count] of Object.entries(office.waiting)) waiting[one] = (waiting[one] || 0) + count;
  say(`Hasil sudah ditulis. Temuan yang menunggu: ${counted(waiting)}.`, "hasil");
  go("hasil");
}

/** Say what is being done before rkt-xl itself says it; an empty text when it is over. */
function setBusy(text) {
  busyWith = text;
  showWork();
}

async function watch() {
  clearTimeout(timer);
  try {
    const progress = await api.readProgress();
    if (progress.edition !== shownEdition) await refresh();
    else if (progress.job && state) {
      state.job = progress.job;
      showWork();
    }
  } catch (error) {
    if (error instanceof api.Gone) return stop(error.message);
    trouble(error.message);
  }
  clearTimeout(timer);
  if (!document.body.classList.contains("gone")) timer = setTimeout(watch, state && state.job ? QUICK : SLOW);
}

function stop(text, isWanted = false) {
  clearTimeout(timer);
  document.body.classList.add("gone");
  trouble(isWanted ? "" : text);
  say(isWanted ? text : "");
  for (const control of document.querySelectorAll("button, input, select, textarea")) control.disabled = control.id !== "notice-close";
}

/** Start a piece of work; from the very first moment nothing else can be started. */
async function attempt(work, text) {
  trouble("");
  say("");
  setBusy(text);
  try {
    await work();
  } catch (error) {
    if (error instanceof api.Gone) return stop(error.message);
    if (!(error instanceof api.Refused)) throw error;
    trouble(error.message);
  } finally {
    await watch();
    setBusy("");
  }
}

function startChecking() {
  return attempt(api.startChecking, "Memeriksa…");
}

async function startMerging() {
  if (unsaved() && (await ask("Ada keputusan yang belum disimpan", "Bila digabungkan sekarang, yang belum disimpan tidak ikut ditulis.", [
    { label: "Kembali dan simpan dahulu", value: false },
    { label: "Gabungkan saja", value: true },
  ])) !== true) return go("temuan");
  await attempt(async () => {
    await api.startMerging(takeExtras());
    wasMerging = true;
  }, "Menggabungkan…");
}

async function close() {
  if (state && state.is_decided_since && !unsaved()) {
    const choice = await ask("Keputusan belum dihitung", behind(state), [
      { label: "Gabungkan lagi dahulu", value: "merge" },
      { label: "Tutup saja", value: "close" },
      { label: "Kembali", value: "" },
    ]);
    if (choice === "merge") return startMerging();
    return choice === "close" ? end() : undefined;
  }
  const answer = await ask("Tutup rkt-xl?", unsaved() ? "Ada keputusan yang belum disimpan; yang sudah disimpan tetap ada." : "Hasil dan keputusan sudah tersimpan di map. Untuk membuka lagi, jalankan rkt-xl open.", [
    { label: "Tutup", value: true },
    { label: "Kembali", value: false },
  ]);
  if (answer) await end();
}

async function end() {
  try {
    await api.closeProgram();
  } catch (error) {
    if (!(error instanceof api.Refused)) throw error;
  }
  stop("rkt-xl sudah ditutup. Jendela peramban ini boleh ditutup.", true);
}

window.addEventListener("hashchange", () => {
  showView();
  const isList = document.body.dataset.view === "temuan" && state && state.findings.length;
  byId(isList ? "list" : "isi").focus({ preventScroll: true });
});
window.addEventListener("beforeunload", (event) => { if (unsaved() && !document.body.classList.contains("gone")) event.preventDefault(); });
window.addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof api.Gone) stop(event.reason.message);
  else if (event.reason instanceof api.Refused) trouble(event.reason.message);
});
byId("check").addEventListener("click", startChecking);
byId("merge").addEventListener("click", startMerging);
byId("close").addEventListener("click", close);
byId("notice-close").addEventListener("click", () => trouble(""));
prepareDrop(page);
prepareFindings(page);
prepareSettings(page);
prepareSheets();
prepareExtras();
showView();
watch();
