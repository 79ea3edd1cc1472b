// Small pieces of the page. Every text goes in as text, never as markup: file names and cells come from anywhere.

export const byId = (id) => document.getElementById(id);

/** Make an element: properties by name, `on` for listeners, anything with a dash as an attribute. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (name === "on") for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (name.includes("-") || name === "role" || name === "for") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function fill(element, ...children) {
  element.replaceChildren(...children.filter(Boolean));
}

const NUMBER = new Intl.NumberFormat("id-ID");
export const number = (value) => NUMBER.format(value);

export const SEVERITIES = ["error", "warning", "info"];
export const LABELS = { error: "Kesalahan", warning: "Peringatan", info: "Info" };
export const badge = (severity) => make("span", { className: `badge ${severity}` }, LABELS[severity]);

/** "3 kesalahan, 1 info"; what counts nothing is left out. */
export function counted(waiting) {
  const parts = SEVERITIES.filter((one) => waiting[one]).map((one) => `${number(waiting[one])} ${LABELS[one].toLowerCase()}`);
  return parts.length ? parts.join(", ") : "tidak ada";
}

let asked = null;

/** Ask in a dialog; gives the value of the answer that was chosen, the last one where it was dismissed. */
export function ask(title, text, answers, extra = null) {
  const dialog = byId("ask");
  return new Promise((resolve) => {
    asked = answers[answers.length - 1].value;
    const buttons = answers.map((answer, index) =>
      make("button", { type: "button", className: index ? "" : "main", on: { click: () => { asked = answer.value; dialog.close(); } } }, answer.label));
    fill(dialog, make("h2", { id: "ask-title" }, title), make("p", {}, text), extra, make("div", { className: "answers" }, ...buttons));
    dialog.addEventListener("close", () => resolve(asked), { once: true });
    dialog.showModal();
    buttons[0].focus();
  });
}
