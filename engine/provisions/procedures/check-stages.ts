import type { Checking } from "./checking.ts";
import { checkName, valueAt } from "./checking.ts";
import type { Stage } from "./course.ts";

/** Where a case starts and goes: stages that are there; an end is an end, and only an end goes against somebody. */
export function checkStages({ named: { course }, report }: Checking): void {
  const stages = { names: [...course.stages.keys()], what: "stages" };
  checkName(course.starts, "starts", stages, report);
  for (const stage of course.stages.values()) {
    for (const { target, path } of stage.actions.values()) {
      if (target.kind === "goes") checkName(target.stage, `${path}/to`, stages, report);
      if (target.kind === "by-outcome")
        for (const [outcome, to] of target.stages) checkName(to, `${path}/to/${outcome}`, stages, report);
    }
    for (const [outcome, to] of stage.awaits?.to ?? [])
      checkName(to, `${stage.path}/awaits/to/${outcome}`, stages, report);
    if (stage.ends === undefined) checkOnTheWay(stage, { report });
    else checkEnd(stage, { report });
  }
  for (const { ifMissed, path } of course.deadlines.values())
    if (ifMissed?.kind === "goes") checkName(ifMissed.stage, `${path}/ifMissed/to`, stages, report);
}

function checkEnd({ data, path, title }: Stage, { report }: Pick<Checking, "report">): void {
  for (const key of ["does", "awaits"] as const) {
    if (data[key] === undefined) continue;
    report.problem(
      "end-goes-on",
      report.at(`${path}/${key}`),
      `The stage “${title}” ends the case with \`ends\`, and goes on with \`${key}\``,
      `Leave out \`${key}\`, or let what is done in it lead to an end of its own`,
    );
  }
  if (data.openEnded !== undefined)
    report.problem(
      "setting-without-effect",
      report.at(`${path}/openEnded`),
      `The stage “${title}” is an end, which lasts for ever anyway`,
      "Leave `openEnded` out",
    );
}

function checkOnTheWay({ data, path, title }: Stage, { report }: Pick<Checking, "report">): void {
  for (const key of ["adverseTo", "appeal"] as const) {
    if (data[key] === undefined) continue;
    report.problem(
      "setting-without-effect",
      report.at(`${path}/${key}`),
      `\`${key}\` is said of an end, and the stage “${title}” does not end the case`,
      `Move \`${key}\` to the end it is meant for, or add \`ends\``,
    );
  }
}

/** Whom an end goes against is a party, and the procedure of an appeal is there. */
export function checkEnds({ named: { course }, report }: Checking): void {
  for (const { data, path, adverseTo } of course.stages.values()) {
    const isList = Array.isArray(data.adverseTo);
    adverseTo.forEach((id, index) =>
      checkName(
        id,
        isList ? `${path}/adverseTo/${index}` : `${path}/adverseTo`,
        { names: course.parties, what: "parties" },
        report,
      ),
    );
    const { appeal } = data;
    if (typeof appeal !== "string" || appeal === "none") continue;
    const { provisions } = report.surroundings;
    if (provisions.get(appeal)?.section === "procedures") continue;
    report.problem(
      "unknown-reference",
      valueAt(`${path}/appeal`, report),
      `There is no procedure \`${appeal}\``,
      "Write the address of a procedure, `{ to: … }` with whom the appeal lies to, or `none`",
    );
  }
}
