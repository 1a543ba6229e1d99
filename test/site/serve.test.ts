import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {createServer, request, type IncomingHttpHeaders, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {afterAll, beforeAll, expect, test} from "vitest";
import {compressSite} from "../../loaders/site/compress.js";
import {contentSecurityPolicy} from "../../loaders/site/finish.js";
import {securityHeaders} from "../../loaders/site/headers.js";
import {newRelease, publishRelease, rollback} from "../../loaders/site/releases.js";
import {serveSite, type Served} from "../../loaders/site/serve.js";

let folder: string;
let out: string;
let served: Served;

const page = `<title>Home</title>${"home ".repeat(1000)}`;
const engine = "/_node/engine@1.0.0/engine.wasm";
const table = "/_file/data/missions.0123abcd.parquet";

const site: Record<string, string> = {
  "/index.html": page,
  "/consultants.html": "<title>Consultants</title>",
  "/404.html": "<title>Not found</title>",
  "/sub/index.html": "<title>Sub</title>",
  "/freshness.json": '{"verified_at":"one"}',
  "/index.0123abcd.js": "one",
  "/_file/data/overview.0123abcd.json": '{"a":1}',
  "/_file/data/rows.0123abcd.arrow": "arrow ".repeat(1000),
  [table]: "0123456789",
  [engine]: "wasm ".repeat(1000),
  "/.hidden": "secret",
  "/_file/.hidden/x.json": "secret"
};

async function publish(id: string, files: Record<string, string>) {
  const draft = await newRelease(out, "everyone", id);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(draft.site, path)), {recursive: true});
    writeFileSync(join(draft.site, path), text);
  }
  writeFileSync(join(draft.snapshot, "manifest.json"), "secret");
  writeFileSync(join(folder, "outside.html"), "secret");
  symlinkSync(join(folder, "outside.html"), join(draft.site, "link.html"));
  symlinkSync(folder, join(draft.site, "linked"));
  await compressSite(draft.site, join(folder, "cache"));
  await publishRelease(draft);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "serve-"));
  out = join(folder, "out");
  await publish("r1", site);
  served = await serveSite({out, audience: "everyone", port: 0});
});
afterAll(async () => {
  await served.close();
  rmSync(folder, {recursive: true});
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Sends the path as it is written, which `fetch` would tidy up. */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {host: "127.0.0.1", port: served.port, path, headers, method, agent: false};
    request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks)
        })
      );
    })
      .on("error", reject)
      .end();
  });
}

const forever = "private, max-age=31536000, immutable";

test.each([
  {path: "/", type: "text/html; charset=utf-8", cache: "no-cache"},
  {path: "/consultants", type: "text/html; charset=utf-8", cache: "no-cache"},
  {path: "/consultants.html", type: "text/html; charset=utf-8", cache: "no-cache"},
  {path: "/consultants?q=a%2Fb", type: "text/html; charset=utf-8", cache: "no-cache"},
  {path: "/sub/", type: "text/html; charset=utf-8", cache: "no-cache"},
  {path: "/freshness.json", type: "application/json; charset=utf-8", cache: "no-cache"},
  {path: "/index.0123abcd.js", type: "text/javascript; charset=utf-8", cache: forever},
  {
    path: "/_file/data/overview.0123abcd.json",
    type: "application/json; charset=utf-8",
    cache: forever
  },
  {
    path: "/_file/data/rows.0123abcd.arrow",
    type: "application/vnd.apache.arrow.stream",
    cache: forever
  },
  {path: table, type: "application/vnd.apache.parquet", cache: forever},
  {path: engine, type: "application/wasm", cache: forever}
])("serves $path", async ({path, type, cache}) => {
  const {status, headers} = await get(path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": type,
    "cache-control": cache,
    vary: "Accept-Encoding",
    "content-security-policy": contentSecurityPolicy,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin"
  });
  expect(headers["permissions-policy"]).toContain("camera=()");
  const again = await get(path, {"If-None-Match": headers.etag ?? ""});
  expect(again).toMatchObject({status: 304, body: Buffer.alloc(0)});
});

