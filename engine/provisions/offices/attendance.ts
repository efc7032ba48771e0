import { all, met, not } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { limitsReached } from "./attendance-limits.ts";
import type { Attendance } from "./attendance-shape.ts";
import type { OfficeQuestion } from "./office-question.ts";
import { silentRequirement } from "./office-question.ts";
import type { Office } from "./shape.ts";

/** What having missed too many meetings comes to. */
export function costOfMissing(attendance: Attendance | undefined): "vacated" | "may-be-removed" {
  return attendance?.consequence === "power" ? "may-be-removed" : "vacated";
}

/** Whether the holder has missed so many meetings that the office is lost or may be taken away. */
export function attendanceQuestion(office: Provision<Office>, surroundings: Surroundings): OfficeQuestion {
  const compiler = new ProvisionCompiler(office, surroundings);
  const { attendance } = office.data;
  const silence = silentRequirement(
    compiler,
    "what missing meetings costs",
    `whether missing meetings costs the office of ${office.title}`,
  );
  const requirements = attendance === undefined ? [silence] : requirementsOf(office, attendance, compiler);
  const attends = all(...requirements.map(({ id }) => met(id)));
  const question = {
    address: `${office.address}/attendance`,
    asks: `${office.title}: has the holder missed too many meetings?`,
    ...compiler.gathered(),
    requirements,
    outcomes: [
      { id: "in-office", when: attends },
      { id: costOfMissing(attendance), when: not(attends) },
    ],
  };
  return { question, problems: compiler.problems };
}

function requirementsOf(office: Provision<Office>, attendance: Attendance, compiler: ProvisionCompiler) {
  compiler.bring(attendances(office.title, attendance.excuse));
  return limitsReached(office, attendance, compiler).map(({ id, title, path, reached, explain }) => ({
    id: `missed-${id}`,
    title,
    condition: not(reached),
    path: `attendance/missed/${path}`,
    at: compiler.at(`attendance/missed/${path}`),
    explain,
  }));
}

function attendances(title: string, excuse: Attendance["excuse"]): Fact {
  const excused: Fact = {
    name: "excused",
    title: "Excused",
    question: `If it was missed: did ${excuse?.by ?? "anybody"} excuse the absence?`,
    type: { kind: "yes-no" },
  };
  return {
    name: "attendances",
    title: "Meetings since office was taken",
    question: `Which meetings has the holder of the office of ${title} been bound to attend since taking it, and was each attended?`,
    about: "office",
    type: {
      kind: "records",
      fields: [
        { name: "date", title: "Date", question: "On which day was the meeting?", type: { kind: "date" } },
        { name: "attended", title: "Attended", question: "Did the holder attend?", type: { kind: "yes-no" } },
        ...(excuse === undefined ? [] : [excused]),
      ],
    },
  };
}
