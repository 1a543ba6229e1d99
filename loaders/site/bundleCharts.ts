import {writeFile} from "node:fs/promises";
import {basename, dirname, join, relative, resolve, sep} from "node:path";
import {build} from "esbuild";
import {writingTo} from "./diskError.js";
import {hashedName} from "./hashedName.js";

const plot = /^_node\/@observablehq\/plot@[^/]+\/[^/]+\.js$/;

/**
 * Makes one file of Plot and of what it uses of d3: Framework links d3's thirty packages as files of
 * their own, whole, of which a chart needs half. What was there stays, for whoever else imports it.
 * @returns the new file of each of Plot's, as absolute paths; none where no page draws a chart.
 * @throws what esbuild says of a module, and `cannot write to FOLDER: …`.
 */
export async function bundleCharts(site: string, files: string[]): Promise<Map<string, string>> {
  const packages = join(site, "_node", sep);
  const whole = new Map<string, string>();
  for (const file of files) {
    if (!plot.test(relative(site, file).replaceAll(sep, "/"))) continue;
    const {outputFiles} = await build({
      entryPoints: [file],
      outdir: dirname(file),
      entryNames: "whole.[hash]",
      bundle: true,
      write: false,
      format: "esm",
      target: "es2022",
      charset: "utf8",
      minify: true,
      logLevel: "silent",
      legalComments: "none",
      plugins: [
        {
          name: "only-what-is-used",
          setup: (esbuild) =>
            esbuild.onResolve({filter: /.*/}, ({kind, path, resolveDir}) => {
              const found = resolve(resolveDir, path);
              if (kind === "entry-point" || !found.startsWith(packages)) return undefined;
              // As d3's packages declare themselves, which Framework does not pass on; the two that
              // do not add to selections what Plot never calls.
              return {path: found, sideEffects: false};
            })
        }
      ]
    });
    const [made] = outputFiles;
    if (!made) throw new Error(`${relative(site, file)}: nothing came out of it`);
    const address = join(dirname(file), hashedName(basename(made.path)));
    await writingTo(site, () => writeFile(address, made.contents));
    whole.set(file, address);
  }
  return whole;
}
