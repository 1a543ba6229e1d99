import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {readSettings, settingsFingerprint} from "../loaders/settings.js";
import {temporaryFolder} from "./support/store.js";

const folder = temporaryFolder();
const file = join(folder, "firm.yaml");

function settings(text: string) {
  writeFileSync(file, text);
  return readSettings(file);
}

test("the shipped file says the defaults, each of them", () => {
  expect(readSettings("consultator.yaml")).toEqual(settings(""));
});

test("what a file leaves out keeps its default, also within a group", () => {
  const read = settings("firm: Norsys\ntargets: {margin: 0.25}\n");
  expect(read).toMatchObject({firm: "Norsys", audience: "everyone"});
  expect(read.targets).toEqual({...settings("").targets, margin: 0.25});
});

test.each([
  {text: "frim: Norsys", message: 'frim: no such setting, found "Norsys"'},
  {text: "targets: {mcd: 0.3}", message: "targets.mcd: no such setting, found 0.3"},
  {text: "store_timeout: soon", message: /store_timeout: .*number.*, found "soon"/},
  {text: "store_timeout: -1", message: /store_timeout: .*, found -1/},
  {text: "keep_releases: 0", message: /keep_releases: .*, found 0/},
  {text: "keep_releases: 1.5", message: /keep_releases: .*, found 1.5/},
  {text: "audience: all", message: /audience: .*"everyone"\|"direction".*, found "all"/},
  {text: "language: de", message: /language: .*, found "de"/},
  {text: "memory: 2 go", message: 'memory: expected a size, such as "2GB", found "2 go"'},
  {
    text: "targets: {occupancy: [0.9, 0.8]}",
    message: /targets\.occupancy: .*, found \[0\.9,0\.8\]/
  },
  {text: "targets: {bench: [10, 15]}", message: /targets\.bench\.0: .*, found 10/},
  {text: "calendar: {region: DE}", message: /calendar\.region: expected "FR".*, found "DE"/},
  {text: "targets: {margin: 30}", message: /targets\.margin: .*found 30/},
  {text: "keep_releases: many", message: /keep_releases: .*number.*found "many"/},
  {text: "freshness: {rows: 0}", message: /freshness\.rows: .*, found 0/},
  {text: "firm: ''", message: /firm: .*, found ""/},
  {text: "- firm", message: /firm\.yaml: .*object.*, found \["firm"\]/},
  {text: "firm: [", message: "not YAML: "},
  {text: "firm: a\nfirm: b", message: /not YAML: .*unique/}
])("refuses $text", ({text, message}) => {
  expect(() => settings(text)).toThrow(message);
  expect(() => settings(text)).toThrow(file);
});

test("all that is wrong is said at once, a line each", () => {
  expect(() => settings("frim: x\nlanguage: de")).toThrow(
    /^.*frim.*\n.*language.*$|^.*language.*\n.*frim.*$/
  );
});

test("a file that was named must be there, and be one", () => {
  const missing = join(folder, "none.yaml");
  expect(() => readSettings(missing)).toThrow(`settings file not found: ${missing}`);
  expect(() => readSettings(folder)).toThrow(`settings file cannot be read (EISDIR): ${folder}`);
});

test.each([
  {text: "firm: Norsys", changes: true},
  {text: "constants: {cost_factor: 1.7}", changes: true},
  {text: "calendar: {region: FR-67}", changes: true},
  {text: "output: elsewhere", changes: false},
  {text: "store_timeout: 1", changes: false},
  {text: "keep_releases: 9", changes: false},
  {text: "memory: 1GB", changes: false}
])("$text changes the data files: $changes", ({text, changes}) => {
  const before = settingsFingerprint(settings(""));
  expect(settingsFingerprint(settings(text)) !== before).toBe(changes);
});
