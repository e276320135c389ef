// Every block of a page in its order; what was removed is hatched and says what it was and why it went.
import { element, isolated } from "../dom.js";
import { percent } from "../format.js";
import { known, t } from "../i18n.js";
import { notice } from "../search/notices.js";

/** The blocks of an article or of an extraction. */
export function blockList({ blocks, language }) {
  if (!blocks?.length) return notice("", t("noPage"));
  const interfaceLanguage = { lang: document.documentElement.lang, dir: document.documentElement.dir };
  const kept = blocks.filter((block) => block.kept).length;
  return element("div", { class: "blocks" },
    element("p", { class: "facts", ...interfaceLanguage }, t("keptOf", { n: blocks.length, kept })),
    element("ol", {}, blocks.map((block) => element("li", { class: `block ${block.kept ? "kept" : "removed"} ${block.kind}` },
      element("p", { class: "why", ...interfaceLanguage }, element("strong", {}, known("kinds", block.kind)), " ", isolated(because(block.reason)),
        " · ", t("sure", { percent: percent(block.confidence) })),
      element("p", { class: "what", lang: language, dir: "auto" }, block.text)))));
}

/** A reason part by part, in the interface's language as far as it has the words. */
const because = (reason) => reason.split(", ").map((part) => known("reasons", part)).join(t("comma"));
