import type {Text} from "../text.js";

export const metrics = {} as const satisfies Record<string, Text>;
