import type { Constitution } from "../constitution/constitution.ts";
import type { Problem } from "../problem.ts";
import { inReadingOrder } from "../problem.ts";
import { analyse } from "./analyse.ts";
import { asWarning, isForTheRecord } from "./finding.ts";

/**
 * What reading found in a constitution together with what is proved of it, in reading order: what `check` says and what the
 * server says. What was not established is said as well, never passed over. A proof is left out at a place where reading
 * found something wrong itself, and so is what is only for the record.
 */
export async function withProofs(
  constitution: Constitution,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  const said = new Set(problems.map(({ at }) => `${at.file} ${at.start}`));
  const proved = (await analyse(constitution))
    .filter((each) => !isForTheRecord(each) && !said.has(`${each.at.file} ${each.at.start}`))
    .map(asWarning);
  return proved.length === 0 ? problems : inReadingOrder([...problems, ...proved]);
}
