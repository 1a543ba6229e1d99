import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {finishSite} from "../../loaders/site/finish.js";
import {JSDOM} from "jsdom";

let site: string;
beforeEach(() => void (site = mkdtempSync(join(tmpdir(), "finish-"))));
afterEach(() => rmSync(site, {recursive: true}));

const theme = `document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "light"`;
const sidebar = `{const toggle=document.querySelector("#toggle");toggle.indeterminate=!0;}`;
const main = (up: string) => `

import {define} from "${up}_observablehq/client.0d842524.js";
import {registerFile} from "${up}_observablehq/stdlib.a6c1e2a0.js";

registerFile("${up}data/big.json", {"name":"${up}data/big.json","path":"${up}_file/data/big.22222222.json","size":1});
registerFile("${up}data/overview.json", {"name":"${up}data/overview.json","mimeType":"application/json","path":"${up}_file/data/overview.0123abcd.json","lastModified":1795367025915,"size":39});
registerFile("${up}data/rows.arrow", {"name":"${up}data/rows.arrow","path":"${up}_file/data/rows.7246d01f.arrow","size":5000});

define({id: "0c8656ee", outputs: ["n"], body: () => {
const n = 1 < 2 && "</p>";
return {n};
}});

`;

/** A page as Framework 1.13 writes it, cut short. */
const framework = (up = "./", {head = "", body = "", title = "<title>Page | Firm</title>"} = {}) =>
  `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<meta name="generator" content="Observable Framework v1.13.4">
${title}
<link rel="preload" as="style" href="${up}_observablehq/theme.b050d634.css">
<link rel="stylesheet" type="text/css" href="${up}_observablehq/theme.b050d634.css">
<link rel="modulepreload" href="${up}_observablehq/client.0d842524.js">
${head}
<script>${theme}</script>
<script type="module">${main(up)}</script>
</head>
<body>
<input id="toggle" type="checkbox">
<script>${sidebar}</script>
<main id="observablehq-main" class="observablehq">
<p>The answer is <observablehq-loading></observablehq-loading><!--:1b16b1df:-->.</p>
<p><a href="https://example.test/">elsewhere, by a click</a></p>
${body}
</main>
</body>
</html>
`;

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), {recursive: true});
    writeFileSync(join(site, path), text);
  }
}

const data = {
  "_file/data/big.22222222.json": " ".repeat(300_000),
  "_file/data/overview.0123abcd.json": "{}",
  "_file/data/rows.7246d01f.arrow": "arrow"
};

const read = (path: string) => readFileSync(join(site, path), "utf8");
const parse = (path: string) => new JSDOM(read(path)).window.document;

test("sets the language, allows zoom and keeps the title", async () => {
  write({...data, "index.html": framework()});
  await finishSite(site, {language: "fr"});
  const page = parse("index.html");
  expect(read("index.html")).toMatch(/^<!DOCTYPE html>\s*<html lang="fr">/);
  expect(page.querySelector("meta[name=viewport]")?.getAttribute("content")).toBe(
    "width=device-width, initial-scale=1"
  );
  expect(page.title).toBe("Page | Firm");
  expect(page.querySelector("meta[name=robots]")).toBeNull();
  expect(read("index.html")).toContain("<!--:1b16b1df:-->");
});

test("asks search engines to stay away when told to", async () => {
  write({...data, "index.html": framework()});
  await finishSite(site, {language: "fr", noindex: true});
  expect(parse("index.html").querySelector("meta[name=robots]")?.getAttribute("content")).toBe(
    "noindex"
  );
});

test.each([
  {page: "missions.html", folder: ".", up: "./"},
  {page: "sub/page.html", folder: "sub", up: "../"}
])("moves the scripts of $page to files beside it", async ({page, folder, up}) => {
  write({...data, [page]: framework(up)});
  expect(await finishSite(site, {language: "en"})).toEqual({pages: 1, scripts: 3});
  const scripts = [...parse(page).querySelectorAll("script")];
  expect(scripts.map((script) => script.textContent)).toEqual(["", "", ""]);
  expect(scripts.map((script) => script.type)).toEqual(["", "module", ""]);
  const sources = scripts.map((script) => script.getAttribute("src") ?? "");
  const texts = sources.map((source) => read(join(folder, source)));
  expect(texts).toEqual([theme, main(up), sidebar]);
  expect(sources[1]).toMatch(/^\.\/(missions|page)\.[0-9a-f]{8}\.js$/);
  expect(sources[0]).toMatch(/^\.\/script\.[0-9a-f]{8}\.js$/);
  expect(parse(page).querySelector(`link[rel=modulepreload][href="${sources[1]}"]`)).not.toBeNull();
});

test("pages of a folder share the scripts that they share", async () => {
  write({...data, "index.html": framework(), "missions.html": framework()});
  await finishSite(site, {language: "fr"});
  const names = readdirSync(site).filter((name) => name.endsWith(".js"));
  expect(names.map((name) => name.replace(/\.[0-9a-f]{8}/, "")).sort()).toEqual([
    "index.js",
    "missions.js",
    "script.js",
    "script.js"
  ]);
});

