import {describe, expect, test} from "vitest";
import {closedFetch} from "../loaders/site/offline.js";

describe("closedFetch", () => {
  test.each([
    "https://registry.example/d3/latest",
    "https://registry.example/@observablehq/plot/latest",
    "http://another.example:8080/lodash/latest"
  ])("answers the version look-up %s by itself", async (url) => {
    const response = await closedFetch(url);
    expect(response.ok).toBe(true);
    expect(await response.json()).toEqual({version: "0.0.0"});
  });

  test.each([
    ["GET", "https://cdn.example/npm/d3@7/+esm"],
    ["GET", "https://registry.example/d3"],
    ["GET", "https://registry.example/a/b/c/latest"],
    ["GET", "https://fonts.example/css2?family=Source"],
    ["POST", "https://registry.example/d3/latest"]
  ])("refuses %s %s and says what was asked", async (method, url) => {
    await expect(closedFetch(url, {method})).rejects.toThrow(`asked for ${method} ${url}`);
  });

  test("takes requests and addresses as objects", async () => {
    const url = "https://registry.example/d3/latest";
    expect((await closedFetch(new URL(url))).status).toBe(200);
    expect((await closedFetch(new Request(url))).status).toBe(200);
  });
});
