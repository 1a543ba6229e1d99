import type {SnapshotKind} from "../../loaders/contract.js";
import {builtFreshness, freshnessText, publishedFreshness} from "./freshness.js";
import {currentLanguage, observeLanguage, setLanguage, type Language} from "./language.js";
import {startSearch} from "./search/start.js";
import {cycleTheme} from "./theme.js";

/** Puts what static HTML can only say in one language into the reader's: title, buttons. */
export function translateShell(language: Language, root: ParentNode = document): void {
  for (const button of root.querySelectorAll<HTMLElement>("button[data-language]"))
    button.setAttribute("aria-pressed", String(button.dataset["language"] === language));
  const heading = root.querySelector(`h1 span[lang="${language}"]`)?.textContent;
  const firm = root.querySelector(".firm")?.textContent;
  if (heading && firm) document.title = `${heading} | ${firm}`;
}

/** Calls `run` once the browser has nothing else to do, within a second. */
function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(run, {timeout: 1000});
  else setTimeout(run, 300);
}

/** Keeps the header's age line true: now, each minute, and when the reader comes back to the tab. */
export async function keepFreshness(line: HTMLElement): Promise<void> {
  let freshness = builtFreshness(line);
  const show = () => {
    const {text, stale} = freshnessText(currentLanguage(), freshness, Date.now());
    if (line.textContent !== text) line.textContent = text;
    line.title = text;
    line.classList.toggle("stale", stale);
  };
  const published = line.dataset["freshness"] === "file";
  const update = async () => {
    if (published)
      freshness = await publishedFreshness(line.dataset["kind"] as SnapshotKind, document.baseURI);
    show();
  };
  const tell = (error: unknown) => {
    console.warn("the age is the build's:", error);
    show();
  };
  observeLanguage(show);
  setInterval(() => void update().catch(tell), 60_000);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void update().catch(tell);
  });
  await update().catch(tell);
}

/** `/` goes to the page's search field, else to the search box; Escape closes the menu. */
export function handleKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const menu = document.querySelector<HTMLDetailsElement>(".menu[open]");
  if (event.key === "Escape" && menu) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.closest("input, textarea, select, [contenteditable], dialog[open]")) return;
  const field = document.querySelector<HTMLElement>("main input[type=search]");
  const button = document.querySelector<HTMLElement>("button.search");
  if (!field && !button) return;
  event.preventDefault();
  if (field) field.focus();
  else button?.click();
}

/** Brings the static header to life; called once per page. */
export function startShell(): void {
  for (const button of document.querySelectorAll<HTMLElement>("button[data-language]"))
    button.addEventListener("click", () => setLanguage(button.dataset["language"] as Language));
  document.querySelector("button.theme")?.addEventListener("click", () => cycleTheme());
  document.addEventListener("keydown", handleKey);
  startSearch();
  observeLanguage((language) => translateShell(language));
  const line = document.querySelector<HTMLElement>(".freshness");
  // After the page's own numbers: nobody reads the age first.
  if (line) whenIdle(() => void keepFreshness(line));
  addEventListener("beforeprint", () => {
    const filters = document.querySelector("main [data-filters-in-words]")?.textContent ?? "";
    const foot = document.querySelector(".filters-in-words");
    if (foot) foot.textContent = filters && `· ${filters}`;
  });
}
