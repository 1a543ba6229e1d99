import {createServer} from "node:http";
import type {IncomingMessage, ServerResponse} from "node:http";
import {existsSync, statSync} from "node:fs";
import type {AddressInfo} from "node:net";
import {join, normalize} from "node:path";
import send from "send";
import {contentType} from "../../loaders/site/headers.js";

export interface Served {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves folders on loopback, ours and the peers' alike: the brotli copy of a file where there is
 * one, ranges of the file itself, nothing kept without asking. `mounts` are by their first part of
 * the path; "" takes what no other does.
 */
export async function serveFolders(mounts: Readonly<Record<string, string>>): Promise<Served> {
  const server = createServer((request, response) => answer(request, response, mounts));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      })
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  mounts: Readonly<Record<string, string>>
): void {
  const {pathname} = new URL(request.url ?? "/", "http://127.0.0.1");
  const [, first = "", ...rest] = normalize(decodeURIComponent(pathname)).split("/");
  const mounted = mounts[first];
  const root = mounted ?? mounts[""];
  const asked = mounted === undefined ? join(first, ...rest) : join(...rest, "");
  const file = root === undefined ? undefined : fileOf(root, asked);
  if (root === undefined || file === undefined) {
    response.statusCode = 404;
    response.end(`${pathname}: not found\n`);
    return;
  }
  const brotli =
    request.headers.range === undefined &&
    (request.headers["accept-encoding"] ?? "").includes("br") &&
    existsSync(join(root, `${file}.br`));
  if (brotli) response.setHeader("Content-Encoding", "br");
  response.setHeader("Content-Type", contentType(file));
  response.setHeader("Cache-Control", "no-cache");
  const path = brotli ? `${file}.br` : file;
  send(request, path.split("/").map(encodeURIComponent).join("/"), {
    root,
    index: false,
    cacheControl: false,
    acceptRanges: !brotli,
    dotfiles: "allow"
  })
    .on("error", (error: Error & {status?: number}) => {
      response.statusCode = error.status ?? 500;
      response.end(`${error.message}\n`);
    })
    .pipe(response);
}

/** "missions" stands for missions.html, a folder for its index. */
function fileOf(root: string, asked: string): string | undefined {
  return [asked, `${asked}.html`, join(asked, "index.html")].find((file) => {
    const path = join(root, file);
    return existsSync(path) && statSync(path).isFile();
  });
}
