/** Lets the tab answer its reader before the next part of a long work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
