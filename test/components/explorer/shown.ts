import {consultants} from "../../../src/components/explorer/consultants.js";
import {Explorer} from "../../../src/components/explorer/Explorer.js";
import {openModel, type Model} from "../../../src/components/explorer/model.js";
import {consultant, published} from "./rows.js";

const leave: AbortController[] = [];
const models: Model[] = [];

/** A model of two consultants at the address `search`, whose engine never comes. */
export function open(search: string): Model {
  history.replaceState(null, "", `/consultants${search}`);
  const model = openModel(consultants, {
    first: {
      rows: [consultant(), consultant({id: 8, name: "Petit Zoé"})],
      total: 2,
      in_browser: true,
      choices: {},
      windows: []
    },
    asOf: "2026-11-22",
    connect: () => new Promise<never>(() => undefined)
  });
  models.push(model);
  return model;
}

/** The explorer of `model`, in the page. */
export function show(model: Model, language: "fr" | "en"): HTMLElement {
  const shown = new AbortController();
  leave.push(shown);
  const node = Explorer(model, {language, ...published, signal: shown.signal});
  document.body.replaceChildren(node);
  return node;
}

/** A key on what has the focus. */
export function press(key: string, options: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true, ...options});
  document.activeElement?.dispatchEvent(event);
}

/** Takes everything down again. */
export async function closeAll(): Promise<void> {
  for (const shown of leave.splice(0)) shown.abort();
  for (const model of models.splice(0)) await model.close();
  document.body.replaceChildren();
  history.replaceState(null, "", "/");
  localStorage.clear();
}
