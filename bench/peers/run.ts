import {existsSync} from "node:fs";
import {parseArgs} from "node:util";
import {withSession} from "./browser.js";
import {bundlePeers, outFolder} from "./bundle.js";
import {measureCell} from "./cell.js";
import type {Effort} from "./cell.js";
import {prepareData} from "./data.js";
import {peerNames, peers} from "./peers.js";
import type {Peer} from "./peers.js";
import {describeRun, readResults, writeResults} from "./results.js";
import {writeReport} from "./report.js";
import {serveFolders} from "./server.js";
import {peersFolder, sizes} from "./sizes.js";
import type {Size} from "./sizes.js";

const help = `Measures our explorer and what people would use instead, in a real browser, and writes
results.json and docs/peers.md. First npm ci, here and in the project's folder.

  npm run peers -- [options]

  --only LIST    peers and sizes to measure, "ours,1M": the other results stay as they are
  --missing      only what has no result yet
  --quick        few repetitions
  --prepare      make the data and the pages only
  --report       write docs/peers.md from results.json only
  --help         this text

  peers: ${peerNames.join(", ")}; sizes: ${sizes.join(", ")}`;

const {values} = parseArgs({
  options: {
    only: {type: "string"},
    missing: {type: "boolean", default: false},
    quick: {type: "boolean", default: false},
    prepare: {type: "boolean", default: false},
    report: {type: "boolean", default: false},
    help: {type: "boolean", default: false}
  }
});

const patience = {load: 60_000, sample: 20_000, cell: 150_000};
const thorough: Effort = {...patience, loads: 6, loading: 20_000, samples: 15, operation: 8000};
const quickly: Effort = {...patience, loads: 2, loading: 5000, samples: 4, operation: 4000};

if (values.help) console.log(help);
else if (values.report) writeReport(readResults());
else await measure();

function asked(): {peers: Peer[]; sizes: Size[]} {
  const list = values.only?.split(",") ?? [];
  const unknown = list.find((name) => ![...peerNames, ...sizes].some((known) => known === name));
  if (unknown !== undefined) throw new Error(`--only: neither a peer nor a size: "${unknown}"`);
  const chosen = <T extends string>(all: readonly T[]) => {
    const some = all.filter((name) => list.includes(name));
    return some.length > 0 ? some : [...all];
  };
  return {peers: chosen(peerNames), sizes: chosen(sizes)};
}

async function measure(): Promise<void> {
  const wanted = asked();
  console.warn("bundling the peers' pages");
  if (!(values.missing && existsSync(outFolder))) await bundlePeers();
  for (const size of wanted.sizes) {
    const began = performance.now();
    const data = await prepareData(size);
    console.warn(`${size}: prepared in ${Math.round((performance.now() - began) / 1000)} s`);
    if (values.prepare) continue;
    const served = await serveFolders({
      "": data.site,
      data: peersFolder,
      ...Object.fromEntries(
        peerNames.filter((name) => name !== "ours").map((name) => [name, `${outFolder}/${name}`])
      )
    });
    try {
      for (const name of wanted.peers) await measurePeer(name, size, data, served.url);
    } finally {
      await served.close();
    }
  }
}

async function measurePeer(
  name: Peer,
  size: Size,
  data: Awaited<ReturnType<typeof prepareData>>,
  url: string
): Promise<void> {
  if (values.missing && readResults().cells[size]?.[name]) return;
  const began = performance.now();
  const effort = values.quick ? quickly : thorough;
  const cell = await measureCell(peers[name], size, {url, data, effort});
  console.warn(`${size}, ${name}: ${Math.round((performance.now() - began) / 1000)} s`);
  // Read again: nothing of a run that is stopped is lost.
  const results = readResults();
  await withSession(({browser}) => {
    describeRun(results, browser, new Date().toISOString().slice(0, 10));
    return Promise.resolve();
  });
  (results.cells[size] ??= {})[name] = cell;
  writeResults(results);
  writeReport(results);
}
