import type {Text} from "../text.js";

export const overview = {} as const satisfies Record<string, Text>;
