/** Calls `undo` at Ctrl+Z (or ⌘Z) and `help` at "?", where no field has the focus. */
export function shortcuts(
  {undo, help}: {undo: () => void; help: () => void},
  signal: AbortSignal
): void {
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.defaultPrevented || typing(event.target) || document.querySelector("dialog[open]"))
        return;
      const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (command && event.key.toLowerCase() === "z") {
        event.preventDefault();
        undo();
      } else if (event.key === "?" && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        help();
      }
    },
    {signal}
  );
}

/** Whether a key is a letter of a text there. Boxes and sliders take none. */
function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return target.matches("input:not([type=checkbox], [type=radio], [type=range])");
}
