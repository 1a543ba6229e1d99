import {expect, test} from "vitest";
import {pageCount, pageSize} from "../../src/components/explorer/pageSize.js";

test.each([
  {total: 0, size: 25, pages: 1},
  {total: 99, size: 25, pages: 4},
  {total: 100, size: 50, pages: 2},
  {total: 499, size: 50, pages: 10},
  {total: 500, size: 100, pages: 5},
  {total: 1999, size: 100, pages: 20},
  {total: 2000, size: 200, pages: 10},
  {total: 10_000_000, size: 200, pages: 50_000}
])("$total rows: $pages pages of $size", ({total, size, pages}) => {
  expect(pageSize(total)).toBe(size);
  expect(pageCount(total)).toBe(pages);
});
