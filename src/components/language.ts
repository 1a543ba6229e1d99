/** The languages of the interface. French is what the HTML is built in. */
export type Language = "fr" | "en";

export const languages: readonly Language[] = ["fr", "en"];

const storageKey = "consultator-language";

/** The language the page is shown in: the `lang` of `<html>`, which `boot.js` sets before paint. */
export function currentLanguage(root: HTMLElement = document.documentElement): Language {
  return root.lang === "en" ? "en" : "fr";
}

/** Shows the page in `language` and remembers it; observers are told. */
export function setLanguage(language: Language, root = document.documentElement): void {
  root.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch (error) {
    // A browser that refuses storage still switches; it only forgets.
    console.warn("the language is not remembered:", error);
  }
  root.dispatchEvent(new CustomEvent("languagechange"));
}

/** For `Generators.observe`: yields the language now and at each switch. */
export function observeLanguage(change: (language: Language) => void): () => void {
  const root = document.documentElement;
  const tell = () => change(currentLanguage(root));
  tell();
  root.addEventListener("languagechange", tell);
  return () => root.removeEventListener("languagechange", tell);
}
