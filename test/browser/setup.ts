import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {TestProject} from "vitest/node";
import {seedStore} from "../../loaders/demo/seed.js";
import {refresh} from "../../loaders/refresh.js";
import {readSettings} from "../../loaders/settings.js";
import {serveSite} from "../../loaders/site/serve.js";
import type {Served} from "../../loaders/site/serve.js";
import {realAsOf, realStores} from "../support/fixtures.js";
import {spoilNames} from "./hostile.js";

export interface BuiltSite {
  /** "http://127.0.0.1:40123" */
  url: string;
  /** The published release's folder, with `site` and `snapshot`. */
  folder: string;
  /** The operational store that it is of. */
  store: string;
}

declare module "vitest" {
  interface ProvidedContext {
    sites: {demo: BuiltSite; small: BuiltSite | null; large: BuiltSite | null};
  }
}

const quiet = {begin: () => undefined, done: () => undefined, say: () => undefined};

/** Builds and serves the demo firm's site, and those of the real stores where they are at hand. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "consultator-sites-"));
  const served: Served[] = [];
  const publish = async (name: string, store: string, asOf: string): Promise<BuiltSite> => {
    const out = join(folder, name);
    const {release} = await refresh({
      store,
      asOf,
      audience: "everyone",
      settings: readSettings(),
      out,
      projectFolder: process.cwd(),
      product: "test",
      now: new Date(),
      progress: quiet
    });
    const server = await serveSite({out, audience: "everyone", port: 0});
    served.push(server);
    return {url: server.url, folder: release.folder, store};
  };
  const demo = join(folder, "demo.db");
  seedStore({out: demo, asOf: realAsOf});
  spoilNames(demo);
  const {small, large} = realStores;
  // Beside each other: a build waits for itself a third of its time.
  const [first, second, third] = await Promise.all([
    publish("demo", demo, realAsOf),
    small ? publish("small", small, realAsOf) : null,
    large ? publish("large", large, realAsOf) : null
  ]);
  project.provide("sites", {demo: first, small: second, large: third});
  return async () => {
    for (const server of served) await server.close();
    rmSync(folder, {recursive: true, force: true});
  };
}
