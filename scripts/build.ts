import {existsSync, mkdirSync, readdirSync, renameSync, rmdirSync} from "node:fs";
import {join, resolve} from "node:path";
import {withRemoved} from "../loaders/atExit.js";
import {stepList} from "../loaders/progress.js";
import {makeSite} from "../loaders/makeSite.js";
import {UsageError, options, run} from "./command.js";
import {projectFolder, siteFlags, siteHelp, siteRequest} from "./site.js";

const help = `Builds the site into a plain folder, for a static host: no release, no swap (npm run refresh does
that). The folder must be empty or not exist; it appears whole.

  npm run build -- --site FOLDER [options]

  --site FOLDER        where the site goes
${siteHelp}`;

await run(async () => {
  const values = options({...siteFlags, site: {type: "string"}});
  if (values.help) return console.log(help);
  if (values.site === undefined)
    throw new UsageError("--site FOLDER is needed: where the site goes");
  const site = resolve(values.site);
  if (existsSync(site) && readdirSync(site).length > 0)
    throw new Error(`not an empty folder: ${site}`);
  const progress = stepList(process.stderr);
  const request = siteRequest(values, progress);
  // The site beside the target, so that the last step is a rename; the snapshot never, as the
  // target may be in a folder that is served.
  const draft = `${site}.draft-${process.pid}`;
  const snapshot = join(projectFolder, `.consultator/build-${process.pid}`);
  await withRemoved(draft, () =>
    withRemoved(snapshot, async () => {
      mkdirSync(draft, {recursive: true});
      mkdirSync(snapshot, {recursive: true});
      await makeSite({...request, progress}, {snapshot, site: draft});
      // Refuses a folder that was filled meanwhile.
      if (existsSync(site)) rmdirSync(site);
      renameSync(draft, site);
      console.log(`built: ${site}`);
    })
  );
});