test("the policy allows neither inline nor evaluated scripts", () => {
  const script = /script-src ([^;]*)/.exec(contentSecurityPolicy)?.[1];
  expect(script).toBe("'self' 'wasm-unsafe-eval'");
  expect(contentSecurityPolicy).toMatch(/^default-src 'none'; /);
});

test("nginx is told to send the same headers", () => {
  const page = readFileSync("docs/serving.md", "utf8");
  for (const [name, value] of Object.entries(securityHeaders))
    expect(page).toContain(`  add_header ${name} "${value}" always;\n`);
});

test.each([
  {accept: "gzip, deflate, br", encoding: "br", decode: brotliDecompressSync},
  {accept: "gzip", encoding: "gzip", decode: gunzipSync},
  {accept: "br;q=0, gzip;q=0.5", encoding: "gzip", decode: gunzipSync},
  {accept: "*", encoding: "br", decode: brotliDecompressSync},
  {accept: "identity", encoding: undefined, decode: (bytes: Buffer) => bytes},
  {accept: "", encoding: undefined, decode: (bytes: Buffer) => bytes}
])('"$accept" gets $encoding', async ({accept, encoding, decode}) => {
  const {headers, body} = await get("/", {"Accept-Encoding": accept});
  expect(headers["content-encoding"]).toBe(encoding);
  expect(headers["content-length"]).toBe(String(body.length));
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(decode(body).toString()).toBe(page);
});

test("each encoding has an ETag of its own", async () => {
  const accepts = ["br", "gzip", "identity"];
  const answers = await Promise.all(accepts.map((accept) => get("/", {"Accept-Encoding": accept})));
  expect(new Set(answers.map(({headers}) => headers.etag)).size).toBe(3);
});

test.each([
  {range: "bytes=0-0", status: 206, content: "bytes 0-0/10", body: "0"},
  {range: "bytes=2-4", status: 206, content: "bytes 2-4/10", body: "234"},
  {range: "bytes=7-", status: 206, content: "bytes 7-9/10", body: "789"},
  {range: "bytes=-3", status: 206, content: "bytes 7-9/10", body: "789"},
  {range: "bytes=8-100", status: 206, content: "bytes 8-9/10", body: "89"},
  {range: "bytes=10-", status: 416, content: "bytes */10", body: undefined},
  {range: "lines=1-2", status: 200, content: undefined, body: "0123456789"}
])("$range is $status", async ({range, status, content, body}) => {
  const answer = await get(table, {Range: range});
  expect(answer.status).toBe(status);
  expect(answer.headers["content-range"]).toBe(content);
  if (body !== undefined) expect(answer.body.toString()).toBe(body);
});

test("a range is never one of compressed bytes", async () => {
  const {status, headers, body} = await get(engine, {
    Range: "bytes=0-3",
    "Accept-Encoding": "br, gzip"
  });
  expect({status, body: body.toString()}).toEqual({status: 206, body: "wasm"});
  expect(headers["content-encoding"]).toBeUndefined();
});

test("a range of an older file gives the whole new one", async () => {
  const answer = await get(table, {Range: "bytes=0-3", "If-Range": '"other"'});
  expect(answer).toMatchObject({status: 200, body: Buffer.from("0123456789")});
});

test("HEAD gives the headers alone", async () => {
  const {status, headers, body} = await get(table, {}, "HEAD");
  expect({status, length: headers["content-length"], body: body.length}).toEqual({
    status: 200,
    length: "10",
    body: 0
  });
  expect(headers["accept-ranges"]).toBe("bytes");
});

test.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses %s", async (method) => {
  const {status, headers} = await get("/", {}, method);
  expect({status, allow: headers.allow}).toEqual({status: 405, allow: "GET, HEAD"});
});

test.each([
  {path: "/sub", to: "/sub/"},
  {path: "/consultants/?q=1", to: "/consultants?q=1"}
])("$path leads to $to", async ({path, to}) => {
  const {status, headers} = await get(path);
  expect({status, to: headers.location}).toEqual({status: 308, to});
});

