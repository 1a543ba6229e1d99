import {columns, grouped} from "../columns.js";

const size = new URLSearchParams(location.search).get("size") ?? "10k";

/** The bytes of a file that every peer reads. */
export async function file(name: "missions.arrow" | "missions.sqlite"): Promise<Uint8Array> {
  const response = await fetch(`/data/${size}/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

export function add<Name extends keyof HTMLElementTagNameMap>(
  parent: Element,
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {}
): HTMLElementTagNameMap[Name] {
  const node = Object.assign(document.createElement(name), properties);
  parent.append(node);
  return node;
}

export const bar = add(document.body, "div", {id: "bar"});
export const view = add(document.body, "div", {id: "view"});
export const more = add(document.body, "div", {id: "more"});

/** A native select that calls `choose` with the text chosen, "" for the first. */
export function choice(
  id: string,
  title: string,
  values: readonly string[],
  choose: (value: string) => void
): HTMLSelectElement {
  const select = add(bar, "select", {id});
  add(select, "option", {value: "", textContent: title});
  for (const value of values) add(select, "option", {value, textContent: value});
  select.addEventListener("input", () => choose(select.value));
  return select;
}

/** A box that calls `search` with what it holds at every keystroke. */
export function searchBox(search: (text: string) => void): void {
  const box = add(bar, "input", {id: "search", type: "search", placeholder: "Search"});
  box.addEventListener("input", () => search(box.value));
}

export const practices = [
  "Cloud & DevOps",
  "Conseil & Transformation",
  "Cybersécurité",
  "Data Engineering",
  "Data Science",
  "Développement",
  "Finance & Risques",
  "Produit & Design"
];

export {columns, grouped};
