import { encodeFact } from "../../conditions/encode.ts";
import type { Provision } from "../../constitution/provision.ts";
import { nearest } from "../../documents/nearest.ts";
import { listed, quoted } from "../../documents/refusal.ts";
import { checkWays } from "./check-outcomes.ts";
import type { Checking } from "./checking.ts";
import { checkName, valueAt } from "./checking.ts";
import type { Course, Stage } from "./course.ts";
import { courseOf } from "./course.ts";
import type { OpensData } from "./opens-shape.ts";
import { procedureFacts } from "./procedure-facts.ts";
import type { ProcedureData } from "./shape.ts";

/** Cases of other procedures: those opened have their parties, and those awaited are opened, and each of their ends leads somewhere. */
export function checkOthers(checking: Checking): void {
  const { course } = checking.named;
  for (const { opens, path } of opened(course)) checkOpens(opens, path, checking);
  for (const stage of course.stages.values()) checkAwaits(stage, checking);
}

/** Every place that opens a case of another procedure. */
function opened(course: Course): readonly { readonly opens: OpensData; readonly path: string }[] {
  const byActions = [...course.stages.values()].flatMap(({ actions }) =>
    [...actions.values()].flatMap(({ data, path }) =>
      data.opens === undefined ? [] : [{ opens: data.opens, path: `${path}/opens` }],
    ),
  );
  const byDeadlines = [...course.deadlines.values()].flatMap(({ ifMissed, path }) =>
    ifMissed?.kind === "opens" ? [{ opens: ifMissed.opens, path: `${path}/ifMissed/opens` }] : [],
  );
  return [...byActions, ...byDeadlines];
}

function checkOpens({ procedure, as = {}, facts = {} }: OpensData, path: string, checking: Checking): void {
  const { report, named } = checking;
  const other = procedureNamed(procedure, `${path}/procedure`, checking);
  if (other === undefined) return;
  const theirs = courseOf(other);
  const here = [...named.course.parties, ...named.course.roles];
  const known = [...theirs.parties, ...theirs.roles];
  for (const [id, who] of Object.entries(as)) {
    checkName(who, `${path}/as/${id}`, { names: here, what: "parties and roles" }, report);
    if (known.includes(id)) continue;
    const meant = nearest(id, known);
    report.problem(
      "unknown-reference",
      report.at(`${path}/as/${id}`),
      `${quoted(id)} is not one of the parties and roles of \`procedures/${procedure}\``,
      meant === undefined ? `They are ${listed(known.map(quoted), "and")}` : `Did you mean \`${meant}\`?`,
    );
  }
  const lacking = theirs.parties.filter((id) => as[id] === undefined && !here.includes(id));
  if (lacking.length > 0 && Object.keys(as).every((id) => known.includes(id)))
    report.problem(
      "party-not-supplied",
      report.at(path),
      `A case of \`procedures/${procedure}\` needs ${listed(lacking.map(quoted), "and")}, and nobody here is called that`,
      `Say under \`as\` who that is: \`${lacking[0] ?? ""}: …\``,
    );
  checkFacts({ facts, other }, path, checking);
}

function checkFacts(
  { facts, other }: { readonly facts: NonNullable<OpensData["facts"]>; readonly other: Provision<ProcedureData> },
  path: string,
  { report }: Checking,
): void {
  const known = procedureFacts(other.data);
  for (const [name, value] of Object.entries(facts)) {
    const fact = known.get(name) ?? report.surroundings.facts.get(name);
    if (fact === undefined) {
      const meant = nearest(name, known.keys());
      report.problem(
        "unknown-fact",
        report.at(`${path}/facts/${name}`),
        `\`${name}\` is not a fact of \`${other.address}\``,
        meant === undefined ? "Declare it there under `facts`" : `Did you mean \`${meant}\`?`,
      );
      continue;
    }
    const encoded = encodeFact(fact, value);
    if (!encoded.ok)
      report.problem("wrong-value", valueAt(`${path}/facts/${name}`, report), encoded.message, encoded.help);
  }
}

function checkAwaits({ awaits, path, title }: Stage, checking: Checking): void {
  if (awaits === undefined) return;
  const { report, named } = checking;
  const other = procedureNamed(awaits.procedure, `${path}/awaits/procedure`, checking);
  if (other === undefined) return;
  const address = `\`procedures/${awaits.procedure}\``;
  if (!opened(named.course).some(({ opens }) => opens.procedure === awaits.procedure))
    report.problem(
      "never-opened",
      valueAt(`${path}/awaits/procedure`, report),
      `“${title}” awaits a case of ${address}, and nothing here opens one`,
      `Add \`opens: { procedure: ${awaits.procedure} }\` to what leads to it`,
    );
  const outcomes = [...courseOf(other).stages.values()].flatMap(({ ends }) => ends ?? []);
  checkWays(
    { path: `${path}/awaits/to`, ways: [...awaits.to.keys()], outcomes: [...new Set(outcomes)], of: address },
    checking,
  );
}

function procedureNamed(id: string, path: string, { report }: Checking): Provision<ProcedureData> | undefined {
  const provision = report.surroundings.provisions.get(`procedures/${id}`);
  if (provision !== undefined && isProcedure(provision)) return provision;
  const ids = [...report.surroundings.provisions.values()].flatMap((each) =>
    each.section === "procedures" ? [each.id] : [],
  );
  const meant = nearest(id, ids);
  report.problem(
    "unknown-reference",
    valueAt(path, report),
    `There is no procedure ${quoted(id)}`,
    meant === undefined ? `It can be ${listed(ids.slice(0, 12).map(quoted))}` : `Did you mean \`${meant}\`?`,
  );
  return undefined;
}

/** The reader has held the provisions of each section against the shape of its kind. */
function isProcedure(provision: Provision): provision is Provision<ProcedureData> {
  return provision.section === "procedures";
}
