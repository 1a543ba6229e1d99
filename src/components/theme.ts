/** `auto` follows the system. */
export type Theme = "auto" | "light" | "dark";

const storageKey = "consultator-theme";
const next: Readonly<Record<Theme, Theme>> = {auto: "light", light: "dark", dark: "auto"};

/** The reader's choice, which `boot.js` puts on `<html>` before paint. */
export function currentTheme(root: HTMLElement = document.documentElement): Theme {
  const choice = root.dataset["themeChoice"];
  return choice === "light" || choice === "dark" ? choice : "auto";
}

/** Shows the page in `theme` and remembers it. */
export function setTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  root.dataset["themeChoice"] = theme;
  if (theme === "auto") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  try {
    localStorage.setItem(storageKey, theme);
  } catch (error) {
    // A browser that refuses storage still switches; it only forgets.
    console.warn("the theme is not remembered:", error);
  }
}

/** The next of auto, light, dark. */
export function cycleTheme(root: HTMLElement = document.documentElement): void {
  setTheme(next[currentTheme(root)], root);
}
