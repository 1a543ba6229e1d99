import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {basename} from "node:path";
import {parse} from "yaml";
import {z} from "zod";

const share = z.number().min(0).max(1);
const band = z
  .tuple([share, share])
  .refine(([low, high]) => low <= high, "the first must not exceed the second");
const minutes = z.number().positive();

const schema = z.strictObject({
  firm: z.string().min(1).max(80).default("Consultator"),
  store: z.string().min(1).optional(),
  store_timeout: z.number().min(0).max(3600).default(30),
  audience: z.enum(["everyone", "direction"]).default("everyone"),
  output: z.string().min(1).default("dist"),
  keep_releases: z.int().min(1).max(100).default(3),
  language: z.enum(["fr", "en"]).default("fr"),
  memory: z
    .string()
    .regex(/^\d+(\.\d+)?(MB|GB)$/, 'expected a size, such as "2GB"')
    .default("2GB"),
  explorer_rows: z.int().min(0).default(1_500_000),
  calendar: z
    .strictObject({
      region: z
        .string()
        .regex(/^FR(-[A-Z0-9]{2})?$/, 'expected "FR" or "FR-" and a region, such as "FR-67"')
        .default("FR"),
      fiscal_start: z.int().min(1).max(12).default(1)
    })
    .prefault({}),
  targets: z
    .strictObject({
      occupancy: band.default([0.75, 0.85]),
      bench: band.default([0.1, 0.15]),
      top_client: band.default([0.2, 0.35]),
      hhi: z.number().min(0).max(10_000).default(1500),
      margin: share.default(0.3)
    })
    .prefault({}),
  constants: z
    .strictObject({
      cost_factor: z.number().positive().default(1.8),
      cost_days: z.number().positive().default(216),
      tace_days: z.number().positive().default(218),
      revenue_horizon: z.int().min(0).max(120).default(3)
    })
    .prefault({}),
  freshness: z
    .strictObject({
      rows: minutes.default(5),
      statistics: minutes.default(10),
      search: minutes.default(3),
      details: minutes.default(5),
      lengthen_above: z.int().positive().default(500),
      lengthen_at_most: z.number().min(1).default(12)
    })
    .prefault({})
});

/** What a firm sets in `consultator.yaml`; every setting has a default, described in that file. */
export type Settings = z.infer<typeof schema>;

/** The file a firm edits, in the project's folder. */
export const settingsFile = "consultator.yaml";

/**
 * The settings in `file`, defaults filled in. A file that was named must exist; the default one
 * may be missing. Throws a message naming the file, the setting and its value.
 */
export function readSettings(file?: string): Settings {
  const path = file ?? settingsFile;
  if (!existsSync(path)) {
    if (file !== undefined) throw new Error(`settings file not found: ${path}`);
    return schema.parse({});
  }
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Error(`settings file cannot be read (${code}): ${path}`, {cause: error});
  }
  let values: unknown;
  try {
    // A section whose lines are all commented out reads as null: nothing was set.
    values = parse(text, (_, value: unknown) => value ?? undefined) ?? {};
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new Error(`${path}: not YAML: ${reason}`, {cause: error});
  }
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const problem = (keys: PropertyKey[], message: string) => {
    const value = keys.reduce<unknown>(
      (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
      values
    );
    const name = keys.join(".") || basename(path);
    return `${path}: ${name}: ${message}, found ${JSON.stringify(value) ?? "nothing"}`;
  };
  const problems = result.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => problem([...issue.path, key], "no such setting"))
      : [problem(issue.path, issue.message)]
  );
  throw new Error(problems.join("\n"));
}

/** SHA-256 of the settings that the data files depend on. */
export function settingsFingerprint(settings: Settings): string {
  const {firm, calendar, targets, constants, freshness, language, explorer_rows} = settings;
  const text = JSON.stringify({
    firm,
    calendar,
    targets,
    constants,
    freshness,
    language,
    explorer_rows
  });
  return createHash("sha256").update(text).digest("hex");
}
