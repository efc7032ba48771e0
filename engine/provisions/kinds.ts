import type { Kind } from "../constitution/kind.ts";
import { agreements } from "./agreements/agreements.ts";
import { amendment } from "./amendment/amendment.ts";
import { committees } from "./committees/committees.ts";
import { duties } from "./duties/duties.ts";
import { elections } from "./elections/elections.ts";
import { interests } from "./interests/interests.ts";
import { meetings } from "./meetings/meetings.ts";
import { offices } from "./offices/offices.ts";
import { panels } from "./panels/panels.ts";
import { powers } from "./powers/powers.ts";
import { procedures } from "./procedures/procedures.ts";
import { resolutions } from "./resolutions/resolutions.ts";
import { rolls } from "./rolls/rolls.ts";
import { rules } from "./rules.ts";
import { schemes } from "./schemes/schemes.ts";

/** Every kind of provision, in the order in which a constitution is read aloud. A new kind is one line here. */
export const kinds: readonly Kind[] = [
  rolls,
  offices,
  committees,
  meetings,
  duties,
  resolutions,
  elections,
  interests,
  schemes,
  panels,
  powers,
  agreements,
  procedures,
  amendment,
  rules,
];
