import {describe, expect, test} from "vitest";
import {written} from "../../src/components/export/sqlText.js";

describe("a statement with its values", () => {
  test.each([
    {sql: "a = ? AND b < ?", params: ["x", 1.5], want: "a = 'x' AND b < 1.5"},
    {sql: "contains(a, ?)", params: ["o'%_\\\n?--"], want: "contains(a, 'o''%_\\\n?--')"},
    {sql: `"why?" = '?' AND a = ?`, params: [-1], want: `"why?" = '?' AND a = -1`},
    {sql: "'it''s ?' = ?", params: ["?"], want: "'it''s ?' = '?'"}
  ])("$want", ({sql, params, want}) => expect(written({sql, params})).toBe(want));

  test.each([
    {sql: "a = ?", params: []},
    {sql: "a = 1", params: [1]}
  ])("has as many values as places: $sql", (statement) => {
    expect(() => written(statement)).toThrow(/SQL: \d places, \d values/);
  });
});
