import {element} from "../element.js";
import type {Language} from "../language.js";
import {t} from "../text.js";
import type {ConsoleView} from "./model.js";
import type {Problem} from "./problem.js";

/** What is wrong, in words. */
export function problemText(
  language: Language,
  {kind, message, instead}: Problem,
  seconds: number
): string {
  const text = t(language, `console.problem.${kind}`, {said: message, longest: "100 kB", seconds});
  if (instead.length === 0) return text.trim();
  return `${text.trim()} ${t(language, "console.problem.instead", {names: instead.join(", ")})}`;
}

/** Line and column of a place, from 1. */
export function lineColumn(sql: string, at: number): {line: number; column: number} {
  const before = sql.slice(0, at).split("\n");
  return {line: before.length, column: [...(before.at(-1) ?? "")].length + 1};
}

/** Says what is wrong, and leads to its place with `go`. */
export function ProblemBox(
  language: Language,
  go: (at: number) => void
): {node: HTMLElement; show: (view: ConsoleView) => void} {
  const node = element("div", {class: "console-problem", role: "alert"});
  let shown: ConsoleView["problem"] = null;
  return {
    node,
    show({problem: found}) {
      if (found === shown) return;
      shown = found;
      node.replaceChildren();
      if (!found) return;
      const {sql, problem, seconds} = found;
      node.append(element("p", {}, problemText(language, problem, seconds)));
      if (problem.kind === "renewed")
        node.append(
          element(
            "button",
            {type: "button", onclick: () => location.reload()},
            t(language, "explorer.reload")
          )
        );
      const {at} = problem;
      if (at === null) return;
      const place = t(language, "console.problem.place", lineColumn(sql, at));
      node.append(element("button", {type: "button", onclick: () => go(at)}, place));
    }
  };
}
