// What was found in a page: the article, its blocks, the words it is found by.
import { blockList } from "../article/blocks.js";
import { direction, element, isolated } from "../dom.js";
import { languageName, percent, time } from "../format.js";
import { t } from "../i18n.js";
import { notice } from "../search/notices.js";

const mostWords = 120;

export const findings = (article, analysis) => [
  article.text ? clean(article) : notice("nothing", t("noText")),
  section("blocks", blockList(article)),
  analysis && section("words", ...words(analysis)),
].filter(Boolean);

const section = (key, ...content) => element("details", { open: true, id: `found-${key}` }, element("summary", {}, element("h2", {}, t(key))), ...content);

function clean(article) {
  const facts = { byline: article.byline, published: time(article.published), publisher: article.publisher, canonical: article.canonical_url, language: languageName(article.language) };
  return element("article", { class: "article small" },
    element("h2", { lang: article.language, dir: direction(article.language) }, article.title ?? ""),
    element("dl", {}, Object.entries(facts).filter(([, value]) => value).map(([key, value]) => element("div", {}, element("dt", {}, t(key)), element("dd", {}, isolated(value))))),
    element("div", { class: "text", lang: article.language, dir: direction(article.language) },
      article.text.split("\n").map((line) => element("p", { dir: direction(article.language) }, line))));
}

/** The text's words in their order, each over the stem it is indexed under. */
function words({ language, confidence, mixed, tokens }) {
  const places = new Map();
  for (const token of tokens) {
    if (!places.has(token.position)) places.set(token.position, { surface: token.surface, stems: new Set(), others: new Set() });
    const place = places.get(token.position);
    (token.kind === "stem" ? place.stems : place.others).add(token.term);
  }
  const shown = [...places.values()].slice(0, mostWords);
  const told = [languageName(language), percent(confidence), mixed && t("mixed")].filter(Boolean).join(" · ");
  return [
    element("p", { class: "facts" }, `${told}. ${t("wordsNote")} ${places.size > mostWords ? t("firstWords", { n: mostWords }) : ""}`),
    element("p", { class: "words", lang: language, dir: direction(language) }, shown.map(({ surface, stems, others }) =>
      element("ruby", { title: [...others].join(" · ") }, isolated(surface), element("rt", {}, isolated([...stems].join(" "))))).flatMap((word) => [word, " "])),
  ];
}
