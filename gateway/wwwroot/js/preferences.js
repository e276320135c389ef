// What the reader chose for dates and numbers, remembered in the browser. Nothing chosen means what is usual where he lives.

const names = { calendar: "calendar", digits: "numberingSystem" };

/** The choices as options of Intl.Locale. */
export const chosen = () => Object.fromEntries(Object.entries(names).map(([name, option]) => [option, localStorage.getItem(name) ?? undefined]));

/** Binds the controls: each holds the choice its id names. */
export function bindPreferences(changed) {
  for (const name of Object.keys(names)) {
    const control = document.getElementById(name);
    control.value = localStorage.getItem(name) ?? "";
    control.addEventListener("change", () => {
      if (control.value) localStorage.setItem(name, control.value);
      else localStorage.removeItem(name);
      changed();
    });
  }
}
