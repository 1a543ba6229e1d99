import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import send from "send";
import type {Audience} from "../contract.js";
import {
  acceptedEncodings,
  cacheControl,
  contentType,
  isImmutable,
  securityHeaders
} from "./headers.js";
import {isFile, isPlainFile, locate, requestPath} from "./locate.js";
import {listen} from "./port.js";
import {currentRelease, listReleases} from "./releases.js";

export interface ServeOptions {
  /** Output folder, as `publishRelease` fills it. */
  out: string;
  audience: Audience;
  host?: string;
  /** 0 takes any free port. */
  port?: number;
  /** Fail when `port` is taken, rather than take the next free one. */
  strictPort?: boolean;
}

export interface Served {
  /** "http://127.0.0.1:3000" */
  url: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Serves the current release of an audience, and the next one from the moment of its swap.
 * @throws when nothing is published yet, or for the reasons of `listen`.
 */
export async function serveSite({
  out,
  audience,
  host = "127.0.0.1",
  port = 3000,
  strictPort = false
}: ServeOptions): Promise<Served> {
  await currentSite(out, audience);
  const server = createServer((request, response) => {
    answer(request, response, {out, audience, host}).catch((error: unknown) => {
      console.error(`${request.method} ${request.url}: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else plain(response, 500, "the server failed");
    });
  });
  await listen(server, {host, port, strictPort});
  const {port: bound} = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return {url: `http://${name}:${bound}`, port: bound, close: () => close(server)};
}

type Site = Required<Pick<ServeOptions, "out" | "audience" | "host">>;

async function answer(request: IncomingMessage, response: ServerResponse, site: Site) {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (!isOurName(request.headers.host, site.host))
    return plain(response, 421, "this server answers to its own name only");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return plain(response, 405, "only GET and HEAD");
  }
  const url = request.url ?? "/";
  const path = requestPath(url);
  if (path === undefined) return plain(response, 400, "not a path of this site");
  // Read at each request: that is how a swap shows at once.
  const current = await currentSite(site.out, site.audience);
  const located = await locate(current, path);
  if (located && "redirect" in located) {
    const query = url.indexOf("?");
    response.setHeader(
      "Location",
      encodeURI(located.redirect) + (query < 0 ? "" : url.slice(query))
    );
    return plain(response, 308, "moved");
  }
  if (located) return sendFile(request, response, current, located.file);
  const earlier = isImmutable(path) && (await earlierSite(site, path));
  if (earlier) return sendFile(request, response, earlier, path);
  return notFound(request, response, current);
}

/**
 * Sends a file, or its compressed copy when the request allows one. A range is always one of the
 * file itself: offsets into compressed bytes would mean nothing to who asks.
 */
async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  site: string,
  path: string
) {
  let file = path;
  if (request.headers.range === undefined)
    for (const encoding of acceptedEncodings(request.headers["accept-encoding"])) {
      const copy = `${path}.${encoding === "br" ? "br" : "gz"}`;
      if (!(await isPlainFile(site, copy))) continue;
      response.setHeader("Content-Encoding", encoding);
      file = copy;
      break;
    }
  response.setHeader("Content-Type", contentType(path));
  response.setHeader("Cache-Control", cacheControl(path));
  response.setHeader("Vary", "Accept-Encoding");
  const options: send.SendOptions = {
    root: site,
    index: false,
    cacheControl: false,
    acceptRanges: file === path,
    // After a rollback pages are older than what a reader has: only the ETag tells them apart.
    lastModified: false
  };
  send(request, file.split("/").map(encodeURIComponent).join("/"), options)
    .on("error", (error: Error & {status?: number; headers?: Record<string, string>}) => {
      response.removeHeader("Content-Encoding");
      for (const [name, value] of Object.entries(error.headers ?? {}))
        response.setHeader(name, value);
      plain(response, error.status ?? 500, error.message);
    })
    .pipe(response);
}

async function notFound(request: IncomingMessage, response: ServerResponse, site: string) {
  response.statusCode = 404;
  delete request.headers.range;
  if (await isFile(site, "/404.html")) return sendFile(request, response, site, "/404.html");
  plain(response, 404, "not found");
}

/** A page that was opened before a swap goes on asking for the files of its own release. */
async function earlierSite({out, audience}: Site, path: string): Promise<string | undefined> {
  for (const {site} of await listReleases(out, audience)) if (await isFile(site, path)) return site;
  return undefined;
}

async function currentSite(out: string, audience: Audience): Promise<string> {
  const release = await currentRelease(out, audience);
  if (release) return release.site;
  throw new Error(`no site in ${join(out, audience)}: run "npm run refresh" first`);
}

const loopback = /^(?:127\.\d+\.\d+\.\d+|localhost|::1)$/;

/**
 * On loopback only loopback's names are answered: a foreign page whose name is made to point here
 * (DNS rebinding) could otherwise read the site through its visitor's browser.
 */
function isOurName(header: string | undefined, host: string): boolean {
  if (!loopback.test(host)) return true;
  const name = (header ?? "").replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1");
  return loopback.test(name);
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.end(`${text}\n`);
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
