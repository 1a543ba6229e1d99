import type {Page} from "playwright-core";

/** A function that is sent to the page as text: it may use nothing but its argument. */
export type InPage<Argument, Result> = (argument: Argument) => Result;

/** What the user does, by the event that the page gets first. */
export type Input = "pointerdown" | "pointermove" | "keydown" | "wheel";

export interface Limits {
  /** Milliseconds that one sample may take. */
  sample: number;
  /** Milliseconds after which an operation is not repeated. */
  operation: number;
  /** Samples of an operation, the first one not counted. */
  samples: number;
}

export interface Step {
  input: Input;
  act: () => Promise<void>;
  /** What must change in the page for the result to be there: "" while there is nothing. */
  watch: InPage<undefined, string>;
  /** What the result must contain, all of it. */
  holds?: readonly (string | null)[];
}

/** Thrown when an operation is measured enough. */
export class Enough extends Error {}

/** Times what one page shows after real input: mouse, wheel and keys. */
export class Stopwatch {
  readonly times: number[] = [];
  private readonly start = performance.now();

  constructor(
    readonly page: Page,
    protected readonly limits: Limits
  ) {}

  /**
   * Milliseconds from the browser's own time stamp of the input to the end of the frame that paints
   * another result. Throws when none comes in time, and for a wrong one.
   */
  async measure({input, act, watch, holds = []}: Step): Promise<void> {
    await this.rest();
    await this.page.evaluate(`(${arm.toString()})(${JSON.stringify(input)}, ${watch.toString()})`);
    const time = await within(
      act().then(() => this.page.evaluate<number>("globalThis.painted")),
      this.limits.sample,
      `no result within ${this.limits.sample / 1000} s`
    );
    if (holds.length > 0) await this.check(watch, holds);
    this.times.push(time);
    if (this.times.length > this.limits.samples) throw new Enough();
    const spent = performance.now() - this.start;
    if (this.times.length > 1 && spent > this.limits.operation) throw new Enough();
  }

  private async check(
    watch: InPage<undefined, string>,
    holds: readonly (string | null)[]
  ): Promise<void> {
    const text = await this.page.evaluate<string>(`(${watch.toString()})()`);
    const missing = holds.find((part) => part !== null && !text.includes(part));
    if (missing !== undefined)
      throw new Error(`wrong result: no "${missing}" in "${text.slice(0, 200)}"`);
  }

  /** Two frames without anything to do: what the last step began is over. */
  async rest(): Promise<void> {
    await within(
      this.page.evaluate(
        "new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => " +
          "requestAnimationFrame(() => done(null))), {timeout: 2000}))"
      ),
      this.limits.sample,
      "the page no longer answers"
    );
  }

  /** Opens another address of the same site, of which `selector` is there when it works. */
  async open(path: string, selector: string): Promise<void> {
    await this.page.goto(new URL(path, this.page.url()).href);
    await this.page
      .locator(selector)
      .first()
      .waitFor({state: "attached", timeout: this.limits.sample});
  }

  /** The middle of an element, which is scrolled to. */
  async middle(selector: string): Promise<{x: number; y: number}> {
    const node = this.page.locator(selector).first();
    await node.scrollIntoViewIfNeeded({timeout: this.limits.sample});
    const box = await node.boundingBox({timeout: this.limits.sample});
    if (!box) throw new Error(`nothing to see of ${selector}`);
    return {x: box.x + box.width / 2, y: box.y + box.height / 2};
  }

  /** A click that the page gets the moment the mouse goes down. */
  async click(
    selector: string,
    watch: InPage<undefined, string>,
    holds?: readonly (string | null)[]
  ): Promise<void> {
    const {x, y} = await this.middle(selector);
    await this.page.mouse.move(x, y);
    const act = async () => {
      await Promise.all([this.page.mouse.down(), this.page.mouse.up()]);
    };
    await this.measure({input: "pointerdown", act, watch, holds});
  }

  async key(
    key: string,
    watch: InPage<undefined, string>,
    holds?: readonly (string | null)[]
  ): Promise<void> {
    await this.measure({input: "keydown", act: () => this.page.keyboard.press(key), watch, holds});
  }
}

/** In the page: waits for the input, then for the result, then for the paint of its frame. */
function arm(input: Input, watch: () => string): void {
  const before = watch();
  let began: number | undefined;
  const note = (event: Event) => {
    if (event.isTrusted) began ??= event.timeStamp;
  };
  window.addEventListener(input, note, {capture: true});
  const painted = new Promise((resolve) => {
    const frame = () => {
      const now = began === undefined ? "" : watch();
      if (began === undefined || now === "" || now === before) return requestAnimationFrame(frame);
      window.removeEventListener(input, note, {capture: true});
      // A message sent within a frame is handled after that frame's paint.
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - (began ?? NaN));
      port2.postMessage(null);
    };
    requestAnimationFrame(frame);
  });
  Object.assign(globalThis, {painted});
}

/** Rejects with `message` when `promise` takes longer than `limit` milliseconds. */
export async function within<T>(promise: Promise<T>, limit: number, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), limit);
  });
  // Who loses may still fail later, when the browser is closed.
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
