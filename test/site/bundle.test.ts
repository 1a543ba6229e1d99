import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterEach, beforeEach, expect, test} from "vitest";
import {bundleSite} from "../../loaders/site/bundle.js";
import {isImmutable} from "../../loaders/site/headers.js";

const files: Record<string, string> = {
  "index.html": `<!DOCTYPE html><html><head>
<script src="./_import/boot.00000000.js"></script>
<link rel="modulepreload" href="./index.00000001.js">
<link rel="modulepreload" href="./_observablehq/client.00000002.js">
<link rel="modulepreload" href="./_import/start.00000003.js">
<link rel="modulepreload" href="./_import/tile.00000004.js">
<script type="module" src="./_import/start.00000003.js"></script>
<script type="module" src="./index.00000001.js"></script>
</head><body></body></html>`,
  "plain.html": "<!DOCTYPE html><html><head></head><body>No script.</body></html>",
  "index.00000001.js": `import {define} from "./_observablehq/client.00000002.js";
log("page");
define({body: async () => {
const [{tile}, {loop}] = await Promise.all([import("./_import/tile.00000004.js"), import("./_import/loop.00000005.js")]);
return {tile: tile("a"), loop: loop()};
}});
define({body: () => import("./_import/chart.00000007.js").then(({chart}) => chart())});
define({body: () => import("./_import/engine.00000008.js").then(({where}) => where)});
`,
  "_observablehq/client.00000002.js": "export const define = ({body}) => cells.push(body);",
  "_import/boot.00000000.js": "log('boot');",
  "_import/start.00000003.js": `import {count} from "./shared.00000009.js"; log("start " + count());`,
  // Strings that look like imports; a module is not heavy for them.
  "_import/tile.00000004.js": `import {count} from "./shared.00000009.js";
export const languages = ["fr", "en"]; export const from = {from: "plot"};
export const tile = (name) => "tile " + name + count();`,
  // A circle, of which both parts are light.
  "_import/loop.00000005.js": `import {back} from "./back.00000006.js"; export const loop = () => back();`,
  "_import/back.00000006.js": `import {loop} from "./loop.00000005.js"; export const back = () => typeof loop;`,
  "_import/chart.00000007.js": `export {chart} from "./mark.0000000a.js";`,
  "_import/mark.0000000a.js": `import {plot} from "../_node/plot@1.0.0/index.0000000b.js";
import {count} from "./shared.00000009.js";
export const chart = () => plot() + count();`,
  "_import/engine.00000008.js": `import {plot} from "../_node/plot@1.0.0/index.0000000b.js";
plot(); export const where = import.meta.url;`,
  "_import/shared.00000009.js": "let calls = 0; export const count = () => ++calls;",
  "_node/plot@1.0.0/index.0000000b.js": `log("package"); export const plot = () => "plot ";`
};

interface Globals {
  log: (text: string) => void;
  cells: (() => unknown)[];
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bundle-"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), text);
  }
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const scriptsOf = (site: string) => readdirSync(site).filter((file) => file.endsWith(".js"));
const page = () => readFileSync(join(folder, "index.html"), "utf8");
const runs = () => /<script type="module" src="\.\/([^"]+)">/.exec(page())?.[1] ?? "";

test("light modules go in; what rests on a package or on its place stays apart", async () => {
  expect(await bundleSite(folder)).toEqual({pages: 2, files: 3});
  const [chart, whole] = [/^mark|^chart/, /^chunk/].map((name) =>
    scriptsOf(folder).find((file) => name.test(file))
  );
  // All that runs at once is in one file, whatever is loaded later and imports of it.
  expect(readFileSync(join(folder, runs()), "utf8")).toBe(`import"./${whole}";\n`);
  const source = readFileSync(join(folder, whole ?? ""), "utf8");
  const lazy = [...source.matchAll(/import\("([^"]+)"\)/g)].map(([, path]) => path);
  expect(lazy).toEqual([`./${chart}`, "./_import/engine.00000008.js"]);
  const static_ = [...source.matchAll(/(?:from|import)\s*"([^"]+)"/g)].map(([, path]) => path);
  expect(static_).toEqual(["./_observablehq/client.00000002.js"]);
  expect(readFileSync(join(folder, "_import/engine.00000008.js"), "utf8")).toBe(
    files["_import/engine.00000008.js"]
  );
  for (const file of scriptsOf(folder)) expect(isImmutable(`/${file}`), file).toBe(true);
  expect(existsSync(join(folder, "index.00000001.js"))).toBe(false);
});

test("the page runs its bundle alone, and hints at nothing that went in", async () => {
  await bundleSite(folder);
  const hints = [...page().matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, at]) => at);
  const shared = scriptsOf(folder).find((file) => file.startsWith("chunk"));
  expect(hints).toEqual([`./${runs()}`, `./${shared}`, "./_observablehq/client.00000002.js"]);
  expect(page().match(/<script/g)).toHaveLength(2);
  expect(page()).toContain('<script src="./_import/boot.00000000.js"></script>');
  expect(readFileSync(join(folder, "plain.html"), "utf8")).toBe(files["plain.html"]);
});

