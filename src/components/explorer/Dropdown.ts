import {element} from "./element.js";

export interface DropdownNode {
  node: HTMLDetailsElement;
  summary: HTMLElement;
  panel: HTMLElement;
  close: () => void;
}

/**
 * A button that opens a panel, filled at each opening by `fill`; Escape closes it and gives the
 * focus back. Of those with one `group` only one is open.
 */
export function Dropdown(
  label: string | Node,
  {
    kind,
    group = "explorer-panel",
    name,
    fill
  }: {
    kind: string;
    group?: string;
    /** What the panel is called for who cannot see it. */
    name: string;
    fill: (panel: HTMLElement) => void;
  }
): DropdownNode {
  const summary = element("summary", {}, label);
  const panel = element("div", {class: "panel", role: "group", "aria-label": name});
  const node = element("details", {class: kind, name: group}, summary, panel);
  const close = () => {
    const inside = node.contains(document.activeElement);
    node.open = false;
    if (inside) summary.focus();
  };
  node.addEventListener("toggle", () => {
    panel.replaceChildren();
    if (!node.open) return;
    fill(panel);
    keepOnScreen(panel);
    focusFirst(panel);
  });
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !node.open) return;
    event.stopPropagation();
    close();
    summary.focus();
  });
  return {node, summary, panel, close};
}

/** Gives the focus to the first thing in `panel` that takes it. */
export function focusFirst(panel: HTMLElement): void {
  panel.querySelector<HTMLElement>("input, select, button:not(:disabled), a[href]")?.focus();
}

/** A panel that would stick out on the right opens to the left. */
function keepOnScreen(panel: HTMLElement): void {
  panel.classList.remove("to-left");
  const {right} = panel.getBoundingClientRect();
  panel.classList.toggle("to-left", right > document.documentElement.clientWidth);
}

/** Closes every open panel of `node` that `target` is not in. */
export function closePanels(node: HTMLElement, {target}: Event): void {
  for (const panel of node.querySelectorAll<HTMLDetailsElement>("details[open]"))
    if (!(target instanceof Node && panel.contains(target))) panel.open = false;
}
