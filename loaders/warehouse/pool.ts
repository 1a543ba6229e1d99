import type {Warehouse} from "./database.js";

/** Connections that tasks take turns on: each runs on whichever is free first. */
export class Pool {
  private readonly waiting: ((connection: Warehouse) => void)[] = [];
  private readonly free: Warehouse[];

  constructor(connections: readonly Warehouse[]) {
    this.free = [...connections];
  }

  /** Runs a task once a connection is free, in the order that tasks were given in. */
  async run<T>(task: (connection: Warehouse) => Promise<T>): Promise<T> {
    const connection =
      this.free.pop() ??
      (await new Promise<Warehouse>((take) => {
        this.waiting.push(take);
      }));
    try {
      return await task(connection);
    } finally {
      const next = this.waiting.shift();
      if (next) next(connection);
      else this.free.push(connection);
    }
  }
}
