import type {Text} from "../text.js";

export const operations = {} as const satisfies Record<string, Text>;
