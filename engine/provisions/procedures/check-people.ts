import { nearest } from "../../documents/nearest.ts";
import { quoted } from "../../documents/refusal.ts";
import { beginners } from "./begin-question.ts";
import type { Checking } from "./checking.ts";
import { checkName, choices, valueAt } from "./checking.ts";
import type { Actor } from "./course.ts";
import type { WhoData } from "./shape.ts";

/** Whoever may do something is a party or role of the procedure, and a role that is an office or panel is there. */
export function checkPeople(checking: Checking): void {
  const { named, report } = checking;
  const { course, data } = named;
  for (const [id, role] of Object.entries(data.roles ?? {})) {
    const isTitled = typeof role === "object";
    checkRole(id, isTitled ? role.is : role, isTitled ? `roles/${id}/is` : `roles/${id}`, checking);
    if (course.parties.includes(id))
      report.problem(
        "name-means-two-things",
        report.at(`roles/${id}`),
        `\`${id}\` is a party and a role of this procedure`,
        "Give one of them another id",
      );
  }
  if (data.begins !== undefined) checkWho(data.begins.by, "begins/by", beginners(named).by, checking);
  for (const stage of course.stages.values())
    for (const action of stage.actions.values()) checkWho(action.data.by, `${action.path}/by`, action.by, checking);
}

function checkRole(id: string, is: string, path: string, { report }: Checking): void {
  const { provisions } = report.surroundings;
  if (is === "office" && !provisions.has(`offices/${id}`)) {
    const offices = [...provisions.values()].filter(({ section }) => section === "offices");
    const meant = nearest(
      id,
      offices.map((office) => office.id),
    );
    report.problem(
      "unknown-reference",
      report.at(path),
      `There is no office \`${id}\`, and the role of that name is an \`office\``,
      meant === undefined
        ? "Add it under `offices`, write the address of the office that acts, or `person`"
        : `Did you mean \`${meant}\`?`,
    );
  }
  if (!is.includes("/") || (["offices", "committees", "panels"].includes(sectionOf(is)) && provisions.has(is))) return;
  const meant = nearest(is, provisions.keys());
  report.problem(
    "unknown-reference",
    valueAt(path, report),
    `There is no office, committee or panel \`${is}\``,
    meant === undefined
      ? "Write the address of one that there is, such as `panels/dispute-panel`"
      : `Did you mean \`${meant}\`?`,
  );
}

function sectionOf(address: string): string {
  return address.split("/")[0] ?? "";
}

function checkWho(written: WhoData, path: string, by: readonly Actor[], { named, report }: Checking): void {
  const { parties, roles } = named.course;
  const known = { names: [...parties, ...roles], what: "parties and roles" };
  if (written === "each party") {
    if (parties.length > 0) return;
    report.problem(
      "unknown-reference",
      valueAt(path, report),
      "`each party` has nobody to mean, because this procedure has no parties",
      choices(roles, "roles"),
    );
    return;
  }
  if (typeof written === "string") return checkName(written, path, known, report);
  if (Array.isArray(written)) return by.forEach(({ id }, index) => checkName(id, `${path}/${index}`, known, report));
  by.forEach(({ id, conditionPath }, index) => {
    if (!known.names.includes(id)) checkKey(id, `${path}/${id}`, known, report);
    const [next] = by.slice(index + 1);
    if (conditionPath !== undefined || next === undefined) return;
    report.problem(
      "setting-without-effect",
      report.at(`${path}/${next.id}`),
      `It never falls to \`${next.id}\`, because \`${id}\` before it may act whatever the case`,
      `Add \`when\` to \`${id}\`, or put it last`,
    );
  });
}

function checkKey(
  name: string,
  path: string,
  known: Parameters<typeof checkName>[2],
  report: Checking["report"],
): void {
  const meant = nearest(name, known.names);
  report.problem(
    "unknown-reference",
    report.at(path),
    `${quoted(name)} is not one of the ${known.what} of this procedure`,
    meant === undefined ? choices(known.names, known.what) : `Did you mean \`${meant}\`?`,
  );
}
