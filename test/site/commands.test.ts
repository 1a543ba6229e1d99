import {spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {newRelease, publishRelease} from "../../loaders/site/releases.js";

let out: string;
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "commands-"));
  for (const id of ["r1", "r2"]) {
    const draft = await newRelease(out, "everyone", id);
    writeFileSync(join(draft.site, "index.html"), id);
    await publishRelease(draft);
  }
});
afterAll(() => rmSync(out, {recursive: true}));

const command = (script: string, args: string[]) =>
  spawnSync(process.execPath, ["--import=tsx", `scripts/${script}.ts`, ...args], {
    encoding: "utf8"
  });

test.each(["serve", "rollback"])("%s --help says what it does", (script) => {
  const {status, stdout, stderr} = command(script, ["--help"]);
  expect({status, stderr}).toEqual({status: 0, stderr: ""});
  expect(stdout).toContain(`npm run ${script} -- [options]`);
});

test.each([
  {script: "serve", args: ["--prot", "1"], message: /^Unknown option '--prot'/},
  {script: "serve", args: ["3000"], message: /^Unexpected argument '3000'/},
  {script: "serve", args: ["--port", "80a"], message: /^not a port: "80a"/},
  {script: "serve", args: ["--port", "70000"], message: /^not a port: "70000"/},
  {script: "serve", args: ["--audience", "all"], message: /neither everyone nor direction: "all"/},
  {script: "rollback", args: ["--port", "1"], message: /^Unknown option '--port'/}
])("$script $args is a usage error", ({script, args, message}) => {
  const {status, stderr} = command(script, args);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(status).toBe(2);
});

test.each(["serve", "rollback"])("%s without a release is one line", (script) => {
  const {status, stderr} = command(script, ["--out", out, "--audience", "direction"]);
  expect(stderr.trim().split("\n")).toEqual([expect.stringContaining(join(out, "direction"))]);
  expect(status).toBe(1);
  expect(existsSync(join(out, "direction"))).toBe(false);
});

test("rollback makes no folder", () => {
  const missing = join(out, "missing");
  const {status, stderr} = command("rollback", ["--out", missing]);
  expect({status, stderr}).toEqual({status: 1, stderr: `no such folder: ${missing}\n`});
  expect(existsSync(missing)).toBe(false);
});

test("a port that was asked for and is taken is one line", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = String((server.address() as AddressInfo).port);
  const {status, stderr} = command("serve", ["--out", out, "--port", port]);
  server.close();
  expect({status, stderr}).toEqual({
    status: 1,
    stderr: `port ${port} is in use: choose another with --port\n`
  });
});

test("serves, and shows a rollback without a restart", async () => {
  const args = ["--import=tsx", "scripts/serve.ts", "--out", out, "--audience", "everyone"];
  const server = spawn(process.execPath, [...args, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"]
  });
  try {
    const [line] = (await once(server.stdout, "data")) as [Buffer];
    const url = /^everyone: (http:\/\/127\.0\.0\.1:\d+)$/m.exec(line.toString())?.[1] ?? "";
    expect(await (await fetch(url)).text()).toBe("r2");
    const {status, stdout} = command("rollback", ["--out", out, "--audience", "everyone"]);
    expect({status, stdout}).toEqual({
      status: 0,
      stdout: "everyone: release r1 is served again, instead of r2\n"
    });
    expect(await (await fetch(url)).text()).toBe("r1");
  } finally {
    server.kill();
    await once(server, "exit");
  }
});
