/** Options that a page key passes over. */
const pageOfOptions = 5;

/**
 * Chooses among the options of a listbox while the focus stays in its field (the ARIA pattern of a
 * combobox): arrows and the pointer move the choice, Enter follows it.
 */
export function listenChoice(field: HTMLElement, list: HTMLElement): {first: () => void} {
  let active = -1;
  const options = () => [...list.querySelectorAll<HTMLElement>("[role=option]")];
  const choose = (place: number) => {
    const all = options();
    all[active]?.setAttribute("aria-selected", "false");
    active = all.length === 0 ? -1 : (place + all.length) % all.length;
    const option = all[active];
    if (!option) return field.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", option.id);
    // The heading above the first one too; jsdom lays nothing out.
    if (active === 0) list.scrollTop = 0;
    else option.scrollIntoView?.({block: "nearest"});
  };
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") choose(active + 1);
    else if (event.key === "ArrowUp") choose(active - 1);
    else if (event.key === "PageDown")
      choose(Math.min(active + pageOfOptions, options().length - 1));
    else if (event.key === "PageUp") choose(Math.max(active - pageOfOptions, 0));
    else if (event.key === "Enter") follow(options()[active], event);
    else return;
    event.preventDefault();
  });
  list.addEventListener("pointermove", (event) => {
    const option = (event.target as Element).closest<HTMLElement>("[role=option]");
    const place = option ? options().indexOf(option) : -1;
    if (place >= 0 && place !== active) choose(place);
  });
  // A click on an option leaves the focus where it is typed.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  return {
    first: () => {
      active = -1;
      choose(0);
    }
  };
}

/** Opens an option as a click on it would, beside the page where Ctrl or ⌘ is held. */
function follow(option: HTMLElement | undefined, {ctrlKey, metaKey}: KeyboardEvent): void {
  option?.dispatchEvent(
    new MouseEvent("click", {bubbles: true, cancelable: true, ctrlKey, metaKey})
  );
}
