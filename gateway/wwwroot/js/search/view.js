// The search view: asks for what the address says and shows it; more of it as the reader goes down.
import * as api from "../api.js";
import * as state from "../state.js";
import { byId } from "../dom.js";
import { language, t } from "../i18n.js";
import { isTyping, showBox } from "./box.js";
import { showChosen, showFacets } from "./facets.js";
import { showFailure, showNotices, showSummary } from "./notices.js";
import { append, focusHit, replace } from "./results.js";
import { loaded, openPages, watchEnd } from "./paging.js";

let shownKey = null;
let shownBegun = false;
let asked = null;
let scrolled = 0;

/** What makes two searches different from one another. */
const keyOf = ({ q, language: languages, source, from, to, sort, copies }) => JSON.stringify([q, languages, source, from, to, sort, copies, language()]);

export function bind() {
  byId("sort").addEventListener("change", (event) => state.go({ ...state.fresh, sort: event.target.value }));
  byId("group").addEventListener("change", (event) => state.go({ ...state.fresh, copies: !event.target.checked }));
  byId("show-filters").addEventListener("click", ({ currentTarget: button }) => {
    const open = byId("filters").classList.toggle("open");
    button.setAttribute("aria-expanded", open);
  });
  byId("view-search").addEventListener("spoken", () => { shownKey = null; });
  watchEnd(append);
}

/** Remembers where the reader was in the list. */
export const leave = () => { scrolled = scrollY; };

export async function show(section, now, { arrived }) {
  document.title = now.q ? `${now.q} · ${t("name")}` : t("name");
  if (shownKey === keyOf(now) && (!shownBegun || isTyping() || arrived)) {
    if (arrived) returnTo();
    return;
  }
  shownKey = keyOf(now);
  byId("search-heading").textContent = now.q ? t("resultsFor", { q: now.q }) : t("latest");
  byId("sort").value = api.order(now.q, now.sort);
  byId("group").checked = !now.copies;
  showBox(now.q);
  await load(section, now);
}

/** The answer, and the search it answers: where a word being typed finds nothing yet, the words that begin like it do. */
async function answerTo(now, signal) {
  const answer = await openPages(now, signal);
  if (answer.total > 0 || !isTyping() || !/[\p{L}\p{N}]$/u.test(now.q)) return { answer, searched: now };
  const begun = { ...now, q: `${now.q}*` };
  const longer = await openPages(begun, signal);
  return longer.total > 0 ? { answer: longer, searched: begun } : { answer, searched: now };
}

async function load(section, now) {
  asked?.abort();
  const { signal } = asked = new AbortController();
  section.setAttribute("aria-busy", "true");
  try {
    const { answer, searched } = await answerTo(now, signal);
    shownBegun = searched !== now;
    showSummary(answer);
    showNotices(answer, now);
    replace(answer.hits);
    loaded(answer, searched);
    showChosen(now);
    await showFacets(searched, answer, signal);
  } catch (error) {
    if (signal.aborted) return;
    shownKey = null;
    replace([]);
    loaded(null, now);
    showFailure(error, () => show(section, state.read(), { arrived: false }));
  } finally {
    if (!signal.aborted) section.removeAttribute("aria-busy");
  }
}

/** Back from an article: the list stands as it was left. */
function returnTo() {
  scrollTo({ top: scrolled, behavior: "instant" });
  focusHit();
}
