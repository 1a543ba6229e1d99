import {parsePort} from "../loaders/site/port.js";
import {serveSite} from "../loaders/site/serve.js";
import {readSettings} from "../loaders/settings.js";
import {asUsage, audienceNamed, options, run} from "./command.js";

const help = `Serves the published site on this machine, and each new release from its swap on.

  npm run serve -- [options]

  --port N        the port to use (3000, or the next free one)
  --out FOLDER    where the releases are (the setting "output")
  --audience WHO  everyone or direction (the setting "audience")
  --help          this text`;

await run(async () => {
  const values = options({
    port: {type: "string"},
    out: {type: "string"},
    audience: {type: "string"},
    help: {type: "boolean"}
  });
  if (values.help) return console.log(help);
  const {port} = values;
  const asked = port === undefined ? undefined : asUsage(() => parsePort(port));
  const named = values.audience === undefined ? undefined : audienceNamed(values.audience);
  const settings = readSettings();
  const audience = named ?? settings.audience;
  const out = values.out ?? settings.output;
  const {url} = await serveSite({out, audience, port: asked, strictPort: asked !== undefined});
  console.log(`${audience}: ${url}`);
});
