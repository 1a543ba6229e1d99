import {snapshot} from "../../loaders/snapshots/read.js";

process.stdout.write(snapshot("details-skills.blocks"));
