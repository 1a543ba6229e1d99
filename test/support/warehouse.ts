import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readSettings} from "../../loaders/settings.js";
import type {Settings} from "../../loaders/settings.js";
import {withStoreCopy} from "../../loaders/store/copy.js";
import {inspectStore} from "../../loaders/store/inspect.js";
import {withDatabase} from "../../loaders/warehouse/database.js";
import type {Warehouse} from "../../loaders/warehouse/database.js";
import {buildWarehouse} from "../../loaders/warehouse/warehouse.js";

/** The warehouse of a store at an as-of date, on the real engines, for `use`. */
export async function withWarehouse<T>(
  store: string,
  asOf: string,
  use: (warehouse: Warehouse) => Promise<T>,
  {
    settings = readSettings(),
    sensitive = true,
    within = tmpdir()
  }: {settings?: Settings; sensitive?: boolean; within?: string} = {}
): Promise<T> {
  const workFolder = mkdtempSync(join(within, "consultator-work-"));
  try {
    return await withStoreCopy(store, {workFolder}, (db, {bytes}) =>
      withDatabase({workFolder, storeBytes: bytes}, async (warehouse) => {
        const tables = inspectStore(db, store);
        await buildWarehouse(warehouse, db, tables, {asOf, settings, sensitive, workFolder});
        return use(warehouse);
      })
    );
  } finally {
    rmSync(workFolder, {recursive: true, force: true});
  }
}
