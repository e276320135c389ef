// Making elements. Text is always text: nothing here reads markup.

/**
 * An element with attributes and children. An attribute that is null, undefined or false is left out, true is set empty;
 * `on` holds event listeners by name.
 */
export function element(name, attributes = {}, ...children) {
  return furnish(document.createElement(name), attributes, children);
}

/** An element of a drawing. */
export function drawing(name, attributes = {}, ...children) {
  return furnish(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function furnish(made, { on = {}, ...attributes }, children) {
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  for (const [event, listener] of Object.entries(on)) made.addEventListener(event, listener);
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export const byId = (id) => document.getElementById(id);

/** Highlighted text comes escaped from the service but for its em marks: read it as text and marks, never as markup. */
export function marked(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  return [...parsed.childNodes].map((node) => node.nodeName === "EM" ? element("mark", {}, node.textContent) : node.textContent);
}

/** A text in an isolate of its own, so that one script does not reorder its neighbours in the other. */
export const isolated = (text, attributes = {}) => element("bdi", attributes, text);

/** Parts with a middle dot between each two. */
export const dotted = (parts) => parts.filter(Boolean).flatMap((part, i) => i ? [" · ", part] : [part]);

/** The direction a text of a language is written in; "auto" where the language says nothing. */
export const direction = (language) => language === "ar" ? "rtl" : language === "en" ? "ltr" : "auto";

/** The address if it is one of the web, else null: an article may claim any address. */
export function webAddress(address) {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}
