import {readFile, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join, relative, resolve, sep} from "node:path";
import {build} from "esbuild";
import type {BuildOptions, Plugin} from "esbuild";
import {JSDOM} from "jsdom";
import {bundleCharts} from "./bundleCharts.js";
import {writingTo} from "./diskError.js";
import {hashedName} from "./hashedName.js";
import {listFiles} from "./listFiles.js";

/**
 * Makes one file of each page's scripts and of the light modules they import: Framework links every
 * module of ours as a file of its own, two dozen requests before the first number. Light is what
 * rests on no package; charts and the like load when they are asked for, and find what they share
 * with the page in a second file, so that no module runs twice. Plot comes as one file, with what it
 * uses of d3. A module that uses `import.meta` stays where it is, and should import nothing of ours.
 * Pages must have been finished.
 * @throws what esbuild says of a script, after the page's name, and `cannot write to FOLDER: …`.
 */
export async function bundleSite(siteFolder: string): Promise<{pages: number; files: number}> {
  const site = resolve(siteFolder);
  const files = (await listFiles(site)).map((file) => join(site, file));
  const modules = await sortModules(site, files);
  const whole = await bundleCharts(site, files);
  const pages = files.filter((file) => file.endsWith(".html"));
  const written = new Set<string>();
  const replaced = new Set<string>();
  for (const page of pages) {
    const dom = new JSDOM(await readFile(page, "utf8"));
    const scripts = moduleScripts(dom.window.document, dirname(page));
    if (scripts.length === 0) continue;
    const bundle = await bundlePage(page, scripts, modules, whole).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${relative(site, page)}: cannot bundle its scripts: ${reason}`);
    });
    linkBundle(dom.window.document, dirname(page), bundle);
    await writingTo(site, async () => {
      for (const [file, text] of bundle.files) await writeFile(file, text);
      await writeFile(page, dom.serialize());
    });
    for (const file of bundle.files.keys()) written.add(file);
    for (const file of scripts) if (dirname(file) === dirname(page)) replaced.add(file);
    dom.window.close();
  }
  await writingTo(site, () => Promise.all([...replaced].map((file) => rm(file))));
  return {pages: pages.length, files: written.size};
}

const scriptSelector = 'script[type="module"][src]';

/** Paths of a page's module scripts, in the order they run in. */
const moduleScripts = (document: Document, folder: string): string[] =>
  [...document.querySelectorAll(scriptSelector)].map((script) =>
    resolve(folder, script.getAttribute("src") ?? "")
  );

/**
 * Builds from and to `folder`; modules that `isInside` refuses stay outside, at their address or at
 * that of the file in `whole` that has all they need.
 */
function options(
  folder: string,
  isInside: (file: string) => boolean,
  whole: ReadonlyMap<string, string> = new Map()
) {
  const takeIn: Plugin = {
    name: "take-in",
    setup: (build) =>
      build.onResolve({filter: /.*/}, ({path, resolveDir}) => {
        const file = resolve(resolveDir, path);
        if (isInside(file)) return {path: file};
        const address = relative(folder, whole.get(file) ?? file).replaceAll(sep, "/");
        return {path: address.startsWith(".") ? address : `./${address}`, external: true};
      })
  };
  const paths = {absWorkingDir: folder, outdir: folder, write: false, metafile: true} as const;
  const output = {format: "esm", target: "es2022", charset: "utf8", minify: true} as const;
  const quiet = {logLevel: "silent", legalComments: "none"} as const;
  return {...paths, ...output, ...quiet, bundle: true, plugins: [takeIn]} satisfies BuildOptions;
}

/** Absolute paths of modules of ours. */
interface Modules {
  /** Those that may be elsewhere: all that do not ask where they are. */
  movable: Set<string>;
  /** The movable ones that import no package, not even through others. */
  light: Set<string>;
}

async function sortModules(site: string, files: string[]): Promise<Modules> {
  const ours = files.filter((file) => file.startsWith(join(site, "_import", sep)));
  const entryPoints = ours.filter((file) => file.endsWith(".js"));
  const isOurs = (file: string) => entryPoints.includes(file);
  const {metafile} = await build({...options(site, isOurs), entryPoints});
  const movable = new Set<string>();
  for (const file of entryPoints)
    if (!(await readFile(file, "utf8")).includes("import.meta")) movable.add(file);
  const light = new Set(movable);
  const isLight = ({path, external}: {path: string; external?: boolean}) =>
    external ? path.startsWith("./_observablehq/") : light.has(join(site, path));
  // Until nothing changes: modules may import each other in a circle.
  for (let before = -1; before !== light.size;) {
    before = light.size;
    for (const [file, {imports}] of Object.entries(metafile.inputs))
      if (!imports.filter(({kind}) => kind === "import-statement").every(isLight))
        light.delete(join(site, file));
  }
  return {movable, light};
}

interface Bundle {
  /** Names beside the page: what it runs, then what that imports at once. */
  needed: string[];
  /** Contents by absolute path. */
  files: Map<string, string>;
  /** Absolute paths of the modules that went in. */
  inlined: Set<string>;
}

async function bundlePage(
  page: string,
  scripts: string[],
  modules: Modules,
  whole: ReadonlyMap<string, string>
): Promise<Bundle> {
  const folder = dirname(page);
  const head = scripts.slice(0, -1).map((file) => `import ${JSON.stringify(file)};`);
  const source = await readFile(scripts.at(-1) ?? "", "utf8");
  // Framework's cells import all they use when they run: left so, each would be a file again.
  const body = source.replace(/\bimport\("([^"]+)"\)/g, (dynamic, path: string) => {
    const file = resolve(folder, path);
    if (!modules.light.has(file)) return dynamic;
    const name = `$light${head.length}`;
    head.push(`import * as ${name} from ${JSON.stringify(file)};`);
    return `Promise.resolve(${name})`;
  });
  const isInside = (file: string) => modules.movable.has(file) || scripts.includes(file);
  const inside = options(folder, isInside, whole);
  const asOne = wholePage({contents: [...head, body].join("\n"), resolveDir: folder});
  const {outputFiles, metafile} = await build({
    ...inside,
    stdin: {contents: `import ${JSON.stringify(pageModule)};`, resolveDir: folder},
    plugins: [asOne, ...inside.plugins],
    splitting: true,
    entryNames: `${basename(page, ".html")}.[hash]`,
    chunkNames: "[name].[hash]"
  });
  const outputs = Object.entries(metafile.outputs);
  const renamed = (text: string) =>
    outputs.reduce((result, [file]) => result.replaceAll(file, hashedName(file)), text);
  const [entry, {imports}] = outputs.find(([, {entryPoint}]) => entryPoint === "<stdin>")!;
  const atOnce = imports.filter(({kind, external}) => kind === "import-statement" && !external);
  return {
    needed: [entry, ...atOnce.map(({path}) => path)].map(hashedName),
    files: new Map(outputFiles.map(({path, text}) => [renamed(path), renamed(text)])),
    inlined: new Set([...scripts, ...Object.keys(metafile.inputs).map((at) => join(folder, at))])
  };
}

const pageModule = "the-page";

/**
 * The page as a module that all it loads later imports as well: what runs at once is then in one
 * file. esbuild would cut it by which of the later ones share it, a file each.
 */
function wholePage({contents, resolveDir}: {contents: string; resolveDir: string}): Plugin {
  return {
    name: "whole-page",
    setup(build) {
      const own = {filter: /.*/, namespace: pageModule};
      build.onResolve({filter: new RegExp(`^${pageModule}$`)}, () => ({
        path: "page",
        namespace: pageModule
      }));
      build.onLoad(own, () => ({contents, resolveDir}));
      build.onResolve({filter: /.*/}, async ({kind, pluginData, path, ...rest}) => {
        if (kind !== "dynamic-import" || pluginData === pageModule) return undefined;
        const found = await build.resolve(path, {...rest, kind, pluginData: pageModule});
        if (found.external || found.errors.length > 0) return found;
        // Beside the site's folder, wherever that is: names are made of it.
        const file = relative(resolveDir, found.path).replaceAll(sep, "/");
        return {path: `./${file}`, namespace: "later"};
      });
      build.onLoad({filter: /.*/, namespace: "later"}, ({path}) => ({
        contents: `import "${pageModule}"; export * from ${JSON.stringify(path)};`,
        resolveDir
      }));
    }
  };
}

/** Runs the bundle in place of the page's scripts, and hints at it in place of its modules. */
function linkBundle(document: Document, folder: string, {needed, inlined}: Bundle): void {
  const scripts = [...document.querySelectorAll(scriptSelector)];
  scripts.pop()?.setAttribute("src", `./${needed[0]}`);
  for (const script of scripts) script.remove();
  const hints = [...document.querySelectorAll('link[rel="modulepreload"]')];
  for (const file of needed) {
    const link = document.createElement("link");
    link.setAttribute("rel", "modulepreload");
    link.setAttribute("href", `./${file}`);
    hints[0]?.before(link, "\n");
  }
  for (const hint of hints)
    if (inlined.has(resolve(folder, hint.getAttribute("href") ?? ""))) hint.remove();
}
