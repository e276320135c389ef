// An article: its clean text, or the page it came from with what was removed and why.
import * as api from "../api.js";
import { direction, dotted, element, isolated, webAddress } from "../dom.js";
import { languageName, time } from "../format.js";
import { t } from "../i18n.js";
import { go, linkTo } from "../state.js";
import { failure, notice } from "../search/notices.js";
import { blockList } from "./blocks.js";
import { showRelated } from "./related.js";
import { adoptStyles } from "../styles.js";

let asked = null;

export const leave = (section) => {
  asked?.abort();
  section.replaceChildren();
};

export async function show(section, { article: id, original }, { arrived }) {
  await adoptStyles("css/article.css");
  asked?.abort();
  const { signal } = asked = new AbortController();
  try {
    const article = await api.article(id, original, signal);
    const heading = element("h1", { lang: article.language, dir: direction(article.language), tabindex: -1 }, article.title ?? article.id);
    document.title = `${heading.textContent} · ${t("name")}`;
    const others = element("div", { class: "others" });
    section.replaceChildren(backLink(), element("article", { class: "article", lang: article.language, dir: direction(article.language) },
      head(article, heading), choice(original), original ? blockList(article) : text(article)), others);
    if (arrived) {
      scrollTo({ top: 0, behavior: "instant" });
      heading.focus({ preventScroll: true });
    }
    await showRelated(others, id, signal);
  } catch (error) {
    if (!signal.aborted) section.replaceChildren(backLink(), notice("failure", failure(error)));
  }
}

const backLink = () => element("p", { class: "back" }, element("a", linkTo({ article: "", original: false }), element("span", { class: "arrow", "aria-hidden": "true" }), t("back")));

function head(article, heading) {
  const source = webAddress(article.url) ?? webAddress(article.canonical_url);
  return element("header", {},
    element("p", { class: "facts", lang: document.documentElement.lang }, dotted([
      (article.publisher ?? article.source) && isolated(article.publisher ?? article.source, { class: "source" }),
      languageName(article.language) && isolated(languageName(article.language))])),
    heading,
    element("p", { class: "facts", lang: document.documentElement.lang }, dotted([
      article.byline && isolated(article.byline),
      article.published && isolated(time(article.published)),
      source && element("a", { href: source, rel: "noopener noreferrer", target: "_blank" }, t("openOriginal"))])));
}

/** Clean text or original page. */
function choice(original) {
  const button = (key, value) => element("button", { type: "button", id: `show-${key}`, "aria-pressed": String(value === original), on: { click: () => {
    go({ original: value }, { replace: true });
  } } }, t(key));
  return element("div", { class: "choice", role: "group", "aria-label": t("reading"), lang: document.documentElement.lang, dir: document.documentElement.dir },
    button("cleanText", false), button("originalPage", true));
}

const text = (article) => element("div", { class: "text" },
  article.text.split("\n").map((line) => element("p", { dir: direction(article.language) }, line)));
