import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {withRemoved} from "../atExit.js";
import type {Audience, Finding, Manifest, StepDuration} from "../contract.js";
import {settingsFingerprint} from "../settings.js";
import type {Settings} from "../settings.js";
import {withStoreCopy} from "../store/copy.js";
import {readHeader} from "../store/file.js";
import {inspectStore} from "../store/inspect.js";
import {openDatabase} from "../warehouse/database.js";
import {buildWarehouse} from "../warehouse/warehouse.js";
import {codeFingerprint, freshFor, manifestSchema, withheldColumns} from "./manifest.js";
import {writeSnapshots} from "./write.js";

export interface TakeOptions {
  store: string;
  asOf: string;
  audience: Audience;
  settings: Settings;
  /** An existing, empty folder for the files. */
  folder: string;
  projectFolder: string;
  product: string;
  /** The instant of the read, from whoever reads the clock. */
  now: Date;
  /** Names of the snapshots to write, for measuring them; all of the catalogue unless given. */
  only?: readonly string[];
  /** Called when a step is done: its name, what it counted, and how long it took. */
  step?: (name: string, count: number, milliseconds: number) => void;
}

/**
 * Takes a whole snapshot set from one read of the store: every data file and the manifest.
 * Throws, naming file, table, column or setting, when the store or a setting is wrong; what it
 * wrote until then is the caller's to discard.
 */
export async function takeSnapshot(options: TakeOptions): Promise<Manifest> {
  const {store: path, asOf, audience, settings, folder, projectFolder} = options;
  const durations: StepDuration[] = [];
  let last = performance.now();
  const step = (name: string, count: number) => {
    const milliseconds = Math.round(performance.now() - last);
    last = performance.now();
    durations.push({step: name, milliseconds});
    options.step?.(name, count, milliseconds);
  };
  const workFolder = join(folder, ".work");
  // The copy of the store in it holds everything: nobody else may read it.
  mkdirSync(workFolder, {recursive: true, mode: 0o700});
  const code = codeFingerprint(projectFolder);
  return withRemoved(workFolder, async () => {
    // Opened on another thread while this one copies.
    const database = openDatabase({
      workFolder,
      memoryLimit: settings.memory,
      storeBytes: readHeader(path).bytes
    });
    try {
      const copyOptions = {workFolder, timeout: settings.store_timeout};
      return await withStoreCopy(path, copyOptions, async (store, facts) => {
        step("copy", facts.bytes);
        const tables = inspectStore(store, path);
        const warehouse = await database.warehouse;
        const sensitive = audience === "direction";
        await buildWarehouse(warehouse, store, tables, {
          asOf,
          settings,
          sensitive,
          workFolder,
          wasRead: facts.wasRead,
          step
        });
        const consultants = tables.find(({table}) => table.name === "consultants")?.rows ?? 0;
        const files = await writeSnapshots(warehouse, {
          folder,
          asOf,
          audience,
          settings,
          freshFor: freshFor(settings, consultants),
          // Each statement more at once needs its own memory.
          chains: database.inMemory ? 3 : 2,
          ...(options.only ? {only: options.only} : {}),
          step
        });
        const findings = await warehouse.rows<Finding>(
          `SELECT rule, "table", "column", rows::DOUBLE AS rows, kind FROM findings
         ORDER BY kind, rows DESC, rule, "table", "column"`
        );
        const manifest: Manifest = {
          schema: manifestSchema,
          product: options.product,
          firm: settings.firm,
          audience,
          as_of: asOf,
          taken_at: options.now.toISOString(),
          verified_at: options.now.toISOString(),
          store: {
            name: facts.name,
            bytes: facts.bytes,
            fingerprint: await facts.fingerprint,
            journal: facts.journal,
            locked_milliseconds: Math.round(facts.locked)
          },
          settings: settingsFingerprint(settings),
          code,
          tables: tables.map(({table, rows, present, missing}) => ({
            table: table.name,
            rows,
            missing: !present,
            missing_columns: present ? missing : []
          })),
          files,
          findings,
          durations,
          withheld: withheldColumns(audience)
        };
        writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest, null, 1));
        return manifest;
      });
    } finally {
      await database.close();
    }
  });
}
