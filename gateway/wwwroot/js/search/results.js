// The list of hits. Each stands in its own language's direction.
import { byId, direction, dotted, element, isolated, marked } from "../dom.js";
import { languageName, time } from "../format.js";
import { t } from "../i18n.js";
import { linkTo } from "../state.js";

let opened = null;

export const replace = (hits) => byId("hits").replaceChildren(...hits.map(hit));

/** Puts a further page under the list; `focus` goes to its first hit. */
export function append(hits, { focus }) {
  const items = hits.map(hit);
  byId("hits").append(...items);
  if (focus) items[0]?.querySelector("h2 a").focus();
}

/** Puts the focus back on the hit that was opened. */
export function focusHit() {
  opened?.focus({ preventScroll: true });
  opened = null;
}

/** A link that opens an article. */
export function articleLink(id, ...content) {
  const link = element("a", linkTo({ article: id, original: false, view: "" }), ...content);
  link.addEventListener("click", () => { opened = link; });
  return link;
}

/** Where, when and in which language: each in an isolate of its own. */
export const facts = ({ source, published, language }) => dotted([
  source && isolated(source, { class: "source" }),
  published && isolated(time(published)),
  languageName(language) && isolated(languageName(language)),
]);

function hit(found) {
  const dir = direction(found.language);
  const { language } = found;
  return element("li", { class: "hit" },
    element("article", { lang: language, dir },
      element("p", { class: "facts", lang: document.documentElement.lang }, facts(found)),
      element("h2", { dir }, articleLink(found.id, found.title_html ? marked(found.title_html) : isolated(found.id))),
      found.snippet && element("p", { class: "snippet", dir }, marked(found.snippet))),
    found.copies.length > 0 && copies(found.copies));
}

/** Who else has the same story, almost word for word. */
function copies(others) {
  return element("details", { class: "copies" },
    element("summary", {}, t("copies", { n: others.length })),
    element("ul", {}, others.map((copy) => element("li", {},
      articleLink(copy.id, isolated(copy.title || copy.id, { lang: copy.language })), element("span", { class: "facts" }, " — ", facts(copy))))));
}
