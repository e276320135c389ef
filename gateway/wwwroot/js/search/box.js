// The search box: searches as the reader types, and offers headlines (a combobox with a list, ARIA Authoring Practices).
import * as api from "../api.js";
import { byId, element } from "../dom.js";
import { fresh, go, read } from "../state.js";

const pause = 180;
let timer = null;
let asked = null;
let settled = true;
let offered = [];

const box = () => byId("query");
const list = () => byId("suggestions");
const options = () => [...list().children];
const active = () => options().findIndex((option) => option.getAttribute("aria-selected") === "true");

export function bindBox() {
  box().addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(typed, pause);
  });
  box().addEventListener("keydown", pressed);
  box().addEventListener("blur", close);
  byId("search").addEventListener("submit", (event) => {
    event.preventDefault();
    const replace = !settled;
    settle();
    search({ replace, again: true });
    close();
  });
  addEventListener("popstate", settle);
}

/** Puts the state's query into the box; what the reader typed stays as he typed it where it means the same. */
export function showBox(q) {
  if (box().value.trim() !== q) box().value = q;
}

function typed() {
  // The first letters leave a step in the history, the further ones change that step.
  const replace = !settled;
  settled = false;
  search({ replace });
  offer(box().value.trim());
}

/** True while the reader is in the middle of a word, perhaps. */
export const isTyping = () => !settled;

function settle() {
  settled = true;
}

function search({ replace, again = false }) {
  clearTimeout(timer);
  const q = box().value.trim();
  if (again || q !== read().q || read().article || read().view) go({ ...fresh, q }, { replace });
}

async function offer(q) {
  asked?.abort();
  if (!q) return close();
  const { signal } = asked = new AbortController();
  try {
    const { suggestions } = await api.suggest(q, signal);
    if (document.activeElement === box()) open(suggestions);
  } catch (error) {
    if (signal.aborted) return;
    // The search itself is shown all the same, and says what is wrong if something is.
    close();
    console.warn("no suggestions:", error.message);
  }
}

function open(suggestions) {
  list().replaceChildren(...suggestions.map(({ text, id }, i) => element("li", { id: `suggestion-${i}`, role: "option", dir: "auto", "aria-selected": "false",
    on: { mousedown: (event) => event.preventDefault(), click: () => choose(id) } }, text)));
  offered = suggestions;
  const any = suggestions.length > 0;
  list().hidden = !any;
  box().setAttribute("aria-expanded", any);
  box().removeAttribute("aria-activedescendant");
}

function close() {
  asked?.abort();
  open([]);
}

function choose(id) {
  settle();
  close();
  go({ ...fresh, article: id });
}

function pressed(event) {
  const open = !list().hidden;
  if (event.key === "Escape") {
    // Else the browser empties the box.
    event.preventDefault();
    close();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && open) {
    event.preventDefault();
    select(active() + (event.key === "ArrowDown" ? 1 : -1));
  } else if (event.key === "Enter" && open && active() >= 0) {
    event.preventDefault();
    choose(offered[active()].id);
  }
}

/** Marks an option; before the first and past the last none is, and the box has the word again. */
function select(index) {
  const all = options();
  const at = index === -2 ? all.length - 1 : index >= all.length ? -1 : index;
  all.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
  if (at >= 0) box().setAttribute("aria-activedescendant", all[at].id);
  else box().removeAttribute("aria-activedescendant");
  all[at]?.scrollIntoView({ block: "nearest" });
}
