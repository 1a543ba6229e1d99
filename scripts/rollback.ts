import {existsSync} from "node:fs";
import {join} from "node:path";
import {withLock} from "../loaders/site/lock.js";
import {rollback} from "../loaders/site/releases.js";
import {readSettings} from "../loaders/settings.js";
import {audienceNamed, options, run} from "./command.js";

const help = `Serves the release before the current one again; a second call undoes it.

  npm run rollback -- [options]

  --out FOLDER    where the releases are (the setting "output")
  --audience WHO  everyone or direction (the setting "audience")
  --help          this text`;

await run(async () => {
  const values = options({
    out: {type: "string"},
    audience: {type: "string"},
    help: {type: "boolean"}
  });
  if (values.help) return console.log(help);
  const named = values.audience === undefined ? undefined : audienceNamed(values.audience);
  const settings = readSettings();
  const audience = named ?? settings.audience;
  const out = values.out ?? settings.output;
  // Taking the lock would make the folder.
  if (!existsSync(out)) throw new Error(`no such folder: ${out}`);
  const {from, to} = await withLock(join(out, ".lock"), "rollback", () => rollback(out, audience));
  console.log(`${audience}: release ${to.id} is served again, instead of ${from.id}`);
});
