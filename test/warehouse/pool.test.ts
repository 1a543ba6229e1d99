import {expect, test} from "vitest";
import type {Warehouse} from "../../loaders/warehouse/database.js";
import {Pool} from "../../loaders/warehouse/pool.js";

const connections = ["first", "second"].map((name) => ({name}) as unknown as Warehouse);

/** A task that ends when it is told to, and notes when it began and on which connection. */
function taskOf(pool: Pool, name: string, began: string[]) {
  let end: (error?: Error) => void = () => undefined;
  const done = pool.run(
    (connection) =>
      new Promise<string>((settle, reject) => {
        began.push(`${name} on ${(connection as unknown as {name: string}).name}`);
        end = (error) => (error ? reject(error) : settle(name));
      })
  );
  return {done, end: (error?: Error) => end(error)};
}

test("no connection has two tasks at once, and tasks begin in their order", async () => {
  const pool = new Pool(connections);
  const began: string[] = [];
  const tasks = ["a", "b", "c", "d"].map((name) => taskOf(pool, name, began));
  expect(began).toEqual(["a on second", "b on first"]);
  tasks[1]!.end();
  await expect(tasks[1]!.done).resolves.toBe("b");
  expect(began).toEqual(["a on second", "b on first", "c on first"]);
  tasks[0]!.end();
  await tasks[0]!.done;
  expect(began.at(-1)).toBe("d on second");
  tasks[2]!.end();
  tasks[3]!.end();
  await expect(Promise.all(tasks.map(({done}) => done))).resolves.toEqual(["a", "b", "c", "d"]);
});

test("a task that fails leaves its connection to the next", async () => {
  const pool = new Pool(connections.slice(0, 1));
  const began: string[] = [];
  const failing = taskOf(pool, "failing", began);
  const next = taskOf(pool, "next", began);
  failing.end(new Error("refused"));
  await expect(failing.done).rejects.toThrow("refused");
  expect(began).toEqual(["failing on first", "next on first"]);
  next.end();
  await expect(next.done).resolves.toBe("next");
});
