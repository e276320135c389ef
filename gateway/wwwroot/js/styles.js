// Styles that only some views need, loaded when they are first shown.

const adopted = new Map();

/** Resolves when the sheet is in force. */
export function adoptStyles(href) {
  if (!adopted.has(href)) adopted.set(href, new Promise((done, failed) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: done, onerror: () => failed(new Error(`${href} did not load`)) });
    document.head.append(link);
  }));
  return adopted.get(href);
}
