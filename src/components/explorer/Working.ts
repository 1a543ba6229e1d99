import type {Language} from "../language.js";
import {t} from "../text.js";
import {element} from "./element.js";
import type {ExplorerView, Model} from "./model.js";

/** A step that takes longer says so, in ms. */
const patience = 400;

/** A moving line while rows are loaded or found; a long step says so and can be stopped. */
export function Working(
  model: Model,
  language: Language
): {node: HTMLElement; show: (view: ExplorerView) => void} {
  const text = element("span", {role: "status"});
  const stop = element("button", {type: "button"}, t(language, "explorer.stop"));
  const said = element("p", {class: "said"}, text, stop);
  const node = element("div", {class: "explorer-working"}, said);
  let timer: ReturnType<typeof setTimeout> | undefined;
  said.hidden = true;
  stop.addEventListener("click", () => {
    const {answer} = model.view;
    // What is on screen is asked for again: the step on its way is passed over.
    if (answer) model.show(answer.state, "push");
  });
  return {
    node,
    show({engine, answer, state, error}) {
      const loading = engine === "waiting";
      const pending = engine === "ready" && answer?.state !== state && error === null;
      node.classList.toggle("moving", loading || pending);
      if (!pending) {
        clearTimeout(timer);
        timer = undefined;
        said.hidden = true;
        return;
      }
      timer ??= setTimeout(() => {
        text.textContent = t(language, "explorer.working");
        stop.hidden = model.view.answer === null;
        said.hidden = false;
      }, patience);
    }
  };
}
