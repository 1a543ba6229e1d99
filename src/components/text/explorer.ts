import type {Text} from "../text.js";

export const explorer = {} as const satisfies Record<string, Text>;
