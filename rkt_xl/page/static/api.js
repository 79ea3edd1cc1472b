// What the page asks of rkt-xl. An answer that is no success becomes a Refused with one sentence for people.

export class Refused extends Error {}
export class Gone extends Refused {}

const GONE = "rkt-xl sudah ditutup. Untuk melanjutkan, jalankan lagi rkt-xl open; yang sudah tersimpan tetap ada.";
const SHUT = "Halaman ini belum dibuka untuk peramban ini; buka tautan yang ditampilkan rkt-xl.";

async function answer(path, options = {}) {
  let response;
  try {
    response = await fetch(path, { cache: "no-store", ...options });
  } catch {
    throw new Gone(GONE);
  }
  if (response.status === 403) throw new Gone(SHUT);
  let content = {};
  try {
    content = await response.json();
  } catch {
    if (response.ok) return content;
  }
  if (!response.ok) throw new Refused(content.message || "Ada yang tidak beres; coba sekali lagi.");
  return content;
}

const send = (path, object = {}) =>
  answer(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(object) });

export const readState = () => answer("/api/state");
export const readProgress = () => answer("/api/progress");
export const startChecking = () => send("/api/check");
export const startMerging = (extras) => send("/api/merge", extras);
export const writeDecisions = (decisions) => send("/api/decisions", { decisions });
export const writeSettings = (values) => send("/api/settings", values);
export const closeProgram = () => send("/api/close");

export function addFile(file, clash) {
  const query = new URLSearchParams({ name: file.name, clash });
  return answer(`/api/files?${query}`, { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: file });
}

export const download = (name) => `/download?${new URLSearchParams({ name })}`;

export function sheetsOf(file, ref = null) {
  const query = new URLSearchParams({ file });
  if (ref) {
    query.set("sheet", ref.sheet);
    query.set("cell", ref.cell);
  }
  return `/sheets?${query}`;
}
