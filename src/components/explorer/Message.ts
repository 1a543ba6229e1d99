import type {Language} from "../language.js";
import {formatNumber} from "../format.js";
import {isOutOfMemory} from "../memory.js";
import {t} from "../text.js";
import {element} from "./element.js";
import type {ExplorerView, Model} from "./model.js";
import {emptyState, type ExplorerState} from "./state.js";
import {filtersInWords, noticeText} from "./words.js";

/** `state` without its search and filters; the order and the layout stay. */
export function cleared(state: ExplorerState): ExplorerState {
  return {...emptyState, sort: state.sort, layout: state.layout};
}

/** What stands under the header when there are no rows: why, and the one thing that helps. */
export function Message(model: Model, language: Language): Node[] {
  const {subject, view} = model;
  if (view.answer === null && view.engine === "failed") {
    const button = element("button", {type: "button"}, t(language, "explorer.showFirst"));
    button.addEventListener("click", () => model.show(emptyState, "push"));
    return [element("p", {}, ...Status(view, language)), ...(view.renewed ? [] : [button])];
  }
  if (view.answer?.count !== 0) return [];
  if (view.answer.total === 0) return [element("p", {}, t(language, subject.texts.empty))];
  const words = filtersInWords(language, subject, view.state, {spans: model.first.windows});
  const button = element("button", {type: "button"}, t(language, "explorer.clear"));
  button.addEventListener("click", () => model.show(cleared(view.state), "push"));
  const filters = words.join(" · ");
  return [element("p", {}, t(language, "explorer.noMatch", {filters})), button];
}

/** What of the address was ignored, at most three lines of it. */
export function Notices({notices}: ExplorerView, language: Language): HTMLElement[] {
  const shown = notices.slice(0, 3).map((notice) => noticeText(language, notice));
  const left = notices.length - shown.length;
  if (left > 0)
    shown.push(t(language, "explorer.notice.more", {count: formatNumber(language, left)}));
  return shown.map((text) => element("li", {}, text));
}

/** What there is to say of what answers; where newer figures are out, the way to them. */
export function Status(view: ExplorerView, language: Language): Node[] {
  const text = statusText(view, language);
  if (!view.renewed) return [document.createTextNode(text)];
  const button = element("button", {type: "button"}, t(language, "explorer.reload"));
  button.addEventListener("click", () => location.reload());
  return [document.createTextNode(`${text} `), button];
}

function statusText(view: ExplorerView, language: Language): string {
  const {engine, error, renewed, startedIn} = view;
  if (engine === "none") return "";
  if (renewed) return t(language, "explorer.renewed");
  if (engine === "failed") {
    const key = isOutOfMemory(error) ? "explorer.noMemory" : "explorer.engineFailed";
    return t(language, key, {error: error ?? ""});
  }
  if (error !== null) return t(language, "explorer.queryFailed", {error});
  if (engine === "waiting") return t(language, "explorer.engineLoading");
  return t(language, "explorer.engineReady", {seconds: formatNumber(language, startedIn, 1)});
}

/** More rows than a browser should load: what is here, and where the rest is. */
export function TooMany({first, answers}: Model, language: Language): HTMLElement {
  const shown = formatNumber(language, first.rows.length);
  const total = formatNumber(language, first.total);
  const text = answers
    ? t(language, "explorer.limits", {total})
    : t(language, "explorer.tooMany", {total, shown});
  return element("p", {class: "explorer-too-many"}, text);
}
