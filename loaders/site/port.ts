import {once} from "node:events";
import type {Server} from "node:http";

/** How many ports are tried, the first included. */
const tries = 20;

/**
 * Binds a server to `port`, or to the next free one unless `strictPort`.
 * @throws `port 3000 is in use: choose another with --port`, and the like.
 */
export async function listen(
  server: Server,
  {host, port, strictPort}: {host: string; port: number; strictPort: boolean}
): Promise<void> {
  checkPort(port);
  const last = strictPort || port === 0 ? port : Math.min(port + tries - 1, 65535);
  for (let candidate = port; candidate <= last; candidate++)
    if (await bind(server, host, candidate)) return;
  throw new Error(
    last === port
      ? `port ${port} is in use: choose another with --port`
      : `ports ${port} to ${last} are in use: choose another with --port`
  );
}

/** @throws for what is not a whole number from 0 to 65535. */
export function checkPort(port: number): void {
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`not a port: ${port} (a whole number from 0 to 65535)`);
}

/** Reads a `--port`. @throws as {@link checkPort}, with the text that was given. */
export function parsePort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65535)) throw new Error(`not a port: "${text}" (a whole number from 0 to 65535)`);
  return port;
}

/** False when the port is taken. */
async function bind(server: Server, host: string, port: number): Promise<boolean> {
  server.listen(port, host);
  try {
    await once(server, "listening");
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EADDRINUSE") return false;
    if (code === "EACCES")
      throw new Error(`port ${port} needs rights: choose another with --port`, {cause: error});
    throw new Error(`cannot listen on ${host}:${port} (${code})`, {cause: error});
  }
}
