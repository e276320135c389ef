// Articles by month (or by year, where there are too many months), drawn small. Drag over it to choose a range.
import { drawing } from "../dom.js";
import { month, number } from "../format.js";
import { t } from "../i18n.js";

const width = 240, height = 56, gap = 1;
const mostMonths = 60;

const after = (value) => {
  const [year, number] = value.split("-").map(Number);
  return number === 12 ? `${String(year + 1).padStart(4, "0")}-01` : `${value.slice(0, 5)}${String(number + 1).padStart(2, "0")}`;
};

/** Counts without holes, in time order: { first, last, count }, first and last being months. */
export function bins(months) {
  const counts = new Map(months.map(({ value, count }) => [value, count]));
  const [first, last] = [months[0].value, months.at(-1).value];
  const span = (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5)) - Number(first.slice(5)) + 1;
  if (span > mostMonths) return years(months);
  const found = [];
  for (let value = first; value <= last; value = after(value)) found.push({ first: value, last: value, count: counts.get(value) ?? 0 });
  return found;
}

function years(months) {
  const found = [];
  for (let year = Number(months[0].value.slice(0, 4)); year <= Number(months.at(-1).value.slice(0, 4)); year++) {
    const name = String(year).padStart(4, "0");
    const count = months.filter(({ value }) => value.startsWith(name)).reduce((sum, one) => sum + one.count, 0);
    found.push({ first: `${name}-01`, last: `${name}-12`, count });
  }
  return found;
}

/** The drawing; `choose` gets the first and last month of what was drawn over. */
export function histogram(months, now, choose) {
  const all = bins(months);
  const most = Math.max(...all.map(({ count }) => count));
  const step = width / all.length;
  const isIn = ({ first, last }) => (!now.from || last >= now.from.slice(0, 7)) && (!now.to || first <= now.to.slice(0, 7));
  const bars = all.map((bin, i) => {
    const tall = bin.count ? Math.max(3, bin.count / most * height) : 0;
    return drawing("rect", { class: isIn(bin) ? "bar" : "bar out", x: i * step, y: height - tall, width: Math.max(1, Math.min(step - gap, 24)), height: tall, rx: 1.5 },
      drawing("title", {}, `${name(bin)}: ${number(bin.count)}`));
  });
  const picture = drawing("svg", { class: "histogram", viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", role: "img", "aria-label": described(all) },
    drawing("line", { class: "ground", x1: 0, x2: width, y1: height, y2: height }), bars);
  drawOver(picture, bars, all, choose);
  return picture;
}

const name = ({ first, last }) => first === last ? month(first) : number(Number(first.slice(0, 4)), { useGrouping: false });

function described(all) {
  const top = all.reduce((best, bin) => bin.count > best.count ? bin : best);
  return t("histogram", { from: month(all[0].first), to: month(all.at(-1).last), top: name(top), count: number(top.count) });
}

function drawOver(picture, bars, all, choose) {
  let start = null;
  const at = (event) => {
    const box = picture.getBoundingClientRect();
    const along = document.documentElement.dir === "rtl" ? box.right - event.clientX : event.clientX - box.left;
    return Math.min(all.length - 1, Math.max(0, Math.floor(along / box.width * all.length)));
  };
  const range = (event) => [Math.min(start, at(event)), Math.max(start, at(event))];
  picture.addEventListener("pointerdown", (event) => {
    start = at(event);
    picture.setPointerCapture(event.pointerId);
  });
  picture.addEventListener("pointermove", (event) => {
    if (start === null) return;
    const [from, to] = range(event);
    bars.forEach((bar, i) => bar.classList.toggle("out", i < from || i > to));
  });
  picture.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const [from, to] = range(event);
    start = null;
    choose(all[from].first, all[to].last);
  });
  picture.addEventListener("pointercancel", () => { start = null; });
}
