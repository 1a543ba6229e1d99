import type MarkdownIt from "markdown-it";
import {closeNetwork} from "./loaders/site/offline.js";
import type {Overview} from "./loaders/contract.js";
import {readManifest, snapshot} from "./loaders/snapshots/read.js";
import {footerHtml, frameFacts, headerHtml, headHtml} from "./src/components/frame.js";
import {prose} from "./src/components/prose.js";

closeNetwork();

const {CONSULTATOR_SNAPSHOT: folder, CONSULTATOR_SITE: output} = process.env;

// Without a snapshot (a lint, an editor) the config still loads; the data loaders say what is missing.
const facts = folder
  ? {...frameFacts(readManifest(folder), output !== undefined), rows: overviewRows(folder)}
  : null;

function overviewRows(set: string): {practices: number; endings: number} {
  const {practices, endings} = JSON.parse(snapshot("overview.json", set).toString()) as Overview;
  return {practices: practices.length, endings: endings.length};
}

export default {
  root: "src",
  output: output ?? "dist/.site",
  title: facts?.firm ?? "Consultator",
  interpreters: {".ts": [process.execPath, "--import=tsx"]},
  globalStylesheets: [],
  style: "style.css",
  sidebar: false,
  toc: false,
  pager: false,
  pages: [],
  markdownIt: (md: MarkdownIt) => prose(md),
  head: headHtml(facts),
  header: ({path}: {path: string}) => headerHtml(path, facts),
  footer: footerHtml(facts)
};
