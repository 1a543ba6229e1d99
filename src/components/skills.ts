/** What the skills page loads after its first numbers. */
export {Finder} from "./skills/finder.js";
export {GapBars} from "./skills/gapBars.js";
export {Languages, SkillLevels} from "./skills/levels.js";
export {SkillMatrix} from "./skills/matrix.js";
export {OnDemand, readOnce, WithHolders} from "./skills/onDemand.js";
export {SkillTable} from "./skills/skillTable.js";
