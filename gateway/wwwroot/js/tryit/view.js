// Try it: a page in, and what extraction and analysis make of it, as it is typed.
import * as api from "../api.js";
import { element } from "../dom.js";
import { t } from "../i18n.js";
import { failure, notice } from "../search/notices.js";
import { adoptStyles } from "../styles.js";
import { findings } from "./findings.js";

const pause = 350;
let timer = null;
let asked = null;

export async function show(section) {
  await Promise.all([adoptStyles("css/article.css"), adoptStyles("css/tryit.css")]);
  document.title = `${t("tryIt")} · ${t("name")}`;
  if (!section.dataset.bound) {
    section.dataset.bound = "yes";
    section.addEventListener("spoken", () => build(section, section.querySelector("textarea")?.value ?? ""));
  }
  if (!section.hasChildNodes()) build(section, "");
}

function build(section, page) {
  const out = element("section", { class: "findings", "aria-label": t("result"), "aria-live": "polite" });
  const input = element("textarea", { id: "try-page", dir: "auto", spellcheck: "false", placeholder: t("pagePlaceholder"), on: { input: later } });
  const format = element("select", { id: "try-format", on: { change: now } }, ["auto", "html", "text"].map((value) => element("option", { value }, t(value))));
  input.value = page;
  section.replaceChildren(
    element("h1", {}, t("tryTitle")),
    element("p", { class: "lead" }, t("tryIntro")),
    element("div", { class: "bench" },
      element("form", { on: { submit: (event) => event.preventDefault() } },
        element("p", { class: "examples" }, t("example"), " ", example("en"), " ", example("ar")),
        element("label", { for: "try-page" }, t("page")), input,
        element("label", { for: "try-format" }, t("format"), " "), format),
      out));
  now();

  function example(name) {
    return element("button", { type: "button", id: `example-${name}`, class: "quiet", on: { click: async () => {
      input.value = await (await fetch(`examples/${name}.txt`)).text();
      now();
    } } }, t(name === "ar" ? "exampleAr" : "exampleEn"));
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(now, pause);
  }

  async function now() {
    clearTimeout(timer);
    asked?.abort();
    if (!input.value.trim()) return out.replaceChildren(notice("", t("nothingYet")));
    const { signal } = asked = new AbortController();
    try {
      const article = await api.extract(pageOf(input.value, format.value), signal);
      const analysis = article.text ? await api.analyze(beginning(article), signal) : null;
      out.replaceChildren(...findings(article, analysis));
    } catch (error) {
      if (!signal.aborted) out.replaceChildren(notice("failure", failure(error)));
    }
  }
}

/** A page has tags; what has none is text. */
const looksLikeHtml = (page) => /<(?:!doctype|html|body|head|div|p|article|section|h1|main|span)\b/i.test(page);

const pageOf = (page, format) => format === "html" || format === "auto" && looksLikeHtml(page) ? { html: page } : { text: page };

/** So much of an article shows how it is analysed. */
const beginning = ({ title, text }) => `${title ?? ""}\n${text}`.trim().slice(0, 1500);
