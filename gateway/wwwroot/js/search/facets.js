// Narrowing by language, source and time. Each facet counts as if its own filter were not set, so that another value can be chosen.
import * as api from "../api.js";
import { byId, element, isolated } from "../dom.js";
import { day, languageName, month, number } from "../format.js";
import { t } from "../i18n.js";
import { fresh, go, read } from "../state.js";
import { dates, isMonth } from "./dates.js";

const first = 8;
const fields = {
  language: { cleared: { language: [] }, isSet: (now) => now.language.length > 0, text: (value) => languageName(value) ?? value },
  source: { cleared: { source: [] }, isSet: (now) => now.source.length > 0, text: (value) => value },
  month: { cleared: { from: "", to: "" }, isSet: (now) => now.from !== "" || now.to !== "" },
};
const expanded = new Set();

export async function showFacets(now, answer, signal) {
  const [language, source, months] = await Promise.all(Object.keys(fields).map((field) => valuesOf(field, now, answer, signal)));
  if (signal.aborted) return;
  keepingFocus(byId("filters"), () => byId("filters").replaceChildren(
    ...[choices("language", language, now), dates(months, now), choices("source", source, now)].filter(Boolean)));
}

async function valuesOf(field, now, answer, signal) {
  if (!fields[field].isSet(now)) return answer.facets[field];
  const other = await api.search({ ...now, ...fields[field].cleared }, { size: 1, signal });
  return other.facets[field];
}

/** The values of a field to choose from; what is chosen is there even where it matches nothing. */
function choices(field, values, now) {
  const chosen = now[field];
  const all = [...values, ...chosen.filter((value) => !values.some((one) => one.value === value)).map((value) => ({ value, count: 0 }))];
  if (!all.length) return null;
  const shown = expanded.has(field) ? all : all.filter(({ value }, i) => i < first || chosen.includes(value));
  return element("fieldset", { class: "facet" },
    element("legend", {}, t(field)),
    element("ul", {}, shown.map(({ value, count }) => choice(field, value, count, chosen))),
    shown.length < all.length && element("button", { type: "button", class: "quiet", id: `all-${field}`, on: { click: (event) => {
      expanded.add(field);
      event.target.closest(".facet").replaceWith(choices(field, values, now));
    } } }, t("showAll", { n: all.length })));
}

function choice(field, value, count, chosen) {
  const box = element("input", { type: "checkbox", id: `${field}-${value}`, on: { change: ({ target }) =>
    go({ ...fresh, [field]: changed(field, value, target.checked) }) } });
  box.checked = chosen.includes(value);
  return element("li", {}, element("label", {}, box, element("span", { class: "value" }, isolated(fields[field].text(value))), element("span", { class: "count" }, number(count))));
}

/** A field's values with one added or taken away; of the present state, since a second box may be ticked before the first answer is shown. */
const changed = (field, value, added) => [...read()[field].filter((one) => one !== value), ...(added ? [value] : [])];

/** What the results are narrowed by, each with a button that takes it away. */
export function showChosen(now) {
  const chips = [
    ...["language", "source"].flatMap((field) => now[field].map((value) =>
      chip(fields[field].text(value), () => ({ [field]: changed(field, value, false) })))),
    (now.from || now.to) && chip(range(now), () => ({ from: "", to: "" })),
  ].filter(Boolean);
  byId("chosen").replaceChildren(...chips);
  byId("chosen").hidden = !chips.length;
}

const chip = (text, changes) => element("li", {},
  element("button", { type: "button", "aria-label": t("remove", { what: text }), on: { click: () => go({ ...fresh, ...changes() }) } },
    isolated(text), element("span", { "aria-hidden": "true" }, "×")));

function range({ from, to }) {
  if (isMonth(from, to)) return month(from.slice(0, 7));
  if (from && to) return t("between", { from: day(from), to: day(to) });
  return from ? t("since", { from: day(from) }) : t("until", { to: day(to) });
}

/** Rebuilding the panel leaves the focus on what had it. */
function keepingFocus(panel, rebuild) {
  const id = panel.contains(document.activeElement) ? document.activeElement.id : "";
  rebuild();
  if (id) byId(id)?.focus();
}
