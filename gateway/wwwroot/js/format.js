// Dates, numbers and names of languages as the reader writes them: his calendar, his digits.
import { language, locale } from "./i18n.js";
import { element } from "./dom.js";

/** Months of the calendar that the data is counted in, whatever calendar the reader's dates are in. */
const gregorian = () => new Intl.Locale(locale(), { calendar: "gregory" });

const dayParts = { day: "numeric", month: "long", year: "numeric" };

export const number = (value, options) => new Intl.NumberFormat(locale(), options).format(value);

export const percent = (value) => number(value, { style: "percent" });

export const bytes = (value) => {
  const unit = value >= 1e9 ? ["gigabyte", 1e9] : value >= 1e6 ? ["megabyte", 1e6] : ["kilobyte", 1e3];
  return number(value / unit[1], { style: "unit", unit: unit[0], maximumFractionDigits: 1 });
};

/** How long ago something was, in the largest unit that fits. */
export function ago(seconds) {
  const [unit, length] = [["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]].find(([, length]) => seconds >= length);
  return new Intl.RelativeTimeFormat(locale()).format(-Math.floor(seconds / length), unit);
}

/** A publication time, as REST writes it: a bare date is a day and no instant. */
export function time(published) {
  if (!published) return null;
  const isDay = published.length === 10;
  // A time without an offset is UTC.
  const instant = new Date(isDay || /(Z|[+-]\d\d:\d\d)$/.test(published) ? published : `${published}Z`);
  const options = isDay ? { ...dayParts, timeZone: "UTC" } : { ...dayParts, hour: "numeric", minute: "2-digit" };
  return element("time", { datetime: published }, new Intl.DateTimeFormat(locale(), options).format(instant));
}

/** A day, 2022-03-03. */
export const day = (value) => new Intl.DateTimeFormat(locale(), { ...dayParts, timeZone: "UTC" }).format(new Date(value));

/** A month, 2022-03. */
export const month = (value, style = "long") =>
  new Intl.DateTimeFormat(gregorian(), { year: "numeric", month: style, timeZone: "UTC" }).format(new Date(`${value}-01`));

export const languageName = (tag) => !tag || tag === "und" ? null : new Intl.DisplayNames(language(), { type: "language" }).of(tag);
