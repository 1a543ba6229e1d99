import {snapshot} from "../../loaders/snapshots/read.js";

process.stdout.write(snapshot("consultant-windows.parquet"));
