import {createServer} from "node:http";
import {stepList} from "../loaders/progress.js";
import {listen, parsePort} from "../loaders/site/port.js";
import {serveSite} from "../loaders/site/serve.js";
import {asUsage, options, run} from "./command.js";
import {siteFlags, siteHelp, siteRequest} from "./site.js";

const help = `From a Consultator store to a served dashboard: takes a snapshot, builds the site, serves it on
this machine. Without a store it makes a demo firm.

  npm start -- [options]

  --port N             the port to use (3000, or the next free one)
${siteHelp}`;

/** A port that was asked for and is taken is an error at once, not after the build. */
async function checkFree(port: number): Promise<void> {
  const server = createServer();
  await listen(server, {host: "127.0.0.1", port, strictPort: true});
  server.close();
}

await run(async () => {
  const values = options({...siteFlags, port: {type: "string"}});
  if (values.help) return console.log(help);
  const {port: asked} = values;
  const port = asked === undefined ? undefined : asUsage(() => parsePort(asked));
  if (port !== undefined) await checkFree(port);
  const progress = stepList(process.stderr);
  const request = siteRequest(values, progress);
  const {audience, out} = request;
  progress.say(`${request.settings.firm}: ${request.store} as of ${request.asOf}, for ${audience}`);
  // Loaded after what was typed has been read: help and mistakes answer at once.
  const {refresh} = await import("../loaders/refresh.js");
  await refresh({...request, progress});
  const {url} = await serveSite({out, audience, port, strictPort: port !== undefined});
  console.log(`the dashboard is at ${url} (Ctrl+C ends it)`);
});
