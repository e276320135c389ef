// The status view: asks every two seconds while it is in sight, and draws what it was told.
import * as api from "../api.js";
import { element } from "../dom.js";
import { bytes, number } from "../format.js";
import { t } from "../i18n.js";
import { failure, notice } from "../search/notices.js";
import { adoptStyles } from "../styles.js";
import { chart } from "./chart.js";
import { History } from "./history.js";
import { shardsOf } from "./model.js";

const every = 2000;
const whole = (value) => number(value, { maximumFractionDigits: 0 });
const seconds = (value) => t("seconds", { n: value });
const perSecond = (value) => t("perSecond", { n: value });
const charts = { articles: whole, lag: whole, lagTime: seconds, accepted: perSecond, indexed: perSecond };

let history = new History();
let timer = null;
let asked = null;

export function leave() {
  clearTimeout(timer);
  asked?.abort();
}

export async function show(section) {
  await adoptStyles("css/status.css");
  document.title = `${t("status")} · ${t("name")}`;
  const live = element("div", { class: "live" });
  section.replaceChildren(element("h1", {}, t("statusTitle")), element("p", { class: "lead" }, t("statusNote")), live);
  leave();
  await ask(live);
}

async function ask(live) {
  const { signal } = asked = new AbortController();
  if (!document.hidden) {
    try {
      const status = await api.status(signal);
      const shards = shardsOf(status);
      history.add(shards, performance.now());
      live.replaceChildren(...silent(status), ...drawn(shards));
    } catch (error) {
      if (signal.aborted) return;
      history = new History();
      live.replaceChildren(notice("failure", failure(error)));
    }
  }
  if (!signal.aborted) timer = setTimeout(() => ask(live), every);
}

/** Processes that are there and do not answer. */
const silent = ({ indexers, searchers }) => [...indexers, ...searchers].filter((member) => !member.answers)
  .map(({ address }) => notice("warning", t("silent", { address })));

const drawn = (shards) => shards.length === 0 ? [notice("", t("nothingStored"))] : [
  element("div", { class: "charts" }, Object.entries(charts).map(([key, format]) => chart(t(key), history.series(key), format))),
  element("h2", {}, t("shards")),
  element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": t("shards") }, table(shards)),
];

function table(shards) {
  const columns = {
    shard: (shard) => whole(shard.shard), articles: (shard) => whole(shard.articles), lag: (shard) => shard.lag ? whole(shard.lag) : t("current"),
    segments: (shard) => whole(shard.segments), indexSize: (shard) => bytes(shard.bytes), logSize: (shard) => bytes(shard.log_bytes),
    replicas: (shard) => whole(shard.replicas), dead: (shard) => whole(shard.dead),
  };
  return element("table", {},
    element("thead", {}, element("tr", {}, Object.keys(columns).map((key) => element("th", { scope: "col" }, t(key))))),
    element("tbody", {}, shards.map((shard) => element("tr", {}, Object.values(columns).map((cell, i) => element(i ? "td" : "th", i ? {} : { scope: "row" }, cell(shard)))))));
}
