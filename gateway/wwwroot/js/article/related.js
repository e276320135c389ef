// What else was reported: the same story elsewhere and in the other language, and what is akin to it.
import * as api from "../api.js";
import { direction, element, marked } from "../dom.js";
import { t } from "../i18n.js";
import { articleLink, facts } from "../search/results.js";

export async function showRelated(place, id, signal) {
  try {
    const { same_story: sameStory, related } = await api.related(id, signal);
    place.replaceChildren(...[list("sameStory", sameStory), list("related", related)].filter(Boolean));
  } catch (error) {
    // The article itself is there; a part of the page that cannot be filled stays empty.
    if (!signal.aborted) console.warn("no related articles:", error.message);
  }
}

const list = (key, hits) => hits.length > 0 && element("section", { class: "related", "aria-labelledby": `heading-${key}` },
  element("h2", { id: `heading-${key}` }, t(key)),
  element("ul", {}, hits.map((hit) => element("li", { lang: hit.language, dir: direction(hit.language) },
    articleLink(hit.id, hit.title_html ? marked(hit.title_html) : hit.id),
    element("p", { class: "facts", lang: document.documentElement.lang }, facts(hit))))));
