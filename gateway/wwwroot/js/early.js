// Runs before the first paint: the reader's language, direction and theme, so that nothing turns around before his eyes.
(() => {
  const root = document.documentElement;
  const preferred = navigator.languages.find((tag) => /^(ar|en)\b/i.test(tag)) ?? "en";
  root.lang = localStorage.getItem("language") ?? preferred.slice(0, 2).toLowerCase();
  root.dir = root.lang === "ar" ? "rtl" : "ltr";
  const theme = localStorage.getItem("theme");
  if (theme) root.dataset.theme = theme;
})();
