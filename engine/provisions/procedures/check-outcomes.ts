import { nearest } from "../../documents/nearest.ts";
import { listed, quoted } from "../../documents/refusal.ts";
import type { Checking } from "./checking.ts";
import { valueAt } from "./checking.ts";
import type { Action } from "./course.ts";

/** An action that leads where a question says: the question is there, and every way it can come out leads somewhere. */
export function checkOutcomes(checking: Checking): void {
  for (const stage of checking.named.course.stages.values())
    for (const action of stage.actions.values()) checkDecided(action, checking);
}

function checkDecided({ data, path, title, target }: Action, checking: Checking): void {
  const { report } = checking;
  const { decidedBy } = data;
  const outcomes = decidedBy === undefined ? undefined : report.surroundings.outcomesOf(decidedBy);
  if (target.kind === "by-outcome" && decidedBy === undefined)
    report.problem(
      "missing-key",
      report.at(`${path}/to`),
      `“${title}” leads to a stage for each outcome, but not of which question`,
      "Add `decidedBy` with the address of the question",
    );
  const isThere = report.surroundings.provisions.has(decidedBy?.split("/").slice(0, 2).join("/") ?? "");
  if (decidedBy !== undefined && outcomes === undefined && isThere)
    report.problem(
      "unknown-reference",
      valueAt(`${path}/decidedBy`, report),
      `No question has the address \`${decidedBy}\``,
      "Write the address of one that there is; `charter ask` with the file alone lists them",
    );
  if (target.kind === "by-outcome" && outcomes !== undefined && decidedBy !== undefined)
    checkWays({ path: `${path}/to`, ways: [...target.stages.keys()], outcomes, of: `\`${decidedBy}\`` }, checking);
}

/** The ways stated for outcomes, the outcomes there are, and whose they are. */
export interface Ways {
  readonly path: string;
  readonly ways: readonly string[];
  readonly outcomes: readonly string[];
  readonly of: string;
}

/** Every outcome has a way, and every way an outcome. */
export function checkWays({ path, ways, outcomes, of }: Ways, { report }: Pick<Checking, "report">): void {
  const unsaid = outcomes.filter((each) => !ways.includes(each));
  const strange = ways.filter((each) => !outcomes.includes(each));
  for (const way of strange) {
    const meant = nearest(way, unsaid);
    report.problem(
      "no-such-outcome",
      report.at(`${path}/${way}`),
      `${of} never comes out as ${quoted(way)}`,
      meant === undefined ? `It can be ${listed(outcomes.map(quoted))}` : `Did you mean \`${meant}\`?`,
    );
  }
  // A way that is misspelt is said once, not again as one that is missing.
  if (unsaid.length === 0 || strange.length > 0) return;
  report.problem(
    "outcome-leads-nowhere",
    report.at(path),
    `It is not said where the case goes if ${of} comes out as ${listed(unsaid.map(quoted))}`,
    "Name a stage for it",
  );
}
