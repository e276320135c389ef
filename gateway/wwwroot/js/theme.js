// Light, dark, or as the system has it.
import { t } from "./i18n.js";

const next = { "": "light", light: "dark", dark: "" };
const root = document.documentElement;

export function label(button) {
  const words = t("theme", { now: t(`theme_${root.dataset.theme ?? ""}`) });
  button.setAttribute("aria-label", words);
  button.title = words;
}

/** Goes from system to light to dark and round again, and remembers. */
export function bindTheme(button) {
  button.addEventListener("click", () => {
    const theme = next[root.dataset.theme ?? ""];
    if (theme) {
      root.dataset.theme = theme;
      localStorage.setItem("theme", theme);
    } else {
      delete root.dataset.theme;
      localStorage.removeItem("theme");
    }
    label(button);
  });
}
