// The range of dates: a histogram to draw it on, two fields to type it into.
import { element } from "../dom.js";
import { month, number } from "../format.js";
import { t } from "../i18n.js";
import { fresh, go } from "../state.js";
import { histogram } from "./histogram.js";

/** First and last day of a month, 2022-03. */
export function daysOf(month) {
  const [year, number] = month.split("-").map(Number);
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

/** True if a range is one whole month. */
export const isMonth = (from, to) => from !== "" && to !== "" && from.slice(0, 7) === to.slice(0, 7) && daysOf(from.slice(0, 7)).from === from && daysOf(from.slice(0, 7)).to === to;

const choose = (from, to) => go({ ...fresh, from, to });

/** The panel for a range; null where there is no date to choose and none chosen. */
export function dates(months, now) {
  if (!months.length && !now.from && !now.to) return null;
  return element("fieldset", { class: "facet dates" },
    element("legend", {}, t("date")),
    months.length > 0 && histogram(months, now, (first, last) => choose(daysOf(first).from, daysOf(last).to)),
    element("div", { class: "range" }, field("from", now), field("to", now)),
    element("ul", { class: "months" }, lately(months, now)));
}

function field(name, now) {
  const input = element("input", { type: "date", id: `date-${name}`, value: now[name].slice(0, 10), min: name === "to" ? now.from.slice(0, 10) : null,
    on: { change: ({ target }) => go({ ...fresh, [name]: target.value }) } });
  return element("label", {}, element("span", {}, t(name)), input);
}

/** The latest months, for who neither draws nor types. */
function lately(months, now) {
  return months.slice(-4).reverse().map(({ value, count }) => {
    const { from, to } = daysOf(value);
    const pressed = now.from === from && now.to === to;
    return element("li", {}, element("button", { type: "button", class: "row", id: `month-${value}`, "aria-pressed": String(pressed),
      on: { click: () => pressed ? choose("", "") : choose(from, to) } }, 
      element("span", { class: "value" }, month(value)), element("span", { class: "count" }, number(count))));
  });
}
