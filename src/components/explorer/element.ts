type Child = Node | string | null;

/** An element with `properties` and children; texts are text, never HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Readonly<Record<string, string | boolean | number | undefined>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties))
    if (value !== undefined && value !== false)
      node.setAttribute(key, value === true ? "" : String(value));
  node.append(...children.filter((child) => child !== null));
  return node;
}