test("fetches the small data files of a page first", async () => {
  write({...data, "sub/page.html": framework("../")});
  await finishSite(site, {language: "fr"});
  const links = [...parse("sub/page.html").querySelectorAll("link[as=fetch]")];
  expect(links.map((link) => link.outerHTML)).toEqual([
    `<link rel="preload" as="fetch" crossorigin="" href="../_file/data/overview.0123abcd.json">`
  ]);
});

test("staffing-timeline.json waits to be asked for", async () => {
  write({
    "_file/data/staffing-timeline.0123abcd.json": "{}",
    "index.html": framework().replaceAll("data/overview", "data/staffing-timeline")
  });
  await finishSite(site, {language: "fr"});
  expect(parse("index.html").querySelectorAll("link[as=fetch]")).toHaveLength(0);
});

test("the same input gives the same bytes, and finishing twice changes nothing", async () => {
  write({...data, "index.html": framework()});
  await finishSite(site, {language: "fr"});
  const once = read("index.html");
  await finishSite(site, {language: "fr"});
  expect(read("index.html")).toBe(once);
});

test("leaves data blocks, and drops what had no effect while inline", async () => {
  const block = `<script type="application/json">{"a":1}</script>`;
  const body = `${block}<script async>f()</script>`;
  write({...data, "index.html": framework("./", {body})});
  await finishSite(site, {language: "fr"});
  expect(read("index.html")).toContain(block);
  expect(read("index.html")).not.toContain("async");
});

test("removes hints to other hosts", async () => {
  const head = `<link rel="preconnect" href="https://fonts.example.test" crossorigin>`;
  write({...data, "index.html": framework("./", {head})});
  await finishSite(site, {language: "fr"});
  expect(read("index.html")).not.toContain("preconnect");
});

test("takes the heading when there is no title", async () => {
  const body = "<h1>Who is free?</h1>";
  write({...data, "index.html": framework("./", {title: "", body})});
  await finishSite(site, {language: "en"});
  expect(parse("index.html").title).toBe("Who is free?");
});

const host = "https://cdn.example.test";
test.each([
  {name: "a stylesheet", head: `<link rel="stylesheet" href="${host}/a.css">`},
  {name: "a font", head: `<link rel="preload" as="font" href="//cdn.example.test/a.woff2">`},
  {name: "a script", head: `<script src="${host}/a.js"></script>`},
  {name: "an import", head: `<script type="module">import x from "${host}/a.js";</script>`},
  {name: "a late import", head: `<script type="module">await import('${host}/a.js');</script>`},
  {name: "an image", body: `<img src="${host}/a.png" alt="">`},
  {name: "a set of images", body: `<img src="a.png" srcset="a.png 1x, ${host}/a.png 2x" alt="">`},
  {name: "a frame", body: `<iframe src="${host}/a.html"></iframe>`},
  {name: "a drawing", body: `<svg><use href="${host}/a.svg#b"/></svg>`},
  {name: "a background", body: `<p style="background:url(${host}/a.png)">x</p>`},
  {name: "an imported style", body: `<style>@import "${host}/a.css";</style>`}
])("refuses $name from another host", async ({head, body}) => {
  write({...data, "index.html": framework("./", {head, body})});
  await expect(finishSite(site, {language: "fr"})).rejects.toThrow(
    /^index\.html: .* asks another host: .*\/\/cdn\.example\.test/
  );
});

test.each([
  {
    name: "a handler",
    body: `<button onclick="f()">x</button>`,
    message: "index.html: <button onclick> is a script in an attribute"
  },
  {
    name: "a javascript: address",
    body: `<a href="javascript:f()">x</a>`,
    message: "index.html: <a href> is a script in an attribute"
  },
  {
    name: "an import map",
    head: `<script type="importmap">{}</script>`,
    message: `index.html: <script type="importmap"> cannot be moved to a file`
  },
  {name: "no title", title: "", message: "index.html has no title"}
])(
  "refuses what the policy or a reader would miss: $name",
  async ({head, body, title, message}) => {
    write({...data, "index.html": framework("./", {head, body, title})});
    await expect(finishSite(site, {language: "fr"})).rejects.toThrow(message);
  }
);

test("asks for what holds the first paint up before any hint", async () => {
  const boot = `<script src="./_import/boot.01234567.js"></script>`;
  write({...data, "index.html": framework("./", {head: boot})});
  await finishSite(site, {language: "fr"});
  const {head} = parse("index.html");
  const order = [...head.querySelectorAll("link, script")].map(
    (node) => node.getAttribute("src") ?? node.getAttribute("href") ?? ""
  );
  expect(order[0]).toBe("./_import/boot.01234567.js");
  expect(order[1]).toMatch(/^\.\/script\./);
  expect(order[2]).toMatch(/theme/);
});
