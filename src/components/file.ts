import type {Language} from "./language.js";
import {element} from "./element.js";
import {t} from "./text.js";

/** A published file: read, or not. While it loads the page shows its skeleton. */
export type Loaded<Data> =
  {ok: true; data: Data} | {ok: false; name: string; error: unknown; retry: () => void};

/** For `Generators.observe`: yields what `read` gives, and again after each retry. */
export function observeFile<Data>(
  name: string,
  read: () => Promise<Data>
): (change: (loaded: Loaded<Data>) => void) => void {
  return (change) => {
    const attempt = () => {
      read().then(
        (data) => change({ok: true, data}),
        (error: unknown) => change({ok: false, name, error, retry: attempt})
      );
    };
    attempt();
  };
}

/** What happened, to which file, what still works, and the way to try again. */
export function FailedFile(
  language: Language,
  {name, error, retry}: {name: string; error: unknown; retry: () => void}
): HTMLElement {
  const cause = error instanceof Error ? error.message : String(error);
  return element(
    "div",
    {class: "state", role: "alert"},
    element("p", {}, element("strong", {}, t(language, "state.failed", {file: name}))),
    element("p", {class: "muted"}, `${cause} · ${t(language, "state.failed.works")}`),
    element("button", {type: "button", onclick: retry}, t(language, "state.retry"))
  );
}

/**
 * `show(data)` for a file that was read; for one that was not, the failure where `first`, else
 * nothing. Where `early`, what the build drew of it goes, in the same frame.
 */
export function Shown<Data>(
  loaded: Loaded<Data>,
  language: Language,
  show: (data: Data) => Node,
  {first = false, early = false} = {}
): Node {
  // Both of them at once: the sentence and the tiles come from one file.
  if (early) for (const drawn of document.querySelectorAll(".early")) drawn.remove();
  if (loaded.ok) return show(loaded.data);
  return first ? FailedFile(language, loaded) : document.createTextNode("");
}
