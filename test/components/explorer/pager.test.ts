import {describe, expect, test, vi} from "vitest";
import {Pager} from "../../../src/components/explorer/Pager.js";

function pager() {
  const go = vi.fn<(page: number) => void>();
  const {node, show} = Pager({language: "en", go});
  const button = (name: string) => {
    const found = node.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  const field = node.querySelector("input");
  if (!field) throw new Error("no field");
  return {go, node, show, button, field};
}

describe("the pager", () => {
  test.each([
    {page: 1, count: 1000, range: "1–100 of 1,000", disabled: ["First page", "Previous page"]},
    {page: 10, count: 1000, range: "901–1,000 of 1,000", disabled: ["Next page", "Last page"]},
    {page: 2, count: 60, range: "26–50 of 60", disabled: []},
    {
      page: 1,
      count: 0,
      range: "0–0 of 0",
      disabled: ["First page", "Previous page", "Next page", "Last page"]
    }
  ])("page $page of $count rows", ({page, count, range, disabled}) => {
    const {node, show} = pager();
    show(page, count);
    expect(node.querySelector(".range")?.textContent).toBe(range);
    const off = [...node.querySelectorAll("button:disabled")];
    expect(off.map((button) => button.getAttribute("aria-label"))).toEqual(disabled);
  });

  test("leads to each page", () => {
    const {go, show, button} = pager();
    show(4, 1000);
    for (const name of ["First page", "Previous page", "Next page", "Last page"])
      button(name).click();
    expect(go.mock.calls).toEqual([[1], [3], [5], [10]]);
  });

  test.each([
    {typed: "7", asked: [[7]], left: 7},
    {typed: "99", asked: [[10]], left: 99},
    {typed: "0", asked: [], left: 4},
    {typed: "", asked: [], left: 4}
  ])("a jump to “$typed”", ({typed, asked, left}) => {
    const {go, show, field} = pager();
    show(4, 1000);
    field.value = typed;
    field.dispatchEvent(new Event("change"));
    expect(go.mock.calls).toEqual(asked);
    expect(field.valueAsNumber).toBe(left);
  });

  test("says that the count is not known yet", () => {
    const {node, show} = pager();
    show(3, null);
    expect(node.querySelector(".of")?.textContent).toBe("of …");
  });
});
