import {createHash} from "node:crypto";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, describe, expect, test, vi} from "vitest";
import type {Overview} from "../loaders/contract.js";
import {overview as sample} from "./components/sample.js";

interface Config {
  title: string;
  output: string;
  interpreters: Record<string, string[]>;
  globalStylesheets: string[];
  head: string;
  header: (page: {path: string}) => string;
  footer: string;
}

const checksum = (text: string) => createHash("sha256").update(text).digest("hex");

/** The config as Framework would load it, with `environment` and a fresh module. */
async function load(environment: Record<string, string | undefined>): Promise<Config> {
  vi.resetModules();
  for (const name of ["CONSULTATOR_SNAPSHOT", "CONSULTATOR_SITE"])
    vi.stubEnv(name, environment[name]);
  return ((await import("../observablehq.config.js")) as {default: Config}).default;
}

const folders: string[] = [];
const {fetch} = globalThis;

afterEach(() => {
  vi.unstubAllEnvs();
  globalThis.fetch = fetch;
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
});

describe("observablehq.config.ts", () => {
  test("loads without a snapshot, and makes nothing up", async () => {
    const config = await load({});
    expect(config).toMatchObject({title: "Consultator", output: "dist/.site", footer: ""});
    expect(config.header({path: "/index"})).not.toContain("as-of");
  });

  test("writes firm, date and audience of the snapshot on every page", async () => {
    const folder = mkdtempSync(join(tmpdir(), "snapshot-"));
    folders.push(folder);
    const practices = [{}, {}, {}] as Overview["practices"];
    const overview = JSON.stringify(sample({practices, endings: [{}] as Overview["endings"]}));
    const manifest = {
      firm: "Dupont",
      audience: "direction",
      as_of: "2026-11-22",
      taken_at: "2026-11-22T10:00:00Z",
      verified_at: "2026-11-22T10:00:00Z",
      store: {fingerprint: "c0ffee"},
      files: [
        {name: "overview.json", kind: "statistics", fresh_for: 600, sha256: checksum(overview)}
      ]
    };
    writeFileSync(join(folder, "overview.json"), overview);
    writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
    const config = await load({CONSULTATOR_SNAPSHOT: folder, CONSULTATOR_SITE: "out"});
    expect(config).toMatchObject({title: "Dupont", output: "out"});
    expect(config.head).toContain(":root{--practice-rows:3;--ending-rows:1}");
    for (const path of ["/index", "/consultants", "/missions", "/operations", "/404"]) {
      const header = config.header({path});
      expect(header).toContain("As of 22 Nov 2026");
      expect(header).toContain("Contains confidential data");
      expect(header).toContain('data-freshness="file"');
    }
  });

  test("names the folder that is not a snapshot", async () => {
    await expect(load({CONSULTATOR_SNAPSHOT: tmpdir()})).rejects.toThrow(tmpdir());
  });

  test("closes the build to the network and asks for no web font", async () => {
    const config = await load({});
    expect(config.globalStylesheets).toEqual([]);
    await expect(globalThis.fetch("https://fonts.example/x.css")).rejects.toThrow("fonts.example");
  });

  test("runs data loaders by the Node that runs the build, not by what PATH finds", async () => {
    const {interpreters} = await load({});
    expect(interpreters[".ts"]).toEqual([process.execPath, "--import=tsx"]);
  });
});
