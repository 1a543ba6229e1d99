import {snapshot} from "../../loaders/snapshots/read.js";

process.stdout.write(snapshot("document-files.parquet"));