test.each([
  {path: "/unknown", status: 404},
  {path: "/unknown/", status: 404},
  {path: "/_file/data/gone.0123abcd.json", status: 404},
  {path: "/.hidden", status: 404},
  {path: "/_file/.hidden/x.json", status: 404},
  {path: "/index.html.br", status: 404},
  {path: "/link", status: 404},
  {path: "/link.html", status: 404},
  {path: "/linked/outside.html", status: 404},
  {path: "/snapshot/manifest.json", status: 404},
  {path: `/${"a".repeat(5000)}`, status: 404},
  {path: "/index.html/x", status: 404},
  {path: "/../snapshot/manifest.json", status: 400},
  {path: "/..", status: 400},
  {path: "/%2e%2e/snapshot/manifest.json", status: 400},
  {path: "/sub/..%2f..%2fsnapshot/manifest.json", status: 400},
  {path: "/..%5c..%5csnapshot", status: 400},
  {path: "/%252e%252e/snapshot", status: 400},
  {path: "//example.test/", status: 400},
  {path: "/a%00.html", status: 400},
  {path: "/%", status: 400},
  {path: "http://example.test/", status: 400}
])("$path is $status", async ({path, status}) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(answer.body.toString()).not.toContain("secret");
  expect(answer.headers["cache-control"]).toMatch(/^no-/);
  expect(answer.headers["content-security-policy"]).toBe(contentSecurityPolicy);
  if (status === 404) expect(answer.body.toString()).toContain("<title>Not found</title>");
});

test.each([
  {host: "localhost:3000", status: 200},
  {host: "[::1]:3000", status: 200},
  {host: "127.0.0.1", status: 200},
  {host: "attacker.test", status: 421},
  {host: "127.0.0.1.attacker.test", status: 421}
])("the name $host is $status", async ({host, status}) => {
  expect((await get("/", {Host: host})).status).toBe(status);
});

test("shows a swap at once, keeps the files of pages opened before it, and rolls back", async () => {
  writeFileSync(join(out, "everyone/current/site/freshness.json"), '{"verified_at":"two, later"}');
  expect((await get("/freshness.json")).body.toString()).toBe('{"verified_at":"two, later"}');
  const before = (await get("/")).headers.etag ?? "";
  await publish("r2", {
    "/index.html": "second",
    "/404.html": "<title>Not found</title>",
    "/index.89abcdef.js": "two"
  });
  const after = await get("/", {"If-None-Match": before});
  expect(after).toMatchObject({status: 200, body: Buffer.from("second")});
  expect((await get("/index.89abcdef.js")).body.toString()).toBe("two");
  expect((await get("/index.0123abcd.js")).body.toString()).toBe("one");
  expect((await get("/_file/data/overview.0123abcd.json")).status).toBe(200);
  expect((await get(engine)).status).toBe(200);
  // Not named after their content: what is gone is gone.
  expect((await get("/consultants")).status).toBe(404);
  await rollback(out, "everyone");
  expect((await get("/")).body.toString()).toBe(page);
  expect((await get("/index.89abcdef.js")).body.toString()).toBe("two");
  await rollback(out, "everyone");
});

test("a broken publication is an error of that request only", async () => {
  rmSync(join(out, "everyone/current"));
  expect((await get("/")).status).toBe(500);
  symlinkSync("releases/r1", join(out, "everyone/current"));
  expect((await get("/")).status).toBe(200);
});

test("says what to run when nothing is published", async () => {
  await expect(serveSite({out, audience: "direction", port: 0})).rejects.toThrow(
    `no site in ${join(out, "direction")}: run "npm run refresh" first`
  );
});

async function taken(): Promise<{port: number; server: Server}> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {port: (server.address() as AddressInfo).port, server};
}

test("takes the next free port, unless one was asked for", async () => {
  const {port, server} = await taken();
  try {
    await expect(serveSite({out, audience: "everyone", port, strictPort: true})).rejects.toThrow(
      `port ${port} is in use: choose another with --port`
    );
    const next = await serveSite({out, audience: "everyone", port});
    expect(next.port).toBeGreaterThan(port);
    expect(next.port).toBeLessThan(port + 20);
    expect(next.url).toBe(`http://127.0.0.1:${next.port}`);
    await next.close();
  } finally {
    server.close();
  }
});

test.each([-1, 65536, 1.5, NaN])("refuses the port %d", async (port) => {
  await expect(serveSite({out, audience: "everyone", port})).rejects.toThrow(`not a port: ${port}`);
});
