// Keys that work anywhere on the page: / to search, arrows through the results, Enter opens (links do that by themselves), Esc goes back.
import { byId } from "./dom.js";
import { go, read } from "./state.js";

const isTyping = (target) => target.closest("input:not([type=checkbox]), textarea, select") !== null;

export function bindKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "/" && !isTyping(event.target)) focusBox(event);
    else if (event.key === "Escape" && read().article && !isTyping(event.target)) go({ article: "", original: false });
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !byId("view-search").hidden) step(event);
  });
}

function focusBox(event) {
  event.preventDefault();
  byId("query").focus();
  byId("query").select();
}

/** From the box down into the results, from result to result, and up again into the box. */
function step(event) {
  const box = byId("query");
  const links = [...byId("hits").querySelectorAll(".hit h2 a")];
  const at = links.indexOf(document.activeElement);
  if (at < 0 && document.activeElement !== box) return;
  const next = event.key === "ArrowDown" ? links[at + 1] : at > 0 ? links[at - 1] : at === 0 ? box : null;
  if (!next) return;
  event.preventDefault();
  next.focus();
}
