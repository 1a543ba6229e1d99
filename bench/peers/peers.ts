import {aggrid} from "./drivers/aggrid.js";
import type {Driver} from "./drivers/driver.js";
import {mosaic} from "./drivers/mosaic.js";
import {ours} from "./drivers/ours.js";
import {perspective} from "./drivers/perspective.js";
import {plain} from "./drivers/plain.js";
import {sqljs} from "./drivers/sqljs.js";

/** Who is measured, in the order of the tables; ours first. */
export const peers = {ours, plain, aggrid, perspective, mosaic, sqljs} satisfies Record<
  string,
  Driver
>;
export type Peer = keyof typeof peers;
export const peerNames = Object.keys(peers) as Peer[];
