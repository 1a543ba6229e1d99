import type {Text} from "../text.js";

export const values = {} as const satisfies Record<string, Text>;
