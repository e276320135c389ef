// Brings the page up and shows the view that the address asks for.
import * as state from "./state.js";
import { byId } from "./dom.js";
import { language, speak, t } from "./i18n.js";
import { bindKeys } from "./keyboard.js";
import { bindBox } from "./search/box.js";
import { bindPreferences } from "./preferences.js";
import { bindTheme, label as labelTheme } from "./theme.js";
import * as searchView from "./search/view.js";

/** What only some visits need is loaded when it is first shown. */
const views = {
  search: async () => searchView,
  article: () => import("./article/view.js"),
  try: () => import("./tryit/view.js"),
  status: () => import("./status/view.js"),
};

const nameOf = ({ article, view }) => article ? "article" : view in views ? view : "search";
let shown = null;

async function show() {
  const now = state.read();
  const name = nameOf(now);
  const view = await views[name]();
  if (nameOf(state.read()) !== name) return;
  if (shown && shown.view !== view) shown.view.leave?.(byId(`view-${shown.name}`));
  const arrived = shown?.view !== view;
  for (const other of Object.keys(views)) byId(`view-${other}`).hidden = other !== name;
  for (const [id, place] of [["to-try", "try"], ["to-status", "status"]]) {
    if (place === name) byId(id).setAttribute("aria-current", "page");
    else byId(id).removeAttribute("aria-current");
  }
  shown = { name, view };
  await view.show(byId(`view-${name}`), now, { arrived });
}

/** Shows everything again, in the language and with the dates and digits that hold now. */
async function showAnew() {
  for (const view of Object.keys(views)) byId(`view-${view}`).dispatchEvent(new Event("spoken"));
  await show();
}

function labelLanguage() {
  const button = byId("language");
  const other = language() === "ar" ? "en" : "ar";
  button.textContent = other === "ar" ? "العربية" : "English";
  button.lang = other;
}

async function turnTo(name, options) {
  await speak(name, options);
  labelLanguage();
  labelTheme(byId("theme"));
}

await turnTo(language());
bindTheme(byId("theme"));
bindBox();
searchView.bind();
bindKeys();

const places = { home: { ...state.read("") }, "to-try": { ...state.read(""), view: "try" }, "to-status": { ...state.read(""), view: "status" } };
for (const [id, target] of Object.entries(places)) byId(id).addEventListener("click", state.linkTo(target).on.click);
byId("language").addEventListener("click", async () => {
  await turnTo(language() === "ar" ? "en" : "ar", { remember: true });
  await showAnew();
});
bindPreferences(showAnew);
addEventListener("state", show);
addEventListener("popstate", show);
await show();
