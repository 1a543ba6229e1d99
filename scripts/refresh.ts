import {stepList} from "../loaders/progress.js";
import {options, run} from "./command.js";
import {siteFlags, siteHelp, siteRequest} from "./site.js";

const help = `Takes a snapshot of the store, builds the site from it and publishes both in one swap.
What is still right is kept, and only dated anew.

  npm run refresh -- [options]

${siteHelp}
  --force              retake everything although nothing changed

Exit 0: the published site is up to date. Any other: it is as it was before.`;

await run(async () => {
  const values = options({...siteFlags, force: {type: "boolean"}});
  if (values.help) return console.log(help);
  const progress = stepList(process.stderr);
  const request = siteRequest(values, progress);
  progress.say(`refresh of ${request.store} as of ${request.asOf}, for ${request.audience}`);
  // Loaded after what was typed has been read: help and mistakes answer at once.
  const {refresh} = await import("../loaders/refresh.js");
  const {release, published} = await refresh({...request, force: values.force ?? false, progress});
  console.log(`${published ? "published" : "up to date"}: ${release.folder}`);
});
