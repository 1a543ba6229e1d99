import {join} from "node:path";
import type {QualityPoint} from "./contract/quality.js";
import {historyFile, qualityPoint, withPoint} from "./qualityHistory.js";
import type {RefreshOptions} from "./refresh.js";
import {buildSite} from "./site/build.js";
import {bundleSite} from "./site/bundle.js";
import {compressSite} from "./site/compress.js";
import {writingTo} from "./site/diskError.js";
import {finishSite} from "./site/finish.js";
import {freshnessStatus, writeWhole} from "./snapshots/manifest.js";
import {takeSnapshot} from "./snapshots/take.js";

const stepNames: Record<string, string> = {
  copy: "copy the store",
  load: "load its rows",
  clean: "clean them",
  marts: "compute the marts",
  overview: "write overview",
  consultants: "write consultants",
  missions: "write missions"
};

const units: Record<string, string> = {
  copy: "bytes",
  load: "rows",
  clean: "missions",
  marts: "mission periods",
  consultants: "rows",
  missions: "rows"
};

const count = (value: number) => value.toLocaleString("en");

/**
 * Takes a snapshot and builds, finishes and compresses the site of it, into two empty folders; the
 * points of `history` are those of the site before.
 * @throws what a wrong store, setting, build or disk says; the folders are then to be discarded.
 */
export async function makeSite(
  options: RefreshOptions,
  folders: {snapshot: string; site: string},
  history: readonly QualityPoint[] = []
): Promise<void> {
  const {settings, projectFolder, progress} = options;
  progress.begin("take a snapshot");
  const manifest = await writingTo(folders.snapshot, () =>
    takeSnapshot({
      ...options,
      folder: folders.snapshot,
      step: (step, value) => {
        const counted = units[step] === undefined ? "" : `${count(value)} ${units[step]}`;
        progress.done(stepNames[step] ?? `write ${step}`, counted);
      }
    })
  );
  progress.begin("build the site");
  const built = await buildSite({
    projectFolder,
    snapshotFolder: folders.snapshot,
    siteFolder: folders.site,
    log: (line) => progress.say(line)
  });
  progress.done("build the site", `${count(built.files)} files`);
  const {pages} = await finishSite(folders.site, {language: settings.language, noindex: true});
  await bundleSite(folders.site);
  await writingTo(folders.site, async () => {
    const status = JSON.stringify(freshnessStatus(manifest, settings));
    writeWhole(join(folders.site, "freshness.json"), status);
    const points = withPoint(history, qualityPoint(folders.snapshot));
    writeWhole(join(folders.site, historyFile), JSON.stringify(points));
    return Promise.resolve();
  });
  progress.done("finish the pages", `${count(pages)} pages`);
  progress.begin("compress");
  const cache = join(projectFolder, ".consultator/compressed");
  const compressed = await compressSite(folders.site, cache, (done, total) =>
    progress.begin(`compress ${done} of ${total}`)
  );
  progress.done("compress", `${count(compressed.brotliBytes)} bytes`);
}
