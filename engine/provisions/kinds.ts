import type { Kind } from "../constitution/kind.ts";
import { elections } from "./elections/elections.ts";
import { meetings } from "./meetings/meetings.ts";
import { offices } from "./offices/offices.ts";
import { resolutions } from "./resolutions/resolutions.ts";
import { rolls } from "./rolls/rolls.ts";
import { rules } from "./rules.ts";

/** Every kind of provision, in the order in which a constitution is read aloud. A new kind is one line here. */
export const kinds: readonly Kind[] = [rolls, offices, meetings, resolutions, elections, rules];
