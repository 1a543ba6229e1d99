import {spawn} from "node:child_process";
import {once} from "node:events";
import {mkdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {stepList} from "../loaders/progress.js";
import {parsePort} from "../loaders/site/port.js";
import {withLock} from "../loaders/site/lock.js";
import {takeSnapshot} from "../loaders/snapshots/take.js";
import {asUsage, options, run} from "./command.js";
import {projectFolder, siteFlags, siteHelp, siteRequest} from "./site.js";

const help = `Live preview for who works on the pages: takes a snapshot, then shows each edit at once.

  npm run dev -- [options]

  --port N             the port to use (3000, or the next free one)
${siteHelp}`;

await run(async () => {
  const values = options({...siteFlags, port: {type: "string"}});
  if (values.help) return console.log(help);
  const {port: asked} = values;
  const port = asked === undefined ? undefined : asUsage(() => parsePort(asked));
  const progress = stepList(process.stderr);
  const request = siteRequest(values, progress);
  const folder = join(projectFolder, ".consultator/dev", request.audience);
  // The build's lock: preview and builds share Framework's cache of loader outputs.
  await withLock(join(projectFolder, ".consultator/build.lock"), "preview", async () => {
    rmSync(folder, {recursive: true, force: true});
    mkdirSync(folder, {recursive: true});
    await takeSnapshot({
      ...request,
      folder,
      step: (name, value) => progress.done(name, value.toLocaleString("en"))
    });
    const cache = join(projectFolder, "src/.observablehq/cache/data");
    rmSync(cache, {recursive: true, force: true});
    const bin = join(projectFolder, "node_modules/@observablehq/framework/dist/bin/observable.js");
    const flags = ["preview", "--no-open", ...(port === undefined ? [] : ["--port", String(port)])];
    const preview = spawn(process.execPath, [bin, ...flags], {
      cwd: projectFolder,
      stdio: "inherit",
      env: {
        ...process.env,
        OBSERVABLE_TELEMETRY_DISABLE: "1",
        CONSULTATOR_SNAPSHOT: folder
      }
    });
    // The preview gets the terminal's Ctrl+C itself; what it leaves behind must not reach a build.
    process.removeAllListeners("SIGINT").on("SIGINT", () => undefined);
    process.removeAllListeners("SIGTERM").on("SIGTERM", () => preview.kill());
    await once(preview, "exit");
    rmSync(cache, {recursive: true, force: true});
  });
});
