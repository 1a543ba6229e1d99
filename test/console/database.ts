import {createRequire} from "node:module";
import {createDuckDB, NODE_RUNTIME, VoidLogger} from "@duckdb/duckdb-wasm/blocking";
import {consoleOptions, type Database} from "../../src/components/console/engine.js";

const require = createRequire(import.meta.url);
const wasm = (kind: string) => ({
  mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`),
  mainWorker: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-node-${kind}.worker.cjs`)
});

/** The browser's binary in this process, which answers at once where the worker promises. */
export async function nodeDatabase(): Promise<Database> {
  const db = await createDuckDB({mvp: wasm("mvp"), eh: wasm("eh")}, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate();
  db.open({query: consoleOptions});
  const sync: unknown = Object.assign(db, {
    connectInternal: () => db.connect().useUnsafe((_, connection) => connection),
    terminate: () => db.reset()
  });
  return sync as Database;
}
