// One number over the last minutes: its present value in figures, its course as a line.
import { drawing, element } from "../dom.js";
import { t } from "../i18n.js";

const width = 200, height = 48, samples = 60, pad = 2;

/** A chart of a series, oldest value first; `format` writes a value. */
export function chart(what, series, format) {
  const now = series.at(-1), most = Math.max(...series), least = Math.min(0, ...series);
  const x = (i) => width - (series.length - 1 - i) * (width / (samples - 1));
  const y = (value) => most === least ? height - pad : height - pad - (value - least) / (most - least) * (height - 2 * pad);
  const points = series.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
  return element("figure", { class: "chart" },
    element("figcaption", {}, what),
    element("p", { class: "now" }, format(now)),
    drawing("svg", { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", role: "img", "aria-label": t("chart", { what, now: format(now), most: format(most) }) },
      drawing("polygon", { points: `${x(0).toFixed(1)},${height} ${points} ${width},${height}` }),
      drawing("polyline", { points })));
}
