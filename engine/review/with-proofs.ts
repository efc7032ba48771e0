import type { Constitution } from "../constitution/constitution.ts";
import type { Problem } from "../problem.ts";
import { inReadingOrder } from "../problem.ts";
import { analyse } from "./analyse.ts";
import { asWarning } from "./finding.ts";

/**
 * What reading found in a constitution together with what is proved of it, in reading order: what `check` says and what the
 * server says. A proof is left out at a place where reading found something wrong itself.
 */
export function withProofs(constitution: Constitution, problems: readonly Problem[]): readonly Problem[] {
  const said = new Set(problems.map(({ at }) => `${at.file} ${at.start}`));
  const proved = analyse(constitution)
    .filter(({ code, at }) => code !== "not-established" && !said.has(`${at.file} ${at.start}`))
    .map(asWarning);
  return proved.length === 0 ? problems : inReadingOrder([...problems, ...proved]);
}
