// The gateway's REST interface.

/** An answer that is no answer: what the problem document (RFC 9457) says. */
export class Problem extends Error {
  constructor(status, detail, retryAfter) {
    super(detail);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

async function read(response) {
  const isJson = /\bjson\b/.test(response.headers.get("content-type") ?? "");
  const body = isJson ? await response.json() : null;
  if (response.ok && isJson) return body;
  throw new Problem(response.status, body?.detail ?? `${response.status} ${response.statusText}`, Number(response.headers.get("retry-after")) || null);
}

/** Gets JSON. A parameter that is empty is left out, a list is repeated. */
export async function get(path, parameters = {}, signal) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    for (const one of [value].flat()) if (one !== "" && one !== null && one !== undefined) query.append(name, one);
  return read(await fetch(query.size ? `${path}?${query}` : path, { headers: { accept: "application/json" }, signal }));
}

/** Posts JSON. */
export async function post(path, body, signal) {
  return read(await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body), signal }));
}

/** A value as a parameter takes it that may be divided by commas. */
const withItsCommas = (value) => value.replace(/[\\,]/g, "\\$&");

/** One page of a search. */
export const search = ({ q, language, source, from, to, sort, copies }, { size = 10, token, signal } = {}) =>
  get("/v1/search", { q, language, source: source.map(withItsCommas), from, to, sort: order(q, sort), collapse: copies ? "false" : "", page_size: size, page_token: token }, signal);

/** Without a query there is nothing to be relevant to: the latest come first. */
export const order = (q, sort) => sort || (q ? "relevance" : "newest");

export const suggest = (q, signal) => get("/v1/suggest", { q, limit: 8 }, signal);

const articlePath = (id) => `/v1/articles/${encodeURIComponent(id)}`;
export const article = (id, withBlocks, signal) => get(articlePath(id), { include: withBlocks ? "blocks" : "" }, signal);
export const related = (id, signal) => get(`${articlePath(id)}/related`, { limit: 6 }, signal);
export const extract = (page, signal) => post("/v1/extract", page, signal);
export const analyze = (text, signal) => post("/v1/analyze", { text }, signal);
export const status = (signal) => get("/v1/status", {}, signal);
