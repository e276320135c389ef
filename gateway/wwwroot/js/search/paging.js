// The list goes on by itself as the reader comes near its end, and the address says how far it went.
import * as api from "../api.js";
import * as state from "../state.js";
import { byId } from "../dom.js";
import { showFailure, showNotices, showSummary } from "./notices.js";

const pageSize = 10;
const mostHits = 100;

/** So many pages come by themselves; then the reader asks for each, so that the foot of the page can be reached. */
const byItself = 5;

let search = null;
let token = null;
let pages = 1;
let arrived = 0;
let loading = false;
let failed = false;

/** The first pages of a search in as few requests as the service allows; the last answer, with the hits of all. */
export async function openPages(now, signal) {
  let missing = now.pages * pageSize;
  const hits = [];
  for (let next; ;) {
    const answer = await api.search(now, { size: Math.min(missing, mostHits), token: next, signal });
    hits.push(...answer.hits);
    missing -= mostHits;
    next = answer.next_page_token;
    if (missing <= 0 || !next) return { ...answer, hits };
  }
}

/** Takes note of what was loaded, so that what follows it can be. */
export function loaded(answer, now) {
  search = now;
  token = answer?.next_page_token ?? null;
  pages = now.pages;
  arrived = 0;
  failed = false;
  byId("more").hidden = !token;
}

/** Loads more when the end of the list comes into sight, or when asked to. */
export function watchEnd(append) {
  const more = byId("more");
  new IntersectionObserver(([end]) => { if (end.isIntersecting && arrived < byItself) next(append); }, { rootMargin: "400px" }).observe(more);
  more.addEventListener("click", () => next(append, { focus: true }));
}

async function next(append, { focus = false } = {}) {
  if (!token || loading) return;
  loading = true;
  const mine = search;
  try {
    const answer = await api.search(mine, { size: pageSize, token });
    if (mine !== search) return;
    append(answer.hits, { focus });
    // What went wrong before stands where the notices of the search were.
    if (failed) {
      showSummary(answer);
      showNotices(answer, mine);
      failed = false;
    }
    token = answer.next_page_token;
    pages++;
    arrived++;
    byId("more").hidden = !token;
    state.note({ pages });
  } catch (error) {
    if (mine !== search) return;
    failed = true;
    showFailure(error, () => next(append, { focus: true }));
  } finally {
    loading = false;
  }
}
