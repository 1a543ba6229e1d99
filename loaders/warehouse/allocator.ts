/**
 * DuckDB's allocator (jemalloc) gives memory back to the system as soon as a statement is done with it,
 * and the next one asks for it again: a twentieth of a large store's time. It reads this when DuckDB is
 * loaded, so this module comes before it; whoever has set it otherwise is left alone.
 */
process.env["DUCKDB_JE_MALLOC_CONF"] ??= "dirty_decay_ms:60000,muzzy_decay_ms:60000";
