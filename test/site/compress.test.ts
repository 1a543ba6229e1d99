import {randomBytes} from "node:crypto";
import {spawnSync} from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {afterEach, beforeEach, expect, test} from "vitest";
import {compressSite} from "../../loaders/site/compress.js";

let folder: string;
let site: string;
let cache: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "compress-"));
  [site, cache] = [join(folder, "site"), join(folder, "cache")];
  mkdirSync(join(site, "deep"), {recursive: true});
});
afterEach(() => rmSync(folder, {recursive: true}));

const text = "a line that repeats\n".repeat(200);
const write = (name: string, content: string | Buffer) => writeFileSync(join(site, name), content);
const copies = () =>
  readdirSync(site, {recursive: true, encoding: "utf8"})
    .filter((name) => /\.(br|gz)$/.test(name))
    .sort();

test("both copies decode to the file", async () => {
  write("deep/index.html", text);
  await compressSite(site, cache);
  expect(copies()).toEqual(["deep/index.html.br", "deep/index.html.gz"]);
  const copy = (format: string) => readFileSync(join(site, `deep/index.html.${format}`));
  expect(brotliDecompressSync(copy("br")).toString()).toBe(text);
  expect(gunzipSync(copy("gz")).toString()).toBe(text);
});

test.each([
  {name: "a.js", content: text, compressed: true},
  {name: "a.wasm", content: text, compressed: true},
  {name: "a.arrow", content: text, compressed: true},
  {name: "a.parquet", content: text, compressed: false},
  {name: "a.png", content: text, compressed: false},
  {name: "a.woff2", content: text, compressed: false},
  {name: "small.js", content: "x".repeat(1024), compressed: false},
  {name: "freshness.json", content: text, compressed: false},
  {name: "random.arrow", content: randomBytes(5000), compressed: false}
])("$name: $compressed", async ({name, content, compressed}) => {
  write(name, content);
  await compressSite(site, cache);
  expect(copies()).toEqual(compressed ? [`${name}.br`, `${name}.gz`] : []);
});

test("the same content is compressed once, whatever its name", async () => {
  write("a.js", text);
  write("random.arrow", randomBytes(5000));
  expect(await compressSite(site, cache)).toMatchObject({files: 2, hits: 0, misses: 4});
  const first = readFileSync(join(site, "a.js.br"));
  rmSync(site, {recursive: true});
  mkdirSync(site);
  write("renamed.js", text);
  expect(await compressSite(site, cache)).toMatchObject({files: 1, hits: 2, misses: 0});
  expect(readFileSync(join(site, "renamed.js.br"))).toEqual(first);
  write("renamed.js", `${text}!`);
  expect(await compressSite(site, cache)).toMatchObject({hits: 0, misses: 2});
});

test("gives the same bytes without a cache", async () => {
  write("a.js", text);
  await compressSite(site, cache);
  const first = ["br", "gz"].map((format) => readFileSync(join(site, `a.js.${format}`)));
  await compressSite(site, join(folder, "other"));
  expect(["br", "gz"].map((format) => readFileSync(join(site, `a.js.${format}`)))).toEqual(first);
});

test("counts files and bytes, and tells how far it is", async () => {
  write("a.js", text);
  write("b.js", `${text}${text}`);
  const steps: string[] = [];
  const result = await compressSite(site, cache, (done, total) => steps.push(`${done}/${total}`));
  expect(steps).toEqual(["1/2", "2/2"]);
  expect(result).toMatchObject({files: 2, bytes: text.length * 3});
  expect(result.brotliBytes).toBe(
    readFileSync(join(site, "a.js.br")).length + readFileSync(join(site, "b.js.br")).length
  );
});

test("removes what was not used for 30 days, and what a killed build began", async () => {
  const day = 24 * 3600 * 1000;
  write("a.js", text);
  await compressSite(site, cache);
  const [used = ""] = readdirSync(cache);
  const age = (name: string, days: number) => {
    if (!existsSync(join(cache, name))) writeFileSync(join(cache, name), "x");
    const then = new Date(Date.now() - days * day);
    utimesSync(join(cache, name), then, then);
  };
  age(used, 31);
  age("unused.br", 31);
  age("recent.br", 29);
  age("killed.br.1.0.draft", 2);
  age("running.br.1.0.draft", 0);
  expect(await compressSite(site, cache)).toMatchObject({hits: 2});
  const left = readdirSync(cache);
  expect(left).toContain(used);
  expect(left.filter((name) => !/^[0-9a-f]{64}/.test(name)).sort()).toEqual([
    "recent.br",
    "running.br.1.0.draft"
  ]);
});

test("names the folder that cannot be written", async () => {
  write("a.js", text);
  writeFileSync(join(folder, "taken"), "");
  await expect(compressSite(site, join(folder, "taken"))).rejects.toThrow(
    `cannot write to ${join(folder, "taken")}: a file stands where a folder should be (ENOTDIR)`
  );
});

test("a full disk is told, and leaves no half entry", () => {
  // Compresses to a few hundred kilobytes, over the limit of 100 blocks of 512 bytes.
  write("a.js", randomBytes(300_000).toString("hex"));
  const module = new URL("../../loaders/site/compress.ts", import.meta.url).href;
  const code = `import {compressSite} from ${JSON.stringify(module)};
    await compressSite(${JSON.stringify(site)}, ${JSON.stringify(cache)})
      .catch((error) => console.log(error.message));`;
  const limited = `ulimit -f 100; exec "$0" --import=tsx --input-type=module -e "$1"`;
  const {stdout} = spawnSync("sh", ["-c", limited, process.execPath, code], {
    encoding: "utf8",
    env: {...process.env, TSX_DISABLE_CACHE: "1"}
  });
  expect(stdout.trim()).toBe(
    `cannot write to ${cache}: a file would be larger than the file size limit (EFBIG)`
  );
  expect(readdirSync(cache)).toEqual([]);
});