test("it runs in the same order, each module once, packages when asked for", async () => {
  await bundleSite(folder);
  const said: string[] = [];
  const cells: Globals["cells"] = [];
  Object.assign(globalThis, {log: (text: string) => said.push(text), cells} satisfies Globals);
  await import(pathToFileURL(join(folder, runs())).href);
  expect(said).toEqual(["start 1", "page"]);
  expect(await cells[0]?.()).toEqual({tile: "tile a2", loop: "function"});
  expect(said).toEqual(["start 1", "page"]);
  expect(await cells[1]?.()).toBe("plot 3");
  expect(said).toEqual(["start 1", "page", "package"]);
  expect(await cells[2]?.()).toBe(pathToFileURL(join(folder, "_import/engine.00000008.js")).href);
});

test("the same site gives the same bytes, wherever it is", async () => {
  const other = mkdtempSync(join(tmpdir(), "bundle-elsewhere-"));
  try {
    cpSync(folder, other, {recursive: true});
    await Promise.all([bundleSite(folder), bundleSite(other)]);
    expect(scriptsOf(other)).toEqual(scriptsOf(folder));
    for (const file of [...scriptsOf(folder), "index.html"])
      expect(readFileSync(join(other, file), "utf8")).toBe(
        readFileSync(join(folder, file), "utf8")
      );
  } finally {
    rmSync(other, {recursive: true, force: true});
  }
});

test("another content gets another name, also through what it imports", async () => {
  const other = mkdtempSync(join(tmpdir(), "bundle-changed-"));
  try {
    cpSync(folder, other, {recursive: true});
    writeFileSync(
      join(other, "_import/mark.0000000a.js"),
      (files["_import/mark.0000000a.js"] ?? "").replace("plot() +", "plot() + 10 *")
    );
    await Promise.all([bundleSite(folder), bundleSite(other)]);
    const changed = scriptsOf(folder).filter((file) => !scriptsOf(other).includes(file));
    expect(changed.map((file) => file.replace(/\..*/, ""))).toEqual(["chart", "chunk", "index"]);
  } finally {
    rmSync(other, {recursive: true, force: true});
  }
});

test("a script that cannot be read is an error that names the page and the place", async () => {
  writeFileSync(join(folder, "index.00000001.js"), "const = 1;");
  await expect(bundleSite(folder)).rejects.toThrow(
    /^index\.html: cannot bundle its scripts: .*Expected identifier but found "="/s
  );
  expect(page()).toBe(files["index.html"]);
});

test("a chart finds Plot and what it uses of d3 in one file, which runs once", async () => {
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), text);
  };
  const plot = "_node/@observablehq/plot@0.6.17/index.0000000b.js";
  put("_node/d3-scale@4.0.3/index.0000000c.js", "export const scale = () => 'scale';");
  put("_node/d3-zoom@3.0.1/index.0000000d.js", "log('zoom'); export const zoom = 1;");
  put(
    "_node/d3@7.9.2/index.0000000e.js",
    `export * from "../d3-scale@4.0.3/index.0000000c.js"; export * from "../d3-zoom@3.0.1/index.0000000d.js";`
  );
  put(
    plot,
    `import {scale} from "../../d3@7.9.2/index.0000000e.js"; log("plot"); export const plot = () => scale() + " ";`
  );
  const mark = files["_import/mark.0000000a.js"]!;
  put("_import/mark.0000000a.js", mark.replace("_node/plot@1.0.0/index.0000000b.js", plot));
  await bundleSite(folder);
  const [whole] = readdirSync(dirname(join(folder, plot))).filter((file) => /^whole/.test(file));
  const address = `./${dirname(plot)}/${whole}`;
  expect(isImmutable(address.slice(1))).toBe(true);
  const chart = scriptsOf(folder).find((file) => /^mark|^chart/.test(file)) ?? "";
  const source = readFileSync(join(folder, chart), "utf8");
  expect([...source.matchAll(/from\s*"(\.\/_[^"]+)"/g)].map(([, at]) => at)).toEqual([address]);
  expect(readFileSync(join(folder, address), "utf8")).not.toMatch(/import|zoom/);
  const said: string[] = [];
  const cells: Globals["cells"] = [];
  Object.assign(globalThis, {log: (text: string) => said.push(text), cells} satisfies Globals);
  await import(pathToFileURL(join(folder, runs())).href);
  expect(await cells[1]?.()).toBe("scale 2");
  expect(await cells[1]?.()).toBe("scale 3");
  expect(said).toEqual(["start 1", "page", "plot"]);
});
