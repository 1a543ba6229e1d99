import {formatNumber} from "../format.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import {element} from "../explorer/element.js";
import type {Content} from "./content.js";
import type {Format} from "./formats.js";
import {saveFile} from "./saveFile.js";
import {writeFile, type Rows} from "./writeFile.js";

/** How a file in the making fares, and the way to stop it. Over the page: nothing moves for it. */
export function ExportStatus(language: Language): {
  node: HTMLElement;
  /** Makes the file and saves it; a second one waits for no first one: it takes its place. */
  run(name: string, format: Format, content: Content, rows: Rows): Promise<void>;
} {
  const text = element("p", {role: "status"});
  const wrong = element("p", {class: "wrong", role: "alert"});
  const bar = element("progress", {"aria-label": t(language, "export.preparing")});
  const button = element("button", {type: "button"});
  const node = element("div", {class: "export-status", hidden: true}, text, wrong, bar, button);
  let current: AbortController | null = null;
  button.addEventListener("click", () => {
    if (current) current.abort();
    else node.hidden = true;
  });

  const show = (message: string, error = "") => {
    text.textContent = message;
    wrong.textContent = error;
    bar.hidden = current === null;
    button.textContent = t(language, current ? "export.cancel" : "export.close");
    node.hidden = false;
  };

  return {
    node,
    async run(name, format, content, rows) {
      current?.abort();
      const stop = (current = new AbortController());
      const started = performance.now();
      const count = formatNumber(language, rows.count);
      bar.removeAttribute("value");
      bar.max = Math.max(rows.count, 1);
      show(t(language, "export.preparing"));
      const progress = (done: number) => {
        bar.value = done;
        const finishing = done === rows.count;
        text.textContent = finishing
          ? t(language, "export.finishing")
          : t(language, "export.writing", {done: formatNumber(language, done), count});
      };
      try {
        const file = await writeFile(format, content, rows, {signal: stop.signal, progress});
        if (current !== stop) return;
        current = null;
        saveFile(name, file);
        const seconds = formatNumber(language, (performance.now() - started) / 1000, 1);
        const size = sizeText(language, file.size);
        show(t(language, "export.done", {name, count, size, seconds}));
      } catch (error) {
        if (current !== stop) return;
        current = null;
        if (stop.signal.aborted) return show(t(language, "export.cancelled"));
        const cause = error instanceof Error ? error.message : String(error);
        show("", t(language, "export.failed", {name, error: cause}));
      }
    }
  };
}

function sizeText(language: Language, bytes: number): string {
  const small = bytes < 1e5;
  const key = small ? "export.size.kilobytes" : "export.size.megabytes";
  return t(language, key, {size: formatNumber(language, bytes / (small ? 1e3 : 1e6), 1)});
}
