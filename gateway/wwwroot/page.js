// The search page. The address bar holds the whole state of a search, so every result list can be linked to and stepped back to.

const filters = ["language", "source", "month"];
const headings = { language: "Language", source: "Source", month: "Month" };
const byId = (id) => document.getElementById(id);

/** The state of the search, as the address has it. */
const state = () => new URLSearchParams(location.search);

/** Makes an element with properties and children; text is never read as markup. */
function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Snippets come escaped from the server but for their em marks: read them as text and marks, never as markup. */
function marked(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  return [...parsed.childNodes].map((node) => node.nodeName === "EM" ? element("em", { textContent: node.textContent }) : node.textContent);
}

/** The query string of the service for a state: a month becomes its first and last day. */
function serviceQuery(parameters) {
  const query = new URLSearchParams(parameters);
  const month = query.get("month");
  query.delete("month");
  if (month) {
    const [year, number] = month.split("-").map(Number);
    query.set("from", `${month}-01`);
    query.set("to", new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10));
  }
  return query;
}

/** Fetches JSON, or throws what the problem document says. */
async function fetchJson(address) {
  const response = await fetch(address, { headers: { accept: "application/json" } });
  const body = await response.json();
  if (!response.ok) throw new Error(body.detail ?? response.statusText);
  return body;
}

function date(published, language) {
  if (!published) return "";
  const options = published.length > 10 ? { dateStyle: "medium", timeStyle: "short" } : { dateStyle: "medium", timeZone: "UTC" };
  return new Intl.DateTimeFormat(language === "und" ? undefined : language, options).format(new Date(published));
}

/** Each fact stands in an isolate of its own, so that a date in one script does not reorder a name in the other. */
function facts(article) {
  return [article.source, date(article.published, article.language), article.byline].filter(Boolean)
    .flatMap((fact, i) => i ? [" · ", element("bdi", { textContent: fact })] : [element("bdi", { textContent: fact })]);
}

function hit(found) {
  const open = element("button", { type: "button" }, ...(found.title_html ? marked(found.title_html) : [found.id]));
  open.addEventListener("click", () => showArticle(found.id));
  const item = element("li", { lang: found.language, dir: "auto" },
    element("h2", { dir: "auto" }, open),
    element("p", { className: "facts" }, ...facts(found)),
    element("p", { className: "snippet", dir: "auto" }, ...marked(found.snippet)));
  return item;
}

function facet(field, values) {
  const chosen = state().get(field);
  const items = values.map(({ value, count }) => {
    const button = element("button", { type: "button", ariaPressed: String(value === chosen) },
      element("span", { textContent: value }), element("span", { textContent: count.toLocaleString() }));
    button.addEventListener("click", () => change({ [field]: value === chosen ? null : value }));
    return element("li", {}, button);
  });
  return element("div", {}, element("h2", { textContent: headings[field] }), element("ul", {}, ...items));
}

async function showArticle(id) {
  const article = await fetchJson(`/v1/articles/${encodeURIComponent(id)}`);
  byId("article").lang = article.language;
  byId("article-title").textContent = article.title ?? article.id;
  byId("article-facts").replaceChildren(...facts(article));
  byId("article-text").replaceChildren(...article.text.split("\n").map((line) => element("p", { textContent: line, dir: "auto" })));
  byId("article").showModal();
}

let latest = 0;

/** Shows the results of the present state; pageToken asks for the page after the one shown. */
async function show(pageToken) {
  const turn = ++latest;
  const parameters = state();
  byId("query").value = parameters.get("q") ?? "";
  byId("sort").value = parameters.get("sort") ?? "relevance";
  const query = serviceQuery(parameters);
  if (pageToken) query.set("page_token", pageToken);
  try {
    const answer = await fetchJson(`/v1/search?${query}`);
    if (turn !== latest) return;
    const hits = answer.hits.map(hit);
    if (pageToken) byId("hits").append(...hits);
    else byId("hits").replaceChildren(...hits);
    byId("summary").textContent = [`${answer.total.toLocaleString()} articles, ${answer.took_ms.toFixed(1)} ms`, ...answer.notices].join(" · ");
    byId("facets").replaceChildren(...filters.filter((field) => answer.facets[field].length).map((field) => facet(field, answer.facets[field])));
    byId("more").hidden = !answer.next_page_token;
    byId("more").onclick = () => show(answer.next_page_token);
  } catch (error) {
    if (turn === latest) byId("summary").textContent = error.message;
  }
}

/** Changes the state, leaves a step in the history, and shows the results. */
function change(changes) {
  const next = state();
  for (const [name, value] of Object.entries(changes)) value ? next.set(name, value) : next.delete(name);
  history.pushState(null, "", next.size ? `?${next}` : location.pathname);
  show();
}

byId("search").addEventListener("submit", (event) => {
  event.preventDefault();
  change({ q: byId("query").value.trim(), sort: byId("sort").value === "relevance" ? null : byId("sort").value });
});
byId("sort").addEventListener("change", () => byId("search").requestSubmit());
addEventListener("popstate", () => show());
show();
