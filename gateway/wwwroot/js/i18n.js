// The interface's language. Each dictionary loads only when it is spoken.

import { chosen } from "./preferences.js";

const root = document.documentElement;
let words = {};

/** The interface's language: ar or en. */
export const language = () => root.lang;

/** The locale for dates and numbers: the reader's own variety of the interface's language, with the calendar and digits chosen or usual there. */
export function locale() {
  const own = navigator.languages.find((tag) => tag.toLowerCase().split("-")[0] === language()) ?? language();
  return new Intl.Locale(own, chosen());
}

/** Speaks a language from now on, and remembers it. */
export async function speak(name, { remember = false } = {}) {
  words = (await import(`./i18n/${name === "ar" ? "ar" : "en"}.js`)).default;
  root.lang = name;
  root.dir = name === "ar" ? "rtl" : "ltr";
  if (remember) localStorage.setItem("language", name);
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = t(node.dataset.text);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", t(node.dataset.label));
  for (const node of document.querySelectorAll("[data-placeholder]")) node.placeholder = t(node.dataset.placeholder);
}

/**
 * The words for a key, with {name} filled in. Where the words depend on a number, the dictionary has a form per plural category of the
 * language and `n` chooses.
 */
export function t(key, values = {}) {
  const entry = words[key];
  if (entry === undefined) throw new Error(`The dictionary of ${language()} lacks ${key}`);
  const text = typeof entry === "string" ? entry : entry[new Intl.PluralRules(language()).select(values.n)] ?? entry.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => typeof values[name] === "number" ? new Intl.NumberFormat(locale()).format(values[name]) : values[name]);
}

/** The words for a key that the service may have invented after this page was written: then its own. */
export const known = (group, value) => words[group][value] ?? value;

/** A notice of the service in the interface's language, or null where the dictionary has none for it. */
export function translateNotice(text) {
  for (const [pattern, own] of words.notices ?? []) if (pattern.test(text)) return text.replace(pattern, own);
  return null;
}
