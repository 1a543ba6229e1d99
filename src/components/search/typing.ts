import {formatMilliseconds, formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {listenChoice} from "./choice.js";
import type {Searcher} from "./index.js";
import {foundPages, sitePages} from "./pages.js";
import {Results} from "./Results.js";
import {Failed, Hint, Loading, Nothing} from "./states.js";
import {typedWords} from "./words.js";

/** The parts of the box that typing changes. */
export interface SearchParts {
  field: HTMLInputElement;
  list: HTMLElement;
  state: HTMLElement;
  status: HTMLElement;
}

/** Shows what is found at each letter, and until the index is there what is waited for. */
export function listenTyping(
  language: Language,
  {field, list, state, status}: SearchParts,
  load: () => Promise<Searcher>
): void {
  const pages = sitePages(language);
  const choice = listenChoice(field, list);
  let searcher: Searcher | undefined;
  let waiting = () => Loading(language);
  let failed = false;

  const put = (states: readonly Node[], results: readonly Node[] = []) => {
    state.replaceChildren(...states);
    list.replaceChildren(...results);
    say(0, true);
    status.title = "";
    choice.first();
  };
  const say = (count: number, more = false) => {
    const shown = list.childElementCount > 0;
    list.hidden = !shown;
    field.setAttribute("aria-expanded", String(shown));
    status.textContent = countText(language, count, more);
  };
  /** Adds what stands in blocks below the rest, so that nothing moves under a reader's hand. */
  const showBeyond = async (query: string, typed: readonly string[], before: number) => {
    const isCurrent = () => field.isConnected && field.value.trim() === query;
    try {
      const found = await searcher?.beyond?.(query);
      if (!found || !isCurrent()) return;
      const results = Results(language, found, {query, typed, from: options()});
      state.replaceChildren(...(before + found.count > 0 ? [] : Nothing(language, query)));
      list.append(...results);
      say(before + found.count);
      if (before === 0) choice.first();
    } catch (error) {
      if (isCurrent()) state.replaceChildren(...Failed(language, error, show));
    }
  };
  const options = () => list.querySelectorAll("[role=option]").length;
  const show = () => {
    const query = field.value.trim();
    if (query === "" || !searcher) return put(query === "" && !failed ? Hint(language) : waiting());
    const start = performance.now();
    const typed = typedWords(query);
    const found = searcher.search(query);
    const named = foundPages(pages, typed);
    const count = found.count + named.length;
    put([], count > 0 ? Results(language, found, {query, typed, pages: named}) : []);
    say(count, searcher.beyond !== undefined);
    const time = formatMilliseconds(language, performance.now() - start);
    status.title = t(language, "search.time", {time});
    if (searcher.beyond) {
      if (count === 0) state.replaceChildren(...Loading(language));
      void showBeyond(query, typed, count);
    } else if (count === 0) state.replaceChildren(...Nothing(language, query));
  };
  const start = () => {
    failed = false;
    waiting = () => Loading(language);
    show();
    load().then(
      (loaded) => {
        searcher = loaded;
        show();
      },
      (error: unknown) => {
        failed = true;
        waiting = () => Failed(language, error, start);
        show();
      }
    );
  };
  field.addEventListener("input", show);
  start();
}

function countText(language: Language, count: number, more: boolean): string {
  if (count === 0) return more ? "" : t(language, "search.count.none");
  if (count === 1) return t(language, "search.count.one");
  return t(language, "search.count", {count: formatNumber(language, count)});
}
