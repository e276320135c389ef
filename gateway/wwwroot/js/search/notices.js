// What the reader should know about an answer: how much there is, what was read differently, what is missing.
import { byId, element } from "../dom.js";
import { ago, number } from "../format.js";
import { language, t, translateNotice } from "../i18n.js";
import { fresh, linkTo } from "../state.js";

export function showSummary({ total, took_ms }) {
  byId("summary").textContent = t("found", { n: total, ms: number(took_ms, { maximumSignificantDigits: 2 }) });
}

export function showNotices(answer, now) {
  byId("notices").replaceChildren(...[
    answer.did_you_mean && notice("suggestion", t("didYouMean"), " ",
      element("a", { dir: "auto", ...linkTo({ ...fresh, q: answer.did_you_mean }) }, answer.did_you_mean)),
    answer.missing_shards.length > 0 && notice("warning", t("partial", { n: answer.missing_shards.length })),
    answer.stale_seconds && notice("warning", t("stale", { ago: ago(answer.stale_seconds) })),
    ...answer.notices.map((text) => notice("", ...inWords(text))),
    !answer.hits.length && nothing(now),
  ].filter(Boolean));
}

/** The answer did not come. */
export function showFailure(error, again) {
  byId("summary").textContent = "";
  byId("notices").replaceChildren(notice("failure", failure(error), " ",
    element("button", { type: "button", on: { click: again } }, t("tryAgain"))));
}

/** What went wrong, in the reader's language as far as it is known. */
export function failure(error) {
  if (error instanceof TypeError) return t("offline");
  if (error.status === 404) return t("notFound");
  if (error.status === 429 || error.status === 503) return t("busy");
  return `${t("failed")} ${error.message}`;
}

export const notice = (kind, ...content) => element("p", { class: `notice ${kind}`.trim() }, ...content);

/** The service speaks English; what it says is shown as English where the dictionary has no words for it. */
function inWords(text) {
  const own = translateNotice(text);
  return [own ?? element("span", { lang: "en", dir: language() === "en" ? null : "ltr" }, text)];
}

function nothing(now) {
  const narrowed = now.language.length || now.source.length || now.from || now.to;
  return notice("nothing", t(narrowed ? "nothingNarrowed" : "nothing"), " ",
    narrowed && element("a", linkTo({ ...fresh, language: [], source: [], from: "", to: "" }), t("clearAll")));
}
