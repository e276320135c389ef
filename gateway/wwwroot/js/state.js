// The address bar holds the whole state of the page, so that everything seen can be linked to and stepped back to.

const lists = ["language", "source"];
const texts = ["q", "from", "to", "sort", "article", "view"];
const mostPages = 50;

/** The state an address stands for; the present one unless another is given. */
export function read(search = location.search) {
  const parameters = new URLSearchParams(search);
  const state = {};
  for (const name of texts) state[name] = parameters.get(name) ?? "";
  for (const name of lists) state[name] = parameters.getAll(name);
  // Every story once, unless the reader wants each copy.
  state.copies = parameters.get("copies") === "1";
  state.original = parameters.get("original") === "1";
  state.pages = Math.min(Math.max(Number.parseInt(parameters.get("pages"), 10) || 1, 1), mostPages);
  return state;
}

/** The address of a state. */
export function address(state) {
  const parameters = new URLSearchParams();
  for (const name of texts) if (state[name]) parameters.set(name, state[name]);
  for (const name of lists) for (const value of state[name]) parameters.append(name, value);
  for (const name of ["copies", "original"]) if (state[name]) parameters.set(name, "1");
  if (state.pages > 1) parameters.set("pages", state.pages);
  return parameters.size ? `?${parameters}` : location.pathname;
}

/** The address of the present state with changes. */
export const addressWith = (changes) => address({ ...read(), ...changes });

/** Goes to the present state with changes; `replace` leaves no step in the history. Whoever listens to "state" on window shows it. */
export function go(changes, { replace = false } = {}) {
  const next = addressWith(changes);
  const here = location.search || location.pathname;
  if (next !== here) history[replace ? "replaceState" : "pushState"](null, "", next);
  dispatchEvent(new Event("state"));
}

/** Puts changes into the address without showing anything anew. */
export const note = (changes) => history.replaceState(null, "", addressWith(changes));

/** What a new search starts with: no place in the list, nothing opened. */
export const fresh = { pages: 1, article: "", original: false, view: "" };

/** Lets a link change the state in place, while opening it in a new tab still works. */
export function linkTo(changes) {
  return {
    href: addressWith(changes),
    on: {
      click(event) {
        if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(changes);
      },
    },
  };
}
