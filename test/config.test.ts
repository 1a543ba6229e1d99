import {createHash} from "node:crypto";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import MarkdownIt from "markdown-it";
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
  markdownIt: (md: MarkdownIt) => MarkdownIt;
}

const checksum = (text: string) => createHash("sha256").update(text).digest("hex");

/** The config as Framework would load it, with `environment` and a fresh module. */
async function load(environment: Record<string, string | undefined>): Promise<Config> {
  vi.resetModules();
  for (const name of ["CONSULTATOR_SNAPSHOT", "CONSULTATOR_SITE"])
    vi.stubEnv(name, environment[name]);
  return ((await import("../observablehq.config.js")) as {default: Config}).default;
}

/** Page 1 of a list of one, with a name that Framework would take for a script. */
const first = {
  total: 1,
  page_size: 25,
  in_browser: true,
  rows: [{id: 1, name: "${1 + 1}", mission: "${1 + 1}"}],
  choices: {},
  windows: []
};

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

  test("writes firm, date, audience and first rows of the snapshot on its pages", async () => {
    const folder = mkdtempSync(join(tmpdir(), "snapshot-"));
    folders.push(folder);
    const practices = [{}, {}, {}] as Overview["practices"];
    const files = {
      "overview.json": sample({practices, endings: [{}] as Overview["endings"]}),
      "consultants-first.json": first,
      "missions-first.json": first
    };
    const manifest = {
      firm: "Dupont",
      audience: "direction",
      as_of: "2026-11-22",
      taken_at: "2026-11-22T10:00:00Z",
      verified_at: "2026-11-22T10:00:00Z",
      store: {fingerprint: "c0ffee"},
      files: Object.entries(files).map(([name, content]) => {
        const text = JSON.stringify(content);
        writeFileSync(join(folder, name), text);
        return {name, kind: "statistics", fresh_for: 600, sha256: checksum(text)};
      })
    };
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
    const md = config.markdownIt(new MarkdownIt({html: true}));
    for (const page of ["consultants", "missions"]) {
      const html = md.render(`<div>{{early.${page}}}</div>`);
      expect(html.match(/<a dir="auto" tabindex="0">&#36;\{1 \+ 1\}<\/a>/g)).toHaveLength(2);
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
